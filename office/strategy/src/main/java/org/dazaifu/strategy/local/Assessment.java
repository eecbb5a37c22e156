package org.dazaifu.strategy.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.strategy.record.ReadinessReport;
import org.dazaifu.strategy.record.ReadinessReport.Answer;
import org.dazaifu.strategy.record.StrategyRecord;

/**
 * The newest self-assessment of a local government, measured by a questionnaire.
 *
 * @param answers in the order of the questions; only those that still mean the same
 * @param complete whether every question has an answer; "do not know" is one
 */
public record Assessment(
        String code,
        String questionnaire,
        Instant known,
        LocalDate on,
        Map<String, Answer> answers,
        boolean complete,
        OptionalInt score) {

    private static final Comparator<ReadinessReport> NEWEST =
            Comparator.comparing(ReadinessReport::on).thenComparing(ReadinessReport::recorded);

    public Assessment {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /**
     * Of each local government that answered, by code: the answers of the latest day; of one day,
     * those entered last.
     */
    public static SortedMap<String, Assessment> newest(
            StrategyRecord record, Questionnaire questionnaire) {
        SortedMap<String, ReadinessReport> newest = new TreeMap<>();
        for (ReadinessReport one : record.readiness()) {
            newest.merge(one.code(), one, (a, b) -> NEWEST.compare(a, b) > 0 ? a : b);
        }
        SortedMap<String, Assessment> read = new TreeMap<>();
        newest.forEach((code, report) -> read.put(code, of(report, questionnaire)));
        return read;
    }

    /** One report, measured. */
    static Assessment of(ReadinessReport report, Questionnaire questionnaire) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            Answer answer = report.answers().get(question.id());
            if (answer != null && questionnaire.stillMeans(report.questionnaire(), question.id())) {
                answers.put(question.id(), answer);
            }
        }
        boolean complete = answers.size() == questionnaire.questions().size();
        return new Assessment(
                report.code(),
                report.questionnaire(),
                report.recorded(),
                report.on(),
                answers,
                complete,
                complete ? score(answers, questionnaire) : OptionalInt.empty());
    }

    /** From 0 to 100; nothing where no question applies. */
    private static OptionalInt score(Map<String, Answer> answers, Questionnaire questionnaire) {
        double all = 0;
        double reached = 0;
        for (Question question : questionnaire.questions()) {
            Answer answer = answers.getOrDefault(question.id(), Answer.UNKNOWN);
            if (answer != Answer.NOT_APPLICABLE) {
                all += question.weight();
                reached += question.weight() * (1 - lack(answer));
            }
        }
        return all == 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(100 * reached / all));
    }

    /** What is missing after an answer, from 0 to 1. What nobody knows is not there. */
    static double lack(Answer answer) {
        return switch (answer) {
            case YES, NOT_APPLICABLE -> 0;
            case PARTLY -> 0.5;
            case NO, UNKNOWN -> 1;
        };
    }

    /** How often each answer was given. */
    Map<Answer, Integer> counts() {
        return count(answers.values());
    }

    private static Map<Answer, Integer> count(Collection<Answer> answers) {
        Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
        answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
        return counts;
    }
}
