package org.dazaifu.strategy.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dazaifu.casebook.CaseDirectory;
import org.dazaifu.casebook.CaseHistory;
import org.dazaifu.casebook.CaseTrust;
import org.dazaifu.casebook.milestone.CaseMilestones;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.document.Definition;
import org.dazaifu.strategy.document.Direction;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.IndicatorSource;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.export.FiguresJson;
import org.dazaifu.strategy.export.FiguresText;
import org.dazaifu.strategy.facts.CaseFacts;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.facts.FactTables;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.generated.CaseGenerator;
import org.dazaifu.strategy.generated.CaseWriter;
import org.dazaifu.strategy.generated.GeneratedCase;
import org.dazaifu.strategy.record.StrategyReading;
import org.dazaifu.strategy.record.StrategyRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of generated cases, against {@link IndependentFigures}. */
class IndicatorsOfCasesTest {

    private static final int CASES = Integer.getInteger("dazaifu.strategy.cases", 150);
    private static final SigningKey KEY = SigningKey.generate("office.example", SignatureKind.NOTE);
    private static final CaseTrust TRUST = new CaseTrust(KEY.verifier(), null);
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.parse("2022-03-31"),
                    LocalDate.parse("2023-05-15"),
                    LocalDate.parse("2024-09-27"));

    @TempDir static Path directory;

    private static List<GeneratedCase> cases = List.of();
    private static CaseShelf shelf = new CaseShelf(List.of(), List.of());

    @BeforeAll
    static void write() throws Exception {
        cases = new CaseGenerator(20210928).cases(CASES);
        for (GeneratedCase one : cases) {
            CaseWriter.write(directory, one, KEY);
        }
        shelf = CaseShelf.read(directory, TRUST);
    }

    @Test
    void generatedCasesAreWholeCases() throws Exception {
        assertThat(shelf.unused()).isEmpty();
        assertThat(shelf.cases()).hasSize(CASES);
        for (GeneratedCase one : cases.subList(0, 5)) {
            assertThat(
                            CaseDirectory.verify(
                                            directory.resolve("case-" + one.id), TRUST, _ -> {})
                                    .findings())
                    .isEmpty();
        }
    }

    @Test
    void everyFigureIsThatOfAnIndependentComputation() throws Exception {
        int known = 0;
        for (LocalDate day : DAYS) {
            IndicatorFigures figures = figures(shelf, day);
            for (IndependentFigures.Asked asked : IndependentFigures.ASKED) {
                for (IndicatorSource.Window window : IndicatorSource.Window.values()) {
                    Figure figure = figures.of(indicator(asked, window), day).figure();
                    IndependentFigures.Expected expected =
                            asked.by().of(cases, end(day), begin(window, day));
                    String which = asked.expression() + " " + window + " " + day;
                    switch (figure) {
                        case Figure.Known one -> {
                            assertThat(one.value()).as(which).isEqualTo(expected.value());
                            assertThat(one.n()).as(which).hasValue(expected.n());
                            known++;
                        }
                        case Figure.Unknown unknown ->
                                assertThat(expected.n())
                                        .as(which + " " + unknown.reason())
                                        .isZero();
                    }
                }
            }
        }
        assertThat(known).isGreaterThan(IndependentFigures.ASKED.size() * DAYS.size() * 2);
    }

    @Test
    void whatBecameKnownLaterChangesNoByte(@TempDir Path other) throws Exception {
        for (LocalDate day : DAYS) {
            Path then = Files.createDirectories(other.resolve(day.toString()));
            for (GeneratedCase one : cases) {
                if (!one.opened.isAfter(end(day))) {
                    CaseWriter.write(then, one, KEY, end(day));
                }
            }
            CaseShelf read = CaseShelf.read(then, TRUST);
            assertThat(read.unused()).isEmpty();
            assertThat(told(read, day)).isEqualTo(told(shelf, day));
        }
        assertThat(told(shelf, DAYS.get(0))).isNotEqualTo(told(shelf, DAYS.get(1)));
    }

    @Test
    void theGeneratorInvestigatesAgainAndReviewsSomeCases() {
        assertThat(cases).anyMatch(one -> one.results.size() > 1).anyMatch(one -> one.older);
        List<GeneratedCase.Review> reviews =
                cases.stream()
                        .flatMap(one -> one.results.stream())
                        .flatMap(one -> one.reviews().stream())
                        .toList();
        assertThat(reviews).anyMatch(one -> one.led() == null).anyMatch(one -> one.led() != null);
        assertThat(cases)
                .anyMatch(one -> {
                    GeneratedCase.Truth truth = one.truth;
                    return truth != null && one.results.getLast().made().isAfter(truth.when().at());
                });
    }

    @Test
    void theOrderOfCasesIsIrrelevant() throws Exception {
        List<CaseFacts> shuffled = new ArrayList<>(shelf.cases());
        Collections.shuffle(shuffled, new Random(5));
        assertThat(all(new CaseShelf(shuffled, List.of()), DAYS.get(2)))
                .isEqualTo(all(shelf, DAYS.get(2)));
    }

    @Test
    void aCaseThatNoFilterAdmitsChangesNothing() throws Exception {
        List<CaseFacts> more = new ArrayList<>(shelf.cases());
        more.add(
                new CaseFacts(
                        "irrelevant",
                        "tlp:clear",
                        Instant.parse("2022-01-01T00:00:00Z"),
                        new CaseHistory(List.of()),
                        List.of(),
                        new CaseMilestones(List.of())));
        IndependentFigures.Asked asked = IndependentFigures.ASKED.getFirst();
        Indicator indicator = indicator(asked, IndicatorSource.Window.STANDING);
        assertThat(figures(new CaseShelf(more, List.of()), DAYS.get(2)).of(indicator, DAYS.get(2)))
                .isEqualTo(figures(shelf, DAYS.get(2)).of(indicator, DAYS.get(2)));
    }

    @Test
    void aDamagedCaseIsNamedAndNotUsed(@TempDir Path other) throws Exception {
        Path whole = CaseWriter.write(other, cases.get(0), KEY);
        Path damaged = CaseWriter.write(other, cases.get(1), KEY);
        Path file = damaged.resolve("ledger/entries");
        Files.writeString(file, Files.readString(file).replace("generator", "generatox"));
        CaseShelf read = CaseShelf.read(other, TRUST);
        assertThat(read.cases()).hasSize(1);
        assertThat(read.unused())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.directory()).isEqualTo(damaged);
                    assertThat(one.reason()).contains("not as it was recorded");
                });
        Path json = whole.resolve("case.json");
        Files.writeString(
                json, Files.readString(json).replace("\"rung", "\"rang").replace("JP", "XX"));
        assertThat(CaseShelf.read(other, TRUST).cases()).isEmpty();
    }

    @Test
    void aCaseOfAnotherOfficeIsNotUsed() throws Exception {
        SigningKey stranger = SigningKey.generate("stranger.example", SignatureKind.NOTE);
        assertThat(CaseShelf.read(directory, new CaseTrust(stranger.verifier(), null)).cases())
                .isEmpty();
    }

    /** Everything that {@code strategy indicators} says, in both forms and languages. */
    private static String told(CaseShelf of, LocalDate day) throws Exception {
        IndicatorFigures figures = figures(of, day);
        StringBuilder text = new StringBuilder();
        FiguresJson json = new FiguresJson(day);
        for (IndependentFigures.Asked asked : IndependentFigures.ASKED) {
            for (IndicatorSource.Window window : IndicatorSource.Window.values()) {
                Indicator indicator = indicator(asked, window);
                Computation computed = figures.of(indicator, day);
                json.add(indicator, computed);
                for (Language language : Language.values()) {
                    text.append(new FiguresText(language).line(indicator, computed)).append('\n');
                }
            }
        }
        return text + json.text();
    }

    private static List<Computation> all(CaseShelf of, LocalDate day) throws Exception {
        IndicatorFigures figures = figures(of, day);
        return IndependentFigures.ASKED.stream()
                .map(asked -> figures.of(indicator(asked, IndicatorSource.Window.STANDING), day))
                .toList();
    }

    private static IndicatorFigures figures(CaseShelf of, LocalDate day) throws Exception {
        return new IndicatorFigures(
                strategy(),
                new StrategyRecord(List.of()),
                FactTables.of(Optional.of(of), Optional.empty(), "JPY", end(day)));
    }

    private static Strategy strategy() throws Exception {
        return StrategyReading.read(Written.files(Written.STRATEGY)).strategy();
    }

    private static Indicator indicator(
            IndependentFigures.Asked asked, IndicatorSource.Window window) {
        Text nothing = Text.of("en", "");
        return new Indicator(
                "asked",
                nothing,
                asked.unit(),
                Direction.UP,
                List.of(
                        new Definition(
                                1,
                                LocalDate.parse("2021-09-28"),
                                nothing,
                                new IndicatorSource.Computed(asked.expression(), window),
                                Optional.empty(),
                                nothing,
                                new Place("strategy.yaml", 1, 1))),
                List.of(),
                new Place("strategy.yaml", 1, 1));
    }

    /** In Japan the day ends nine hours before it does in UTC. */
    private static Instant end(LocalDate day) {
        return Instant.parse(day + "T15:00:00Z").minusNanos(1);
    }

    private static Instant begin(IndicatorSource.Window window, LocalDate day) {
        LocalDate first =
                switch (window) {
                    case YEAR ->
                            LocalDate.of(
                                    day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear(),
                                    4,
                                    1);
                    case PERIOD -> LocalDate.parse("2021-09-28");
                    case TWELVE_MONTHS -> day.plusDays(1).minusMonths(12);
                    case STANDING -> LocalDate.parse("1900-01-01");
                };
        return Instant.parse(first.minusDays(1) + "T15:00:00Z");
    }
}
