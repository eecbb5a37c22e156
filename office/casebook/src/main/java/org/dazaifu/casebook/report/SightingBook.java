package org.dazaifu.casebook.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.casebook.CaseContent;
import org.dazaifu.casebook.RuleExamples;
import org.dazaifu.detection.Incident;
import org.dazaifu.detection.Sighting;

/**
 * Which sightings the page shows: some of each rule, the weightiest rules first, within a bound on
 * the page's size.
 *
 * @param chapters the rules that are shown, weightiest first
 * @param rulesLeftOut rules for which there is no room
 * @param shown how many sightings are shown
 * @param total how many there are
 */
record SightingBook(List<Chapter> chapters, int rulesLeftOut, long shown, long total) {

    /** About how many characters the sightings may take on the page. */
    private static final long BUDGET = 2_200_000;

    /** What the markup around one field, one sighting, one rule takes, about. */
    private static final int FIELD = 48;

    private static final int SIGHTING = 420;
    private static final int RULE = 700;

    /** One rule with examples. */
    record Chapter(Incident.RuleSeen rule, List<Sighting> examples) {

        long leftOut() {
            return rule.seen().count() - examples.size();
        }
    }

    static SightingBook of(CaseContent content) {
        Map<String, List<Sighting>> byRule = new HashMap<>();
        for (RuleExamples examples : content.examples()) {
            byRule.put(examples.rule(), examples.sightings());
        }
        List<Chapter> chapters = new ArrayList<>();
        long used = 0;
        long shown = 0;
        long total = 0;
        int left = 0;
        for (Incident.RuleSeen rule : content.result().incident().rules()) {
            total += rule.seen().count();
            if (used + RULE > BUDGET) {
                left++;
                continue;
            }
            used += RULE;
            List<Sighting> examples = new ArrayList<>();
            for (Sighting sighting : byRule.getOrDefault(rule.rule(), List.of())) {
                long size = size(sighting);
                if (used + size > BUDGET) {
                    break;
                }
                used += size;
                examples.add(sighting);
            }
            shown += examples.size();
            chapters.add(new Chapter(rule, examples));
        }
        return new SightingBook(chapters, left, shown, total);
    }

    /** The numbers of the sightings that can be linked to. */
    Set<Long> numbers() {
        Set<Long> numbers = new HashSet<>();
        chapters.forEach(c -> c.examples().forEach(s -> numbers.add(s.number())));
        return numbers;
    }

    /**
     * Hostile text can grow on its way to the page, so every character is reckoned as it will be.
     */
    private static long size(Sighting sighting) {
        long size = SIGHTING + grown(sighting.host()) + grown(sighting.file());
        for (Sighting.Field field : sighting.fields()) {
            String value = field.value();
            size += FIELD + grown(field.name()) + (value == null ? 8 : grown(value));
        }
        return size;
    }

    private static long grown(String text) {
        long size = 0;
        String visible = VisibleText.of(text);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            size += c == '<' || c == '>' || c == '&' ? 5 : c < 0x80 ? 1 : 3;
        }
        return size;
    }
}
