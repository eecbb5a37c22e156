package org.dazaifu.strategy.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the block {@code strategy}: what holds for the whole document. */
final class HeadReader {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String LANGUAGE = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}";
    private static final int MOST_LANGUAGES = 24;

    private HeadReader() {}

    /** What stands in the block, in the order in which {@link Strategy} has it. */
    record Head(
            String id,
            Text title,
            Text summary,
            boolean example,
            Strategy.History history,
            String country,
            String language,
            List<String> languages,
            ZoneId zone,
            Currency currency,
            LocalDate adopted,
            Period period,
            Optional<BigDecimal> budget) {}

    static Head read(Block block) {
        String language = language(block);
        block.all().language = language;
        var head =
                new Head(
                        block.id(),
                        block.text("title"),
                        block.text("summary"),
                        block.flag("example"),
                        block.choiceIfAny("history", Strategy.History.class, Strategy.History.GIT),
                        country(block),
                        language,
                        languages(block, language),
                        zone(block),
                        currency(block),
                        block.day("adopted"),
                        block.block("period")
                                .map(HeadReader::period)
                                .orElseGet(() -> missingPeriod(block)),
                        block.amountIfAny("budget"));
        block.end();
        return head;
    }

    private static String language(Block block) {
        String language = block.word("language");
        if (!language.isEmpty() && !language.matches(LANGUAGE)) {
            block.mistake("language", "'language' is a code such as ja, en or zh-Hant (BCP 47)");
        }
        return language;
    }

    private static List<String> languages(Block block, String own) {
        List<String> languages = new ArrayList<>(List.of(own));
        for (String one : block.ids("languages")) {
            if (!one.matches(LANGUAGE)) {
                block.mistake("languages", "'languages' are codes such as [ja, en] (BCP 47)");
            } else if (!languages.contains(one)) {
                languages.add(one);
            }
        }
        if (languages.size() > MOST_LANGUAGES) {
            block.mistake("languages", "at most " + MOST_LANGUAGES + " languages");
        }
        return languages;
    }

    private static String country(Block block) {
        String country = block.word("country");
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            block.mistake("country", "'country' is two capital letters such as JP (ISO 3166-1)");
        }
        return country;
    }

    private static ZoneId zone(Block block) {
        String zone = block.word("zone");
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            block.mistake("zone", "'zone' is a time zone such as Asia/Tokyo (IANA)");
            return ZoneOffset.UTC;
        }
    }

    private static Currency currency(Block block) {
        String currency = block.word("currency");
        try {
            return currency.isEmpty()
                    ? Currency.getInstance("XXX")
                    : Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            block.mistake("currency", "'currency' is three capital letters such as JPY (ISO 4217)");
            return Currency.getInstance("XXX");
        }
    }

    private static Period missingPeriod(Block block) {
        block.mistake("period", "'period' is missing; write 'period: {from: ..., to: ...}'");
        return new Period(LocalDate.EPOCH, LocalDate.EPOCH, MonthDay.of(1, 1));
    }

    private static Period period(Block block) {
        LocalDate from = block.day("from");
        LocalDate to = block.day("to");
        MonthDay year = block.dayOfYear("year-begins", MonthDay.of(1, 1));
        block.end();
        if (to.isBefore(from)) {
            block.mistake("to", "'to' is before 'from'; exchange them");
            return new Period(from, from, year);
        }
        return new Period(from, to, year);
    }
}
