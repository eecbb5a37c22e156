package org.dazaifu.strategy.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.record.ReadinessReport.Answer;

/**
 * One question of the self-assessment.
 *
 * @param weight from 1 to 5: how much it counts
 * @param money whether the whole of the next step costs money; its first part never does
 * @param guidance identifiers of published guidance, such as {@code CSF PR.DS-11}
 * @param byLanguage its words
 */
record Question(
        String id,
        String group,
        int weight,
        Effort effort,
        boolean money,
        List<String> guidance,
        Map<Language, Words> byLanguage) {

    Question {
        guidance = List.copyOf(guidance);
        byLanguage = Map.copyOf(byLanguage);
    }

    /** How much work the next step is. */
    enum Effort {
        SMALL,
        MEDIUM,
        LARGE
    }

    /**
     * In one language.
     *
     * @param notApplicable when the question does not apply; empty where it always does
     * @param next what to do next
     */
    record Words(
            String question,
            String yes,
            String partly,
            String no,
            Optional<String> notApplicable,
            String next) {}

    Words words(Language language) {
        Words words = byLanguage.get(language);
        if (words == null) {
            throw new IllegalStateException(id + " has no words in " + language);
        }
        return words;
    }

    /** Whether {@link Answer#NOT_APPLICABLE} can be answered. */
    boolean canBeInapplicable() {
        return byLanguage.values().stream().allMatch(one -> one.notApplicable().isPresent());
    }
}
