package org.dazaifu.strategy.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.record.ReadinessReport.Answer;

/**
 * Something that a local government does next.
 *
 * @param gain weight times what is lacking, for each unit of effort; one of money counts as one
 *     more
 */
record NextStep(Question question, Answer answer, double gain) {

    /** How many are told. */
    static final int MOST = 3;

    /** What gains most for the effort first; of the same gain the heavier, then the earlier. */
    static List<NextStep> of(Assessment assessment, Questionnaire questionnaire) {
        List<NextStep> steps = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            Answer answer = assessment.answers().get(question.id());
            if (answer != null && Assessment.lack(answer) > 0) {
                int effort = question.effort().ordinal() + 1 + (question.money() ? 1 : 0);
                steps.add(
                        new NextStep(
                                question,
                                answer,
                                question.weight() * Assessment.lack(answer) / effort));
            }
        }
        steps.sort(
                Comparator.comparingDouble(NextStep::gain)
                        .thenComparingInt(one -> one.question().weight())
                        .reversed());
        return List.copyOf(steps.subList(0, Math.min(MOST, steps.size())));
    }

    /** Why it is among the three, in words. */
    String reason(Language language) {
        String word = AnswerWords.of(answer, language);
        return switch (language) {
            case ENGLISH ->
                    "You answered \"%s\"; weight %d of 5; effort %s%s."
                            .formatted(
                                    word,
                                    question.weight(),
                                    effort(language),
                                    question.money()
                                            ? "; begins without money"
                                            : "; needs no money");
            case JAPANESE ->
                    "回答は「%s」、重みは5段階の%d、手間は%s。%s"
                            .formatted(
                                    word,
                                    question.weight(),
                                    effort(language),
                                    question.money() ? "最初の一歩に費用はかかりません。" : "費用はかかりません。");
        };
    }

    String effort(Language language) {
        return switch (language) {
            case ENGLISH ->
                    switch (question.effort()) {
                        case SMALL -> "small (days)";
                        case MEDIUM -> "medium (weeks)";
                        case LARGE -> "large (months)";
                    };
            case JAPANESE ->
                    switch (question.effort()) {
                        case SMALL -> "小(数日)";
                        case MEDIUM -> "中(数週間)";
                        case LARGE -> "大(数か月)";
                    };
        };
    }
}
