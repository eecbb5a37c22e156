package org.dazaifu.cli;

import java.util.List;
import org.dazaifu.response.Response;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.law.Reasons.Reason;
import org.dazaifu.response.option.Family;
import org.dazaifu.response.option.Measure;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.option.Standing;
import org.dazaifu.response.wording.AnswerWording;
import org.dazaifu.response.wording.Wording;

/** The options on one screen: a line each, by what may be said of them. */
final class ResponseText {

    private static final int WIDTH = 200;
    private static final int WRAP = 120;
    private static final int ID = 28;
    private static final int INDENT = ID + 3;

    private final Response response;
    private final AnswerWording answers;
    private final Wording words;
    private final boolean all;

    /**
     * @param all whether options whose occasion is not known have a line each too
     */
    ResponseText(Response response, AnswerWording answers, boolean all) {
        this.all = all;
        this.response = response;
        this.answers = answers;
        this.words = answers.words();
    }

    String text() {
        var text = new StringBuilder();
        text.append(
                words.say(
                        "Under the profile of {0}. Nothing here decides; whoever is named decides.",
                        words.say(response.evaluation().profile().name())));
        text.append('\n');
        for (Standing standing : Standing.values()) {
            List<Option> options =
                    response.options().stream()
                            .filter(one -> Standing.of(one) == standing)
                            .toList();
            text.append('\n').append(AnswerWording.mark(standing)).append(' ');
            text.append(words.say("{0} ({1})", heading(standing), options.size())).append('\n');
            if (standing == Standing.OCCASION_UNKNOWN && !all) {
                families(options, text);
            } else {
                options.forEach(one -> text.append(Terminal.safe(line(one))).append('\n'));
            }
        }
        if (!response.differences().isEmpty()) {
            List<String> rules =
                    response.differences().stream()
                            .map(one -> words.say(one.rule().title()))
                            .toList();
            text.append('\n');
            text.append(words.say("Profiles differ on: {0}.", words.clauses(rules)));
            text.append('\n');
        }
        return text.toString();
    }

    /** Whether something that it needs is only proposed. */
    private boolean rests(Option option) {
        return option.answer().used().stream()
                .anyMatch(name ->
                        response.evaluation()
                                .facts()
                                .find(name)
                                .filter(Fact::proposed)
                                .isPresent());
    }

    private String heading(Standing standing) {
        return switch (standing) {
            case AVAILABLE -> words.say("AVAILABLE");
            case ONCE -> words.say("AVAILABLE ONCE what is named is so");
            case OCCASION_UNKNOWN ->
                    words.say(
                            "OCCASION NOT KNOWN: nobody has stated what would make them sensible");
            case NOT_AVAILABLE -> words.say("NOT AVAILABLE, by the facts");
            case NOT_LAWFUL -> words.say("NOT LAWFUL on these facts");
        };
    }

    /** Their identifiers, a paragraph a family: a line each would hide what is near. */
    private void families(List<Option> options, StringBuilder text) {
        for (Family family : Family.values()) {
            List<String> ids =
                    options.stream()
                            .map(Option::measure)
                            .filter(measure -> measure.family() == family)
                            .map(Measure::id)
                            .toList();
            if (!ids.isEmpty()) {
                text.append("  ").append(Terminal.padded(answers.family(family), ID)).append(' ');
                text.append(Terminal.wrapped(String.join(" ", ids), INDENT, WRAP)).append('\n');
            }
        }
    }

    private String line(Option option) {
        String title = words.say(option.measure().title());
        String line =
                "  "
                        + Terminal.padded(option.measure().id(), ID)
                        + " "
                        + words.say("{0}: {1}", title, rest(option));
        return Terminal.cut(line, WIDTH);
    }

    private String rest(Option option) {
        return switch (option.status()) {
            case AVAILABLE -> available(option);
            case ONCE -> once(option);
            case NOT_AVAILABLE, NOT_LAWFUL ->
                    option.because().isEmpty() ? "" : reason(option.because().getFirst());
        };
    }

    private String available(Option option) {
        String decides = words.say(option.measure().decides());
        String within =
                words.say("within {0}", words.duration(option.measure().deadline().hours()));
        return rests(option)
                ? words.say("{0}, {1}; rests on sightings alone", decides, within)
                : words.list(List.of(decides, within));
    }

    private String once(Option option) {
        List<String> open =
                option.once().stream()
                        .map(want ->
                                words.say(
                                        "{0} [{1}: {2}]",
                                        answers.question(want.unknown()),
                                        want.unknown().id(),
                                        answers.wanted(want)))
                        .toList();
        if (open.isEmpty()) {
            return words.say("demands contradict each other");
        }
        return open.size() == 1
                ? open.getFirst()
                : words.say("{0} and {1} more", open.getFirst(), open.size() - 1);
    }

    private String reason(Reason reason) {
        String question = words.say(reason.question());
        String answer = answers.truth(reason.answer().truth());
        return reason.answer().used().isEmpty()
                ? words.say("{0} Answer: {1}", question, answer)
                : words.say(
                        "{0} Answer: {1} ({2})",
                        question, answer, String.join(", ", reason.answer().used()));
    }
}
