package org.dazaifu.strategy.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.comparison.Difference.DateMoved;
import org.dazaifu.strategy.comparison.Difference.Redefined;
import org.dazaifu.strategy.comparison.Difference.Rewritten;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.document.StrategyReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StrategyDiffTest {

    private static Strategy read(String text) throws MistakesException {
        return StrategyReader.read(StrategyFiles.of("s", text)).strategy();
    }

    private static List<Difference> changed(String... fromTo) throws MistakesException {
        String text = Written.STRATEGY;
        for (int i = 0; i < fromTo.length; i += 2) {
            text = Written.changed(text, fromTo[i], fromTo[i + 1]);
        }
        return StrategyDiff.between(read(Written.STRATEGY), read(text));
    }

    private static String said(String... fromTo) throws MistakesException {
        return DiffText.plain(changed(fromTo), Language.ENGLISH);
    }

    @Test
    void nothingIsDifferentWhereOnlyPlacesAre() throws Exception {
        assertThat(changed("documents:", "\n# moved\ndocuments:")).isEmpty();
        assertThat(said("documents:", "\n# moved\ndocuments:"))
                .isEqualTo("Nothing is different.\n");
    }

    @Test
    void aDateThatSlippedIsToldInDaysWithItsReason() throws Exception {
        List<Difference> found =
                changed(
                        "due: 2022-09-30\n",
                        "due: 2022-12-31\n    earlier-dues: [{due: 2022-09-30, until: 2022-08-01, why: No staff.}]\n");
        assertThat(found)
                .singleElement()
                .isInstanceOfSatisfying(
                        DateMoved.class, moved -> assertThat(moved.days()).isEqualTo(92));
        assertThat(DiffText.plain(found, Language.ENGLISH))
                .contains(
                        "Due slipped by 92 days: 2022-09-30 → 2022-12-31. Reason given: No staff.");
        assertThat(DiffText.plain(found, Language.JAPANESE))
                .contains("期日が92日遅くなりました: 2022-09-30 → 2022-12-31。 理由: No staff.");
        assertThat(said("due: 2022-03-31", "due: 2022-03-30"))
                .contains("Milestone half brought forward by 1 day");
    }

    @Test
    void ownersTargetsAndDefinitionsAreToldAsSuch() throws Exception {
        assertThat(said("owner: office", "owner: ministry"))
                .contains("Owner: The office → The ministry.");
        assertThat(said("    owner: office\n", "")).contains("Owner: The office → none.");
        assertThat(
                        said(
                                "      - {year: 2022, value: 48}",
                                "      - {year: 2022, value: 48}\n      - {year: 2022, value: 60, since: 2022-06-01, why: Late}"))
                .contains("Target for 2022: 48 → 60. Reason given: Late")
                .doesNotContain("rewritten");
        List<Difference> redefined =
                changed(
                        "    targets:\n      - {year: 2022, value: 48}",
                        "      - {since: 2022-06-01, words: Mean hours., why: Better, computed: 'mean(notices.map(n, n.hours))'}\n    targets:\n      - {year: 2022, value: 48}");
        assertThat(redefined).singleElement().isInstanceOf(Redefined.class);
        assertThat(DiffText.plain(redefined, Language.ENGLISH))
                .contains("Redefined since 2022-06-01 (version 2)", "Mean hours.", "Better");
    }

    @Test
    void historyThatWasRewrittenIsNamed() throws Exception {
        assertThat(changed("Median hours.", "Fewer hours."))
                .singleElement()
                .isEqualTo(
                        new Rewritten(
                                IndicatorDiff.subject(
                                        read(Written.STRATEGY).indicator("hours").orElseThrow()),
                                "version 1"));
        assertThat(changed("value: 48", "value: 90"))
                .anyMatch(one ->
                        one instanceof Rewritten(Subject _, String what)
                                && what.equals("target 2022 since 2021-09-28"));
        assertThat(changed("value: 96,", "value: 99,")).anyMatch(Rewritten.class::isInstance);
    }

    @Test
    void whatComesAndGoesIsTold() throws Exception {
        assertThat(said("id: second", "id: third"))
                .contains("(second)\n    Removed.", "(third)\n    Added.");
        assertThat(said("indicators: [hours, trust]", "indicators: [trust]"))
                .contains("Indicators: − hours.");
        assertThat(said("budget: 400", "budget: 399")).contains("Budget: 400 → 399.");
    }

    @Test
    void whatAuthorsWroteIsEscapedInMarkdown() throws Exception {
        List<Difference> found = changed("name: The first measure", "name: '*<b>x</b>*'");
        assertThat(DiffText.markdown(found, Language.ENGLISH))
                .contains("\\*\\<b\\>x\\</b\\>\\*")
                .doesNotContain("<b>x");
    }

    @Test
    void programsGetEveryDifferenceWithItsKind() throws Exception {
        JsonNode json =
                JsonMapper.shared()
                        .readTree(DiffJson.of(changed("due: 2022-09-30", "due: 2022-10-01")));
        JsonNode one = json.get("differences").get(0);
        assertThat(one.get("kind").stringValue()).isEqualTo("date-moved");
        assertThat(one.get("days").intValue()).isEqualTo(1);
        assertThat(one.get("id").stringValue()).isEqualTo("first");
    }
}
