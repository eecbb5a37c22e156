package org.dazaifu.response.embassy;

import java.util.stream.Collectors;
import org.dazaifu.response.language.Language;

/** A draft as plain text, without references: what would be handed over. */
public final class DraftText {

    private DraftText() {}

    /** The whole text. */
    public static String of(Draft draft) {
        StringBuilder text = new StringBuilder();
        text.append(draft.marking().label()).append("  ").append(status(draft.language()));
        text.append("\n\n");
        draft.top().forEach(line -> text.append(line).append("\n"));
        text.append("\n").append(draft.title()).append("\n\n");
        for (Paragraph paragraph : draft.paragraphs()) {
            text.append(number(paragraph, draft.language()))
                    .append(words(paragraph, draft.language()));
            text.append("\n\n");
        }
        draft.bottom().forEach(line -> text.append(line).append("\n"));
        return text.toString().strip() + "\n";
    }

    /** That it is a draft, in a word. */
    public static String status(Language language) {
        return switch (language) {
            case ENGLISH -> "DRAFT";
            case JAPANESE -> "案";
        };
    }

    /** The paragraph's number, as its language writes it; empty where it has none. */
    public static String number(Paragraph paragraph, Language language) {
        if (paragraph.number() == 0) {
            return "";
        }
        return switch (language) {
            case ENGLISH -> paragraph.number() + ". ";
            case JAPANESE -> paragraph.number() + " ";
        };
    }

    private static String words(Paragraph paragraph, Language language) {
        return paragraph.sentences().stream()
                .map(sentence -> oneLine(sentence.text()))
                .collect(Collectors.joining(between(language)));
    }

    /** What stands between two sentences. */
    public static String between(Language language) {
        return switch (language) {
            case ENGLISH -> " ";
            case JAPANESE -> "";
        };
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
