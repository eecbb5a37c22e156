package org.dazaifu.exchange.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is to be put on the audit log.
 *
 * @param actor who does it
 * @param act what is done, as words with dots between them: {@code token.issued}
 * @param details what else has to be known: texts, whole numbers, truth values, instants and lists
 *     of them by name; never a secret. Texts of more than {@value DetailsJson#MAX_TEXT} characters
 *     are cut, visibly; where it is a list of many things, say how many and their hash
 */
public record AuditRecord(Actor actor, String act, Map<String, ?> details) {

    private static final Pattern ACT = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*){1,3}");
    private static final int MAX_ACT = 64;

    /**
     * @throws IllegalArgumentException where the act is no such words, or the details are of
     *     another type or more than {@value DetailsJson#MAX_LENGTH} characters of JSON
     */
    public AuditRecord {
        if (act.length() > MAX_ACT || !ACT.matcher(act).matches()) {
            throw new IllegalArgumentException("an act is words with dots between them: " + act);
        }
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
        DetailsJson.of(details);
    }

    /** The details as one line of JSON, by name. */
    String json() {
        return DetailsJson.of(details);
    }
}
