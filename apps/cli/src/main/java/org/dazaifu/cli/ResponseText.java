package org.dazaifu.cli;

import java.util.List;
import java.util.Locale;
import org.dazaifu.response.Response;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.law.Want;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.option.Status;

/** The options on one screen: a line each, by what may be said of them. */
final class ResponseText {

    private static final int WIDTH = 100;

    private ResponseText() {}

    static String of(Response response) {
        var text = new StringBuilder();
        text.append("Under the profile of ").append(response.evaluation().profile().name());
        text.append(". Nothing here decides; whoever is named decides.\n");
        for (Status status : Status.values()) {
            List<Option> options =
                    response.options().stream().filter(one -> one.status() == status).toList();
            text.append('\n').append(heading(status)).append(" (").append(options.size());
            text.append(")\n");
            for (Option option : options) {
                text.append(line(option, response)).append('\n');
            }
        }
        if (!response.differences().isEmpty()) {
            text.append("\nProfiles differ on: ");
            text.append(
                    String.join(
                            "; ",
                            response.differences().stream()
                                    .map(one -> one.rule().title().toLowerCase(Locale.ROOT))
                                    .toList()));
            text.append(".\n");
        }
        return text.toString();
    }

    /** Whether something that it needs is only proposed. */
    private static boolean rests(Option option, Response response) {
        return option.answer().used().stream()
                .anyMatch(name ->
                        response.evaluation()
                                .facts()
                                .find(name)
                                .filter(Fact::proposed)
                                .isPresent());
    }

    private static String heading(Status status) {
        return switch (status) {
            case AVAILABLE -> "AVAILABLE";
            case ONCE -> "AVAILABLE ONCE what is named is so";
            case NOT_AVAILABLE -> "NOT AVAILABLE, by the facts";
            case NOT_LAWFUL -> "NOT LAWFUL on these facts";
        };
    }

    private static String line(Option option, Response response) {
        String start = "  %-28s %s".formatted(option.measure().id(), option.measure().title());
        String end =
                switch (option.status()) {
                    case AVAILABLE ->
                            "; "
                                    + option.measure().decides()
                                    + ", within "
                                    + hours(option)
                                    + (rests(option, response) ? "; rests on sightings alone" : "");
                    case ONCE -> ": " + once(option);
                    case NOT_AVAILABLE, NOT_LAWFUL ->
                            ": " + (option.because().isEmpty() ? "" : reason(option));
                };
        String line = start + end;
        return line.length() <= 2 * WIDTH ? line : line.substring(0, 2 * WIDTH - 1) + "…";
    }

    private static String once(Option option) {
        List<String> words = option.once().stream().map(Want::words).toList();
        return words.isEmpty() ? "demands contradict each other" : String.join(", ", words);
    }

    private static String reason(Option option) {
        return option.because().getFirst().question()
                + " No"
                + (option.because().getFirst().answer().used().isEmpty()
                        ? "."
                        : " ("
                                + String.join(", ", option.because().getFirst().answer().used())
                                + ").");
    }

    private static String hours(Option option) {
        double hours = option.measure().deadline().hours();
        return hours < 72 ? "%.0f h".formatted(hours) : "%.0f days".formatted(hours / 24);
    }
}
