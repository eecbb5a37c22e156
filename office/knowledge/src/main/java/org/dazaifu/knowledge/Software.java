package org.dazaifu.knowledge;

import java.util.List;

/**
 * A piece of malware or a tool, as ATT&amp;CK knows it.
 *
 * @param id such as {@code S0154}
 * @param name the preferred name
 * @param aliases other names
 * @param type malware, or a tool that exists for other purposes too
 * @param platforms where it runs, such as {@code Windows}
 */
public record Software(
        String id, String name, List<String> aliases, Type type, List<String> platforms)
        implements Entity {

    /** ATT&amp;CK's distinction. */
    public enum Type {
        /** Made to attack. */
        MALWARE,
        /**
         * Commercial, open-source, built-in or publicly available, and of use to others as well.
         */
        TOOL
    }

    public Software {
        aliases = List.copyOf(aliases);
        platforms = List.copyOf(platforms);
    }
}
