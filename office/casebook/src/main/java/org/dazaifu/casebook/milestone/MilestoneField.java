package org.dazaifu.casebook.milestone;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that a kind of milestone says.
 *
 * @param name as it is written, such as {@code recipient}
 * @param form what its value looks like
 * @param required whether it must be there
 * @param choices the words it may be; empty where the form alone decides
 */
public record MilestoneField(String name, Form form, boolean required, List<String> choices) {

    /** What a value looks like. */
    public enum Form {
        /** Text of 1 to 200 characters without control characters. */
        TEXT("a text of 1 to 200 characters"),
        /** A local government, such as {@code jp-130001}: a country's code and its own number. */
        AREA("an area such as jp-130001"),
        /** Two letters of ISO 3166-1. */
        COUNTRY("a country such as US"),
        /** Three letters of ISO 4217. */
        CURRENCY("a currency such as JPY"),
        /** Not negative, at most 18 digits before and 2 after the point. */
        AMOUNT("an amount such as 1250000"),
        /** A moment in UTC. */
        TIME("a time such as 2022-04-11T02:00:00Z"),
        /** The number of an earlier milestone of the case, from 1. */
        NUMBER("the number of a milestone"),
        TRUTH("yes or no");

        private static final Pattern AREA_TEXT = Pattern.compile("[a-z]{2}-[a-z0-9]{1,12}");
        private static final Pattern NUMBER_TEXT = Pattern.compile("[1-9][0-9]{0,8}");
        private static final Pattern AMOUNT_TEXT =
                Pattern.compile("(0|[1-9][0-9]{0,17})(\\.[0-9]{1,2})?");
        private static final Pattern CURRENCY_TEXT = Pattern.compile("[A-Z]{3}");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        boolean admits(String value) {
            return switch (this) {
                case TEXT ->
                        !value.isBlank()
                                && value.length() <= 200
                                && value.chars().noneMatch(Character::isISOControl);
                case AREA -> AREA_TEXT.matcher(value).matches();
                case COUNTRY ->
                        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(value);
                case CURRENCY -> CURRENCY_TEXT.matcher(value).matches();
                case AMOUNT ->
                        AMOUNT_TEXT.matcher(value).matches() && new BigDecimal(value).signum() >= 0;
                case TIME -> isTime(value);
                case NUMBER -> NUMBER_TEXT.matcher(value).matches();
                case TRUTH -> value.equals("yes") || value.equals("no");
            };
        }

        private static boolean isTime(String value) {
            try {
                Instant.parse(value);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }

    public MilestoneField {
        choices = List.copyOf(choices);
    }

    static MilestoneField must(String name, Form form, String... choices) {
        return new MilestoneField(name, form, true, List.of(choices));
    }

    static MilestoneField may(String name, Form form, String... choices) {
        return new MilestoneField(name, form, false, List.of(choices));
    }

    /** What is wrong with a value, and what to write; empty where nothing is. */
    Optional<String> wrongWith(String value) {
        if (!choices.isEmpty()) {
            return choices.contains(value)
                    ? Optional.empty()
                    : Optional.of(
                            "%s is not '%s'; write %s=%s"
                                    .formatted(name, value, name, String.join("|", choices)));
        }
        return form.admits(value)
                ? Optional.empty()
                : Optional.of(
                        "%s is not '%s'; write %s= with %s"
                                .formatted(name, value, name, form.words));
    }

    /** What is to be written, for people. */
    public String usage() {
        String what = choices.isEmpty() ? form.name() : String.join("|", choices);
        return required ? name + "=" + what : "[" + name + "=" + what + "]";
    }
}
