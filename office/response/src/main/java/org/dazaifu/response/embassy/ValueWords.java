package org.dazaifu.response.embassy;

import java.text.NumberFormat;
import java.util.List;
import org.dazaifu.attribution.EstimativeWords;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.language.Language;

/** The values of facts in the words of a language. */
final class ValueWords {

    private static final int DECIMALS = 1;

    private final SentenceBook book;
    private final Language language;

    ValueWords(SentenceBook book, Language language) {
        this.book = book;
        this.language = language;
    }

    /** A value as a slot's form asks for it. */
    String say(Template.Slot slot, FactValue value) {
        return switch (value) {
            case FactValue.Amount(double amount) ->
                    switch (slot.form()) {
                        case "likelihood" ->
                                book.likelihood(EstimativeWords.of(Math.min(1, amount)))
                                        .in(language);
                        case "range" -> Likelihood.range(Math.min(1, amount), language);
                        default -> number(amount);
                    };
            case FactValue.Several(var words) ->
                    list(words.stream().map(word -> word(slot, word)).toList());
            case FactValue.Choice(String word) -> word(slot, word);
            case FactValue.Words(String word) -> word(slot, word);
            case FactValue.Flag flag -> flag.written();
        };
    }

    private String word(Template.Slot slot, String word) {
        return slot.form().equals("country")
                ? StateName.of(word, language, book)
                : book.words(slot.name(), word).map(words -> words.in(language)).orElse(word);
    }

    private String number(double amount) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(amount);
    }

    /** Several in a row, as official writing joins them. */
    String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String most = String.join(comma(), parts.subList(0, parts.size() - 1));
        return most + and() + parts.getLast();
    }

    private String comma() {
        return switch (language) {
            case ENGLISH -> ", ";
            case JAPANESE -> "、";
        };
    }

    private String and() {
        return switch (language) {
            case ENGLISH -> " and ";
            case JAPANESE -> "及び";
        };
    }
}
