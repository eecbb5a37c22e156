package org.dazaifu.strategy.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.record.StrategyReading;
import org.junit.jupiter.api.Test;

class StrategyCheckTest {

    private static void finds(String from, String to, String code, String marked, String message) {
        String text = Written.with(from, to);
        Place at = Written.place(text, marked);
        assertThat(Written.findings(text))
                .anySatisfy(one -> {
                    assertThat(one.code()).isEqualTo(code);
                    assertThat(one.message()).contains(message);
                    assertThat(one.at()).isEqualTo(at);
                });
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        assertThat(Written.findings(Written.STRATEGY)).isEmpty();
    }

    @Test
    void aMeasureWithoutAnOwner() {
        finds("    owner: office\n", "", "owner-missing", "id: ^first", "'owner:'");
    }

    @Test
    void aTargetWithoutABaseline() {
        finds(
                "        baseline: {value: 96, on: 2021-03-31, document: act}\n",
                "",
                "target-without-baseline",
                "since: ^2021-09-28\n        words: Median",
                "'baseline:");
    }

    @Test
    void aTargetAgainstTheDirectionOrBeforeItsBaseline() {
        finds(
                "value: 48",
                "value: 97",
                "target-against-direction",
                "value: ^97",
                "worse than the baseline");
        finds(
                "value: 0.5}",
                "value: 0.3}",
                "target-against-direction",
                "value: ^0.3",
                "up is better");
        finds(
                "on: 2021-03-31",
                "on: 2023-04-01",
                "baseline-after-target",
                "year: ^2022, value: 48",
                "earlier baseline");
    }

    @Test
    void anIndicatorThatNobodyCanCompute() throws Exception {
        List<Finding> found =
                StrategyReading.read(Written.files(Written.STRATEGY))
                        .findings((expression, unit) ->
                                Optional.of("there is no view 'notices'; write 'cases'"));
        assertThat(found)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.code()).isEqualTo("indicator-not-computable");
                    assertThat(one.at())
                            .isEqualTo(Written.place(Written.STRATEGY, "computed: ^median"));
                    assertThat(one.message()).contains("no view 'notices'");
                });
        finds("by: office, ", "", "indicator-not-computable", "typed: ^{document", "'by:'");
    }

    @Test
    void aCycleOfDependenciesIsNamedWhole() {
        finds(
                "    evidence: A report",
                "    depends-on: [second]\n    evidence: A report",
                "dependency-cycle",
                "depends-on: [^second",
                "first → second → first");
        finds(
                "depends-on: [first]",
                "depends-on: [second]",
                "dependency-cycle",
                "depends-on: [^second",
                "second → second");
    }

    @Test
    void datesThatCannotBeKept() {
        finds(
                "start: 2021-10-01",
                "start: 2021-09-01",
                "date-outside-period",
                "start: ^2021-09-01",
                "2021-09-28");
        finds(
                "due: 2023-03-31",
                "due: 2025-03-31",
                "date-outside-period",
                "due: ^2025-03-31",
                "2024-09-27");
        finds(
                "due: 2022-09-30",
                "due: 2021-09-29",
                "due-before-start",
                "due: ^2021-09-29",
                "correct one");
        finds(
                "due: 2022-03-31",
                "due: 2022-10-31",
                "milestone-after-due",
                "due: ^2022-10-31",
                "move one");
        finds(
                "due: 2022-03-31",
                "due: 2021-09-30",
                "milestone-before-start",
                "due: ^2021-09-30",
                "move one");
        finds(
                "due: 2022-09-30",
                "due: 2023-04-30",
                "dependency-due-later",
                "depends-on: [^first",
                "2023-04-30");
        finds(
                "year: 2022, value: 48",
                "year: 2031, value: 48",
                "date-outside-period",
                "year: ^2031",
                "2021 to 2024");
    }

    @Test
    void aMeasureThatServesNothingAndAnIndicatorThatNobodyServes() {

        finds(
                "    indicators: [hours, trust]\n",
                "",
                "measure-without-indicator",
                "- ^id: first",
                "'first'");
        finds("[hours, trust]", "[hours]", "indicator-without-measure", "id: ^trust", "'trust'");
    }

    @Test
    void partsThatCostMoreThanTheWhole() {
        finds("budget: 400", "budget: 401", "budget-exceeded", "budget: ^900", "1 more than");
        finds("budget: 1000", "budget: 899", "budget-exceeded", "budget: ^899", "all pillars");
    }

    @Test
    void idsThatNameNothingOrTwoThings() {
        finds(
                "owner: office",
                "owner: ofice",
                "unknown-id",
                "owner: ^ofice",
                "did you mean 'office'?");
        finds(
                "depends-on: [first]",
                "depends-on: [frist]",
                "unknown-id",
                "depends-on: [^frist",
                "mean 'first'?");
        finds(
                "indicators: [hours]",
                "indicators: [huors]",
                "unknown-id",
                "indicators: [^huors",
                "mean 'hours'?");
        finds(
                "pillar: defend",
                "pillar: defense",
                "unknown-id",
                "pillar: ^defense",
                "did you mean 'defend'?");
        finds("typed: {by: office", "typed: {by: nobody", "unknown-id", "by: ^nobody", "'nobody'");
        finds(
                "document: act, article",
                "document: cat, article",
                "unknown-id",
                "document: ^cat",
                "'cat'");
        finds(
                "id: second",
                "id: first",
                "duplicate-id",
                "- ^id: first\n    name: The second",
                "line 20");
    }

    @Test
    void aTextWithoutATranslationIsToldForEachLanguage() {
        String text = Written.with("  language: en", "  language: en\n  languages: [en, ja, fr]");
        List<Finding> found = Written.findings(text);
        assertThat(found).allMatch(one -> one.code().equals("translation-missing"));
        assertThat(found).anyMatch(one -> one.message().contains("i18n/ja.yaml"));
        assertThat(found)
                .anySatisfy(one -> {
                    assertThat(one.message()).contains("'measures.first.milestones.half.name'");
                    assertThat(one.at()).isEqualTo(Written.place(text, "name: ^Half of it"));
                });
        assertThat(found).hasSize(2 * 15);
    }

    @Test
    void versionsAndEarlierDatesStandInOrder() {
        finds(
                "    due: 2022-09-30\n",
                "    due: 2022-09-30\n    earlier-dues: [{due: 2022-03-31, until: 2022-05-01, why: x}, {due: 2022-06-30, until: 2022-04-01, why: y}]\n",
                "earlier-dues-out-of-order",
                "until: ^2022-04-01",
                "sort");
        finds(
                "    targets:\n      - {year: 2022, value: 48}",
                "      - {since: 2021-09-28, words: x, why: y, computed: z}\n    targets:\n      - {year: 2022, value: 48}",
                "versions-out-of-order",
                "since: ^2021-09-28, words: x",
                "sort");
    }
}
