package org.dazaifu.casebook;

import java.util.List;
import java.util.Optional;

/** Names of what rules and assessments refer to by identifier. */
public interface AttackNames {

    /** A technique by its ATT&amp;CK identifier; empty where it is not known. */
    Optional<TechniqueName> technique(String id);

    /**
     * The name of a piece of software by its ATT&amp;CK identifier; empty where it is not known.
     */
    Optional<String> software(String id);

    /**
     * A technique.
     *
     * @param id such as {@code T1059.001}
     * @param name in full, with its parent's before it: {@code Command and Scripting Interpreter:
     *     PowerShell}
     * @param tactics by ATT&amp;CK's short names, such as {@code lateral-movement}
     */
    record TechniqueName(String id, String name, List<String> tactics) {
        public TechniqueName {
            tactics = List.copyOf(tactics);
        }
    }
}
