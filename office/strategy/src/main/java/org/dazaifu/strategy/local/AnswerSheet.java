package org.dazaifu.strategy.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Nearest;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.record.Evidence;
import org.dazaifu.strategy.record.ReadinessReport;
import org.dazaifu.strategy.record.ReadinessReport.Answer;

/** Reads one filled self-assessment: an entry for the record, or every problem with it. */
final class AnswerSheet {

    static final String FORM = "readiness";

    private final Questionnaire questionnaire;
    private final String source;
    private final Problems problems = new Problems();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private Optional<LocalGovernment> government = Optional.empty();
    private Optional<LocalDate> on = Optional.empty();
    private Optional<String> version = Optional.empty();

    private AnswerSheet(Questionnaire questionnaire, String source) {
        this.questionnaire = questionnaire;
        this.source = source;
    }

    /**
     * Reads.
     *
     * @param source the file's name for problems
     * @param recorded when it is entered
     * @param today the day of that in the strategy's time zone
     * @param by id of the organisation that enters it
     */
    static ReadinessReport read(
            String source,
            byte[] bytes,
            Questionnaire questionnaire,
            Instant recorded,
            LocalDate today,
            String by)
            throws MistakesException {
        AnswerSheet sheet = new AnswerSheet(questionnaire, source);
        sheet.cells(FilledForm.read(source, bytes, sheet.problems).cells(), today);
        sheet.problems.refuse();
        return new ReadinessReport(
                recorded,
                by,
                sheet.government.orElseThrow().code(),
                sheet.version.orElseThrow(),
                sheet.on.orElseThrow(),
                sheet.answers,
                new Evidence(name(source), Optional.of(FilledForm.sha256(bytes))),
                new Place(source, 1, 0));
    }

    private static String name(String source) {
        int slash = Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\'));
        String name = source.substring(slash + 1).strip();
        return name.isEmpty() ? "form" : name;
    }

    private void cells(List<Cell> cells, LocalDate today) {
        if (!problems.found().isEmpty() && cells.isEmpty()) {
            return;
        }
        boolean form = false;
        for (Cell cell : cells) {
            switch (cell.key()) {
                case "form" -> {
                    form = true;
                    if (!cell.value().equals(FORM)) {
                        mistake(cell, "this is the form '%s'; send a self-assessment, 'readiness'");
                    }
                }
                case "questionnaire" -> version(cell);
                case "code" -> {
                    government = FormFields.government(cell.value());
                    if (government.isEmpty()) {
                        problems.add(source, cell.line(), FormFields.unknown(cell.value()));
                    }
                }
                case "date" -> day(cell, today);
                case "name", "contact" -> {}
                default -> answer(cell);
            }
        }
        require(form, cells, "form", FORM);
        require(version.isPresent(), cells, "questionnaire", questionnaire.version());
        require(government.isPresent(), cells, "code", "131016");
        require(on.isPresent(), cells, "date", today.toString());
        if (answers.isEmpty() && problems.found().isEmpty()) {
            problems.add(source, 0, "no question has an answer; fill the form and save it again");
        }
    }

    private void require(boolean there, List<Cell> cells, String key, String example) {
        if (!there && cells.stream().noneMatch(one -> one.key().equals(key))) {
            problems.add(
                    source, 0, "'%s' is missing; write it, such as %s".formatted(key, example));
        }
    }

    private void version(Cell cell) {
        if (questionnaire.knows(cell.value())) {
            version = Optional.of(cell.value());
        } else {
            mistake(
                    cell,
                    "there is no questionnaire '%s' here; this program has "
                            + questionnaire.version()
                            + ", so make a new form with 'strategy readiness form'");
        }
    }

    private void day(Cell cell, LocalDate today) {
        on = FormFields.day(cell.value());
        if (on.isEmpty()) {
            mistake(cell, "'%s' is no day; write it as 2026-11-01");
        } else if (on.get().isAfter(today)) {
            mistake(cell, "'%s' is after today, " + today + "; correct the day");
        }
    }

    private void answer(Cell cell) {
        Optional<Question> question = questionnaire.question(cell.key());
        boolean earlier = version.isPresent() && !version.get().equals(questionnaire.version());
        if (question.isEmpty()) {
            if (!earlier) {
                String near =
                        Nearest.to(
                                        cell.key(),
                                        questionnaire.questions().stream()
                                                .map(Question::id)
                                                .toList())
                                .map(word -> "; did you mean '" + word + "'?")
                                .orElse("; keep the first column as it was in the form");
                problems.add(
                        source,
                        cell.line(),
                        "'" + FilledForm.brief(cell.key()) + "' is no question here" + near);
            }
            return;
        }
        if (cell.value().isEmpty()) {
            return;
        }
        Optional<Answer> answer = AnswerWords.read(cell.value());
        if (answer.isEmpty()) {
            mistake(
                    cell,
                    "'%s' is no answer to '"
                            + cell.key()
                            + "'; write yes, partly, no, not-applicable or unknown (はい、一部、いいえ、該当なし、わからない)");
        } else if (answer.get() == Answer.NOT_APPLICABLE && !question.get().canBeInapplicable()) {
            mistake(
                    cell,
                    "'%s' cannot be answered to '"
                            + cell.key()
                            + "', which always applies; write yes, partly, no or unknown (はい、一部、いいえ、わからない)");
        } else {
            answers.put(cell.key(), answer.get());
        }
    }

    private void mistake(Cell cell, String message) {
        problems.add(source, cell.line(), message.replace("%s", FilledForm.brief(cell.value())));
    }
}
