package org.dazaifu.strategy.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.strategy.document.Place;

/**
 * What a local government answered in a self-assessment of its readiness, as its file said it.
 *
 * <p>Which questions there are is not known here: a questionnaire of an earlier version stays
 * readable for ever.
 *
 * @param code the six digits of the local government
 * @param questionnaire the version of the questionnaire that was answered
 * @param on the day on which it was answered
 * @param answers by the question's id; a question without an answer is absent
 * @param document the file from which it was read, with its hash
 */
public record ReadinessReport(
        Instant recorded,
        String by,
        String code,
        String questionnaire,
        LocalDate on,
        Map<String, Answer> answers,
        Evidence document,
        Place at)
        implements Entry {

    private static final int MOST = 200;

    public ReadinessReport {
        if (!code.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("'code' has six digits, such as 131016");
        }
        if (!questionnaire.matches("[0-9]{4}-[0-9]{1,2}")) {
            throw new IllegalArgumentException(
                    "'questionnaire' is a year and a number, such as 2026-1");
        }
        if (answers.size() > MOST
                || answers.keySet().stream().anyMatch(id -> !id.matches("[a-z0-9-]{1,64}"))) {
            throw new IllegalArgumentException(
                    "'answers' has at most " + MOST + " questions by their ids");
        }
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** What can be answered to a question. */
    public enum Answer {
        YES,
        PARTLY,
        NO,
        NOT_APPLICABLE,
        UNKNOWN
    }
}
