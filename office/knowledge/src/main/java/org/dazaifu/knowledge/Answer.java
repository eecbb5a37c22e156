package org.dazaifu.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the base says about a name that somebody typed. */
public sealed interface Answer {

    /**
     * The name is known.
     *
     * @param lines plain text for people, without line breaks
     */
    record Dossier(List<String> lines) implements Answer {
        public Dossier {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The name is not known.
     *
     * @param name what was asked for
     * @param near known names and ids that are spelt alike, the nearest first; at most five
     */
    record Unknown(String name, List<String> near) implements Answer {
        public Unknown {
            near = List.copyOf(near);
        }

        /** The answer as one sentence. */
        public String sentence() {
            String known =
                    "No group, software, technique, campaign or State is known as \"" + name + "\"";
            return near.isEmpty()
                    ? known + "."
                    : known + "; did you mean " + String.join(", ", near) + "?";
        }
    }

    /**
     * Answers for a group, technique, piece of software or campaign by id, name or alias, or a
     * State by code or name. A name that several things bear gives all of them.
     */
    static Answer about(KnowledgeBase base, String name) {
        var lines = new ArrayList<String>();
        base.retired(name.strip().toUpperCase(Locale.ROOT))
                .ifPresent(r -> lines.addAll(DossierText.of(r)));
        List<Entity> entities = base.named(name);
        Optional<Country> state = Country.named(name).filter(base.states()::contains);
        int found = entities.size() + (state.isPresent() ? 1 : 0);
        if (found > 1) {
            lines.add(
                    "\""
                            + name.strip()
                            + "\" is ambiguous: it can mean "
                            + found
                            + " things, all of which follow.");
        }
        var text = new DossierText(base);
        for (Entity entity : entities) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(text.of(entity));
        }
        if (state.isPresent()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(text.of(state.get()));
        }
        return lines.isEmpty()
                ? new Unknown(printable(name.strip()), near(base, name))
                : new Dossier(lines.stream().map(Answer::printable).toList());
    }

    /**
     * Text of public files is not trusted with a terminal: control characters become a replacement
     * character.
     */
    private static String printable(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? '\uFFFD'
                                : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    private static List<String> near(KnowledgeBase base, String name) {
        String wanted = Names.key(name);
        if (wanted.isEmpty() || wanted.length() > 60) {
            return List.of();
        }
        var distances = new TreeMap<String, Integer>();
        for (List<? extends Entity> kind :
                List.of(base.groups(), base.software(), base.techniques(), base.campaigns())) {
            for (Entity entity : kind) {
                distances.put(entity.name(), distance(wanted, Names.key(entity.name())));
                distances.put(entity.id(), distance(wanted, Names.key(entity.id())));
                entity.aliases().forEach(a -> distances.put(a, distance(wanted, Names.key(a))));
            }
        }
        base.states().forEach(s -> distances.put(s.name(), distance(wanted, Names.key(s.name()))));
        int farthest = Math.max(1, wanted.length() / 3);
        return distances.entrySet().stream()
                .filter(e -> e.getValue() <= farthest)
                .sorted(
                        Comparator.comparing(Map.Entry<String, Integer>::getValue)
                                .thenComparing(Map.Entry::getKey))
                .limit(5)
                .map(Map.Entry::getKey)
                .map(Answer::printable)
                .toList();
    }

    /**
     * How many letters must be inserted, deleted or replaced to make one word the other
     * (Levenshtein).
     */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
