package org.dazaifu.strategy.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Definition;
import org.dazaifu.strategy.document.Direction;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.IndicatorSource;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.figure.Interval;
import org.dazaifu.strategy.figure.Origin;
import org.dazaifu.strategy.indicator.Computation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresTextTest {

    private static final LocalDate DAY = LocalDate.parse("2023-03-31");
    private static final Text NAME =
            new Text("ja", new TreeMap<>(Map.of("ja", "通知までの時間", "en", "Hours to notice")));
    private static final Computation KNOWN =
            new Computation(
                    new Figure.Known(
                            41.5,
                            OptionalLong.of(212),
                            Optional.of(new Interval(38.2, 44, 0.95, Interval.Method.BOOTSTRAP)),
                            DAY,
                            2,
                            new Origin.Typed("office", Instant.EPOCH, "Survey")),
                    215,
                    3,
                    Optional.empty());

    @Test
    void aFigureIsToldInBothLanguages() {
        Indicator indicator = indicator(NAME);
        assertThat(new FiguresText(Language.ENGLISH).line(indicator, KNOWN))
                .isEqualTo(
                        "Hours to notice (notice-hours): 41.50 hours (95 % 38.20 hours to 44.00 hours, bootstrap), n 212, left out 3, version 2");
        assertThat(new FiguresText(Language.JAPANESE).line(indicator, KNOWN))
                .isEqualTo(
                        "通知までの時間（notice-hours）: 41.50 時間（95 % 区間 38.20 時間～44.00 時間、ブートストラップ法）、n 212、値の分からないもの 3、定義第 2 版");
    }

    @Test
    void aNameThatIsNotTranslatedIsInTheStrategysLanguage() {
        assertThat(
                        new FiguresText(Language.JAPANESE)
                                .line(indicator(Text.of("fr", "Délai")), KNOWN))
                .startsWith("Délai（notice-hours）");
    }

    @Test
    void everyReasonAndMethodIsSaidInEachLanguageInItsOwnWords() {
        for (Figure.Reason reason : Figure.Reason.values()) {
            Figure.Unknown unknown = new Figure.Unknown(reason, "DETAIL", DAY, 1);
            String english = new FigureWords(Language.ENGLISH).why(unknown);
            String japanese = new FigureWords(Language.JAPANESE).why(unknown);
            assertThat(english).matches("[ -~]+");
            assertThat(japanese).matches("(?s).*[ぁ-んァ-ヶ一-龠].*");
            if (reason != Figure.Reason.SUPPRESSED) {
                assertThat(english).contains("DETAIL");
                assertThat(japanese).contains("DETAIL");
            }
        }
        for (Interval.Method method : Interval.Method.values()) {
            assertThat(new FigureWords(Language.JAPANESE).method(method))
                    .matches(".*[ぁ-んァ-ヶ一-龠].*");
        }
    }

    @Test
    void jsonHasTheKeywordForMachinesAndTheWordsInEveryLanguage() {
        FiguresJson json = new FiguresJson(DAY);
        json.add(
                indicator(NAME),
                new Computation(
                        new Figure.Unknown(Figure.Reason.NO_ROWS, "notices", DAY, 1),
                        0,
                        0,
                        Optional.empty()));
        JsonNode figure = JsonMapper.shared().readTree(json.text()).path("figures").path(0);
        assertThat(figure.path("name").path("ja").asString()).isEqualTo("通知までの時間");
        assertThat(figure.path("name").path("en").asString()).isEqualTo("Hours to notice");
        assertThat(figure.path("unknown").asString()).isEqualTo("no-rows");
        assertThat(figure.path("why").path("en").asString()).contains("no row", "notices");
        assertThat(figure.path("why").path("ja").asString()).contains("該当する行がない", "notices");
    }

    private static Indicator indicator(Text name) {
        Place place = new Place("strategy.yaml", 1, 1);
        return new Indicator(
                "notice-hours",
                name,
                Unit.HOURS,
                Direction.DOWN,
                List.of(
                        new Definition(
                                1,
                                DAY,
                                name,
                                new IndicatorSource.Computed(
                                        "count(cases)", IndicatorSource.Window.YEAR),
                                Optional.empty(),
                                name,
                                place)),
                List.of(),
                place);
    }
}
