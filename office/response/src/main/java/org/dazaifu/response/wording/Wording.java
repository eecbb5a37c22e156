package org.dazaifu.response.wording;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dazaifu.attribution.EstimativeWords;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.LowerBound;
import org.dazaifu.response.fact.Marking;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.language.Phrasebook;

/** Facts, their values and sources, numbers and times, in the words of one language. */
public final class Wording {

    private static final String PROBABILITY = "probability (0 to 1)";

    private final Phrasebook book;
    private final Vocabulary vocabulary;

    public Wording(Phrasebook book, Vocabulary vocabulary) {
        this.book = book;
        this.vocabulary = vocabulary;
    }

    /** The words that code makes of its own answers, in English. */
    public static List<String> words() {
        return GeneratedWords.all();
    }

    public Language language() {
        return book.language();
    }

    public Phrasebook book() {
        return book;
    }

    /** A phrase in this language. */
    public String say(String english) {
        return book.say(english);
    }

    /** A phrase in this language, with values in their places. */
    public String say(String english, Object... values) {
        return book.say(english, values);
    }

    /** Phrases in a row. */
    public String list(List<String> parts) {
        return String.join(separator(","), parts);
    }

    /** Clauses in a row, with more between them than a comma. */
    public String clauses(List<String> parts) {
        return String.join(separator(";"), parts);
    }

    /** Where a language has a mark of its own, no space follows it. */
    private String separator(String mark) {
        String said = book.say(mark);
        return said.equals(mark) ? mark + " " : said;
    }

    /** The value of a fact with its unit; a set that holds nothing is <em>none</em>. */
    public String value(String fact, FactValue value) {
        return switch (value) {
            case FactValue.Flag(boolean yes) -> book.say(yes ? "yes" : "no");
            case FactValue.Amount(double amount) ->
                    quantity(amount, vocabulary.find(fact).map(FactDefinition::unit).orElse(""));
            case FactValue.Choice(String choice) -> word(choice);
            case FactValue.Words(String words) -> book.say(words);
            case FactValue.Several several ->
                    several.values().isEmpty()
                            ? book.say("none")
                            : list(several.values().stream().map(this::word).toList());
        };
    }

    /** A value of a choice or a set: its name in files, which are written with underscores. */
    public String word(String value) {
        String said = book.say(value);
        return said.equals(value) ? value.replace('_', ' ') : said;
    }

    /** A number with its unit; probabilities in per cent. */
    public String quantity(double amount, String unit) {
        if (unit.equals(PROBABILITY)) {
            return percent(amount);
        }
        String number =
                amount == Math.rint(amount)
                        ? String.format(Locale.ROOT, "%,.0f", amount)
                        : String.format(Locale.ROOT, "%,.1f", amount);
        boolean one = amount == 1 && language() == Language.ENGLISH && unit.endsWith("s");
        String said = one ? unit.substring(0, unit.length() - 1) : book.say(unit);
        return unit.isEmpty() ? number : book.say("{0} {1}", number, said);
    }

    /** A probability in whole per cent, never shown as 0 or 100 where it is not. */
    public String percent(double probability) {
        if (probability > 0 && probability < 0.01) {
            return book.say("less than {0} %", 1);
        }
        if (probability < 1 && probability > 0.99) {
            return book.say("more than {0} %", 99);
        }
        return book.say("{0} %", Math.round(probability * 100));
    }

    /** A probability in the estimative words of ICD 203, with the number. */
    public String estimate(double probability) {
        return book.say(
                "{0} ({1})",
                book.say(EstimativeWords.of(probability).words()), percent(probability));
    }

    /** Where a fact comes from. */
    public String source(Fact fact) {
        return switch (fact.source()) {
            case FactSource.Person person -> person(person);
            case FactSource.FromCase(String sentence) ->
                    fact.value() instanceof FactValue.Amount(double probability)
                                    && fact.name().startsWith("attribution.")
                            ? book.say("assessment of the case: {0}", estimate(probability))
                            : fact.name().startsWith("state.")
                                    ? book.say("assessment of the case: the State in first place")
                                    : book.say(sentence);
            case FactSource.Sightings sightings -> sightings(sightings);
        };
    }

    private String sightings(FactSource.Sightings sightings) {
        String because = clauses(sightings.because().stream().map(book::say).toList());
        String sentence = book.say("{0}: {1}", book.say(FactSource.Sightings.INDICATED), because);
        return book.say("{0} (sightings {1})", sentence, numbers(sightings.sightings()));
    }

    private String numbers(List<Long> numbers) {
        return list(numbers.stream().map(String::valueOf).toList());
    }

    /** Who may have a fact, and for which documents its owner released it. */
    public String marking(Marking marking) {
        String label = marking.label().label();
        return marking.released().isEmpty()
                ? book.say("{0}, released for nothing", label)
                : book.say(
                        "{0}, released for {1}",
                        label, list(marking.words().stream().map(book::say).toList()));
    }

    /** A person with the reason given, and the time where one is recorded. */
    public String person(FactSource.Person person) {
        Instant time = person.time();
        String said = book.say("{0}: {1}", person.name(), person.reason());
        return time == null ? said : book.say("{0} ({1})", said, minute(time));
    }

    /** What the evidence shows at least. */
    public String atLeast(LowerBound bound) {
        String unit = vocabulary.find(bound.fact()).map(FactDefinition::unit).orElse("");
        return book.say(
                "Evidence shows at least {0}: {1} (sightings {2})",
                quantity(bound.amount(), unit),
                book.say(bound.because()),
                numbers(bound.sightings()));
    }

    /** What may be written as the value of a fact. */
    public String expects(FactDefinition definition) {
        return switch (definition.type()) {
            case BOOLEAN -> book.say("[true or false]");
            case NUMBER -> book.say("[a number: {0}]", book.say(definition.unit()));
            case CHOICE -> book.say("[one of: {0}]", written(definition));
            case SET ->
                    definition.values().isEmpty()
                            ? book.say("[a list of words, such as [a, b]]")
                            : book.say("[a list of some of: {0}]", written(definition));
            case TEXT -> book.say("[a text]");
        };
    }

    /** The values as they are written, with what they mean where that is in other words. */
    private String written(FactDefinition definition) {
        List<String> values = new ArrayList<>();
        for (String value : definition.values()) {
            String said = book.say(value);
            values.add(said.equals(value) ? value : book.say("{0} ({1})", value, said));
        }
        return list(values);
    }

    /** How long: hours below three days, else days. */
    public String duration(double hours) {
        boolean days = hours >= 72;
        long number = Math.round(days ? hours / 24 : hours);
        String plain = days ? "{0} days" : "{0} hours";
        return book.say(number == 1 ? plain.substring(0, plain.length() - 1) : plain, number);
    }

    /** A time to the minute. */
    public String minute(Instant time) {
        var utc = time.atZone(ZoneOffset.UTC);
        return book.say(
                "{0} {1} {2}, {3} UTC",
                utc.getDayOfMonth(),
                book.say(month(utc.getMonthValue())),
                utc.getYear(),
                String.format(Locale.ROOT, "%02d:%02d", utc.getHour(), utc.getMinute()));
    }

    private static String month(int number) {
        return GeneratedWords.MONTHS.get(number - 1);
    }
}
