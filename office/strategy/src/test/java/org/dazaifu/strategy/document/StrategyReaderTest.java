package org.dazaifu.strategy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problem;
import org.dazaifu.strategy.Written;
import org.junit.jupiter.api.Test;

class StrategyReaderTest {

    private static Strategy read(String text) throws MistakesException {
        return StrategyReader.read(StrategyFiles.of("strategy.yaml", text)).strategy();
    }

    private static String target(Indicator indicator, LocalDate day) {
        return java.util.Objects.requireNonNull(indicator.targetsOn(day).get(2022))
                .value()
                .toPlainString();
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(MistakesException.class, () -> read(text)).problems();
    }

    private static void refuses(String from, String to, String marked, String message) {
        String text = Written.with(from, to);
        Place at = Written.place(text, marked);
        assertThat(problems(text))
                .anySatisfy(one -> {
                    assertThat(one.message()).contains(message);
                    assertThat(new Place(one.source(), one.line(), one.column())).isEqualTo(at);
                });
    }

    @Test
    void aStrategyIsReadWhole() throws Exception {
        Strategy strategy = read(Written.STRATEGY);
        assertThat(strategy.measures()).hasSize(2);
        Measure first = strategy.measure("first").orElseThrow();
        assertThat(first.owner()).contains("office");
        assertThat(first.legalBasis().getFirst().title().original()).isEqualTo("An act");
        assertThat(first.at()).isEqualTo(Written.place(Written.STRATEGY, "- ^id: first"));
        Indicator hours = strategy.indicator("hours").orElseThrow();
        assertThat(hours.definition().source()).isInstanceOf(IndicatorSource.Computed.class);
        assertThat(strategy.period().yearOf(LocalDate.of(2022, 3, 31))).isEqualTo(2021);
        assertThat(strategy.period().lastDayOf(2022)).isEqualTo(LocalDate.of(2023, 3, 31));
    }

    @Test
    void aMistakeIsToldWithItsLineItsColumnAndWhatToWrite() {
        refuses("due: 2022-09-30", "due: 2022-09-31", "due: ^2022-09-31", "as 2021-09-28");
        refuses("budget: 500", "budget: 5e2", "budget: ^5e2", "is a number");
        refuses("budget: 500", "budget: -5", "budget: ^-5", "from 0 on");
        refuses("zone: Asia/Tokyo", "zone: Tokio", "zone: ^Tokio", "Asia/Tokyo");
        refuses("currency: JPY", "currency: YEN", "currency: ^YEN", "ISO 4217");
        refuses("country: JP", "country: Japan", "country: ^Japan", "ISO 3166-1");
        refuses("unit: hours", "unit: minutes", "unit: ^minutes", "one of share, count, hours");
        refuses("begins: 04-01", "begins: 02-29", "begins: ^02-29", "every year has");
        refuses("id: first", "id: First One", "id: ^First One", "small letters");
        refuses("to: 2024-09-27", "to: 2020-09-27", "to: ^2020-09-27", "before 'from'");
        refuses("    owner: office", "    ownr: office", "    ^ownr", "did you mean 'owner'?");
        refuses("year: 2022, value: 48", "year: '22', value: 48", "year: ^'22'", "is a year");
        refuses("    start: 2021-10-01\n", "", "- ^id: first", "'start' is missing");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String wrong =
                Written.changed(
                        Written.changed(
                                Written.with("    name: The first measure\n", ""), "JPY", "X"),
                        "direction: up",
                        "direction: sideways");
        assertThat(problems(wrong)).hasSize(3);
    }

    @Test
    void anIndicatorIsEitherComputedOrTyped() {
        refuses(
                "        typed: {by: office, document: act}",
                "        typed: {by: office, document: act}\n        computed: count(cases)",
                "computed: ^count(cases)",
                "either computed");
        refuses(
                "        typed: {by: office, document: act}\n",
                "",
                "- ^since: 2021-09-28\n        words: Share",
                "either computed");
    }

    @Test
    void translationsStandBesideTheirTextsAndStraysAreTold() throws Exception {
        String japanese =
                """
                strategy: {title: 戦略}
                measures:
                  first:
                    name: 第一の施策
                    milestones: {half: {name: 半分}}
                  frist: {evidence: 報告}
                """;
        StrategyDocument document =
                StrategyReader.read(
                        new StrategyFiles(
                                new StrategyFiles.Written("strategy.yaml", Written.STRATEGY),
                                new TreeMap<>(
                                        Map.of(
                                                "ja",
                                                new StrategyFiles.Written(
                                                        "i18n/ja.yaml", japanese))),
                                new TreeMap<>()));
        Measure first = document.strategy().measure("first").orElseThrow();
        assertThat(first.name().in("ja")).isEqualTo("第一の施策");
        assertThat(first.milestones().getFirst().name().in("ja")).isEqualTo("半分");
        assertThat(first.evidence().in("ja")).isEqualTo("A report");
        assertThat(document.strays())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.message()).contains("did you mean 'measures.first.evidence'?");
                    assertThat(one.at()).isEqualTo(new Place("i18n/ja.yaml", 6, 21));
                });
    }

    @Test
    void hostileTextsAreRefusedInBoundedTime() {
        assertThat(problems("a: &x [1]\nb: *x\n").getFirst().message()).contains("no aliases");
        assertThat(problems("[".repeat(100)).getFirst().message()).contains("deeper");
        assertThat(problems("x".repeat((1 << 20) + 1)).getFirst().message()).contains("longer");
        assertThat(problems("")).isNotEmpty();
        StringBuilder many = new StringBuilder("risks:\n");
        for (int i = 0; i < 20_000; i++) {
            many.append("- {id: a").append(i).append("}\n");
        }
        assertThat(problems(many.toString()))
                .anyMatch(one -> one.message().contains("more than 3000"));
    }

    @Test
    void whatHeldOnADayIsKept() throws Exception {
        Strategy strategy =
                read(
                        Written.with(
                                "      - {year: 2022, value: 48}",
                                "      - {year: 2022, value: 48}\n      - {year: 2022, value: 60, since: 2022-06-01, why: Late}"));
        Indicator hours = strategy.indicator("hours").orElseThrow();
        assertThat(target(hours, LocalDate.of(2022, 5, 31))).isEqualTo("48");
        assertThat(target(hours, LocalDate.of(2022, 6, 1))).isEqualTo("60");
        assertThat(hours.definitionOn(LocalDate.of(2021, 9, 27))).isEmpty();
        Strategy moved =
                read(
                        Written.with(
                                "    due: 2022-09-30\n",
                                "    due: 2022-09-30\n    earlier-dues: [{due: 2022-06-30, until: 2022-05-01, why: x}]\n"));
        Measure first = moved.measure("first").orElseThrow();
        assertThat(first.dueOn(LocalDate.of(2022, 4, 30))).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(first.dueOn(LocalDate.of(2022, 5, 1))).isEqualTo(LocalDate.of(2022, 9, 30));
    }
}
