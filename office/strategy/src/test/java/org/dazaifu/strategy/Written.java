package org.dazaifu.strategy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.document.Finding;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.record.StrategyReading;

/** A small strategy as text, which tests change in one place. */
public final class Written {

    /** Nothing is wrong with it. */
    public static final String STRATEGY =
            """
            strategy:
              id: small
              title: A strategy
              summary: What it is for.
              country: JP
              language: en
              zone: Asia/Tokyo
              currency: JPY
              adopted: 2021-09-28
              period: {from: 2021-09-28, to: 2024-09-27, year-begins: 04-01}
              budget: 1000
            documents:
              - {id: act, title: An act}
            organisations:
              - {id: office, name: The office}
              - {id: ministry, name: The ministry}
            pillars:
              - {id: defend, name: Defend, budget: 900}
            measures:
              - id: first
                name: The first measure
                pillar: defend
                owner: office
                start: 2021-10-01
                due: 2022-09-30
                budget: 500
                milestones:
                  - {id: half, name: Half of it, due: 2022-03-31}
                legal-basis: [{document: act, article: "5"}]
                evidence: A report
                indicators: [hours, trust]
              - id: second
                name: The second measure
                pillar: defend
                owner: ministry
                start: 2022-01-01
                due: 2023-03-31
                budget: 400
                depends-on: [first]
                evidence: A list
                indicators: [hours]
            indicators:
              - id: hours
                name: Hours to notice
                unit: hours
                direction: down
                versions:
                  - since: 2021-09-28
                    words: Median hours.
                    computed: median(notices.map(n, n.hours_from_first_sighting))
                    baseline: {value: 96, on: 2021-03-31, document: act}
                targets:
                  - {year: 2022, value: 48}
              - id: trust
                name: Trust
                unit: share
                direction: up
                versions:
                  - since: 2021-09-28
                    words: Share of people.
                    typed: {by: office, document: act}
                    baseline: {value: 0.4, on: 2021-03-31, document: act}
                targets:
                  - {year: 2022, value: 0.5}
            """;

    private Written() {}

    /** The strategy with one place changed; the place must be there. */
    public static String with(String from, String to) {
        return changed(STRATEGY, from, to);
    }

    /** A text with one place changed; the place must be there. */
    public static String changed(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalArgumentException("not there: " + from);
        }
        return text.replaceFirst(
                java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
    }

    /** Where a text has what is written here, at the sign ^ in it. */
    public static Place place(String text, String marked) {
        int found = text.indexOf(marked.replace("^", ""));
        if (found < 0) {
            throw new IllegalArgumentException("not there: " + marked);
        }
        String before = text.substring(0, found + marked.indexOf('^'));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place("strategy.yaml", line, before.length() - before.lastIndexOf('\n'));
    }

    /** A strategy with a record of these lines. */
    public static StrategyFiles files(String strategy, String... lines) {
        return new StrategyFiles(
                new StrategyFiles.Written("strategy.yaml", strategy),
                new TreeMap<>(),
                new TreeMap<>(
                        Map.of(
                                "all.jsonl",
                                new StrategyFiles.Written(
                                        "record/all.jsonl", String.join("\n", lines) + "\n"))));
    }

    /**
     * What is found in a strategy with a record of these lines; every expression can be computed.
     */
    public static List<Finding> findings(String strategy, String... lines) {
        try {
            return StrategyReading.read(files(strategy, lines))
                    .findings((expression, unit) -> java.util.Optional.empty());
        } catch (MistakesException e) {
            throw new AssertionError(e);
        }
    }
}
