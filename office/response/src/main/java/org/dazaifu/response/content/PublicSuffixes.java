package org.dazaifu.response.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Public Suffix List: under which names the public registers names of its own. */
final class PublicSuffixes {

    /** Who made a rule: a registry, or a company for names of its own. */
    enum Kind {
        REGISTRY,
        COMPANY
    }

    /** The suffix of a name. */
    record Suffix(String name, Kind kind) {}

    private final Map<String, Kind> rules = new HashMap<>();
    private final Set<String> tops = new HashSet<>();

    void add(String rule, Kind kind) {
        rules.putIfAbsent(rule, kind);
        if (kind == Kind.REGISTRY) {
            tops.add(rule.substring(rule.lastIndexOf('.') + 1));
        }
    }

    /** Whether some registry has this top level. */
    boolean hasTop(String label) {
        return tops.contains(label);
    }

    /**
     * The longest suffix of {@code name}, which may be all of it, by the algorithm of
     * publicsuffix.org; empty where only the rule for unknown names would apply.
     */
    Optional<Suffix> of(String name) {
        for (int start = 0; start >= 0; start = after(name, start)) {
            String tail = name.substring(start);
            Kind exception = rules.get("!" + tail);
            if (exception != null) {
                return Optional.of(new Suffix(name.substring(after(name, start)), exception));
            }
            Kind kind = rules.get(tail);
            int next = after(tail, 0);
            if (kind == null && next >= 0) {
                kind = rules.get("*." + tail.substring(next));
            }
            if (kind != null) {
                return Optional.of(new Suffix(tail, kind));
            }
        }
        return Optional.empty();
    }

    private static int after(String name, int start) {
        int dot = name.indexOf('.', start);
        return dot < 0 ? -1 : dot + 1;
    }

    int size() {
        return rules.size();
    }
}
