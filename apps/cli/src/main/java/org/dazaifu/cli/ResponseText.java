package org.dazaifu.cli;

import java.util.List;
import org.dazaifu.response.Response;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.law.Reasons.Reason;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.option.Status;
import org.dazaifu.response.wording.AnswerWording;
import org.dazaifu.response.wording.Wording;

/** The options on one screen: a line each, by what may be said of them. */
final class ResponseText {

    private static final int WIDTH = 200;
    private static final int ID = 28;

    private final Response response;
    private final AnswerWording answers;
    private final Wording words;

    ResponseText(Response response, AnswerWording answers) {
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
        for (Status status : Status.values()) {
            List<Option> options =
                    response.options().stream().filter(one -> one.status() == status).toList();
            text.append('\n').append(AnswerWording.mark(status)).append(' ');
            text.append(words.say("{0} ({1})", heading(status), options.size())).append('\n');
            for (Option option : options) {
                text.append(Terminal.safe(line(option))).append('\n');
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

    private String heading(Status status) {
        return switch (status) {
            case AVAILABLE -> words.say("AVAILABLE");
            case ONCE -> words.say("AVAILABLE ONCE what is named is so");
            case NOT_AVAILABLE -> words.say("NOT AVAILABLE, by the facts");
            case NOT_LAWFUL -> words.say("NOT LAWFUL on these facts");
        };
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
