package org.dazaifu.strategy.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dazaifu.strategy.document.StrategyDirectory;
import org.dazaifu.strategy.facts.FactTables;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.indicator.IndicatorFigures;
import org.dazaifu.strategy.record.Entry;
import org.dazaifu.strategy.record.MeasureReport;
import org.dazaifu.strategy.record.StrategyReading;
import org.dazaifu.strategy.record.StrategyRecord;
import org.dazaifu.strategy.record.TypedFigure;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsOfPropertyTest {

    private static StrategyReading sample;

    @BeforeAll
    static void read() throws Exception {
        sample =
                StrategyReading.read(
                        StrategyDirectory.load(Path.of("../../samples/strategy-2021")));
    }

    private static String status(List<Entry> entries, LocalDate day) throws Exception {
        StrategyAsOf known =
                StrategyAsOf.of(
                        new StrategyReading(
                                sample.document(), new StrategyRecord(entries), List.of()),
                        day);
        IndicatorFigures figures =
                new IndicatorFigures(
                        sample.strategy(),
                        known.reading().record(),
                        FactTables.of(
                                java.util.Optional.empty(),
                                java.util.Optional.empty(),
                                "JPY",
                                known.moment()));
        Map<String, Figure> all = new HashMap<>();
        sample.strategy()
                .indicators()
                .forEach(one -> all.put(one.id(), figures.of(one, day).figure()));
        Plan plan = Plan.of(known);
        Progress progress = plan.progress(all);
        return new ProgressJson(progress, progress.measures())
                .with(plan.slip(Map.of("asean", 30L)))
                .text();
    }

    /** An entry as it could have been made later, of any day, earlier ones too. */
    private static Entry later(Entry entry, StrategyAsOf known, Random random) {
        var recorded = known.moment().plus(Duration.ofSeconds(1 + random.nextInt(90_000_000)));
        return switch (entry) {
            case MeasureReport one ->
                    new MeasureReport(
                            recorded,
                            one.by(),
                            one.measure(),
                            one.on().plusDays(random.nextInt(200) - 100),
                            MeasureReport.State.values()[random.nextInt(5)],
                            one.percent(),
                            one.expected(),
                            one.milestones(),
                            one.spent(),
                            one.evidence(),
                            one.note(),
                            one.at());
            case TypedFigure one ->
                    new TypedFigure(
                            recorded,
                            one.by(),
                            one.indicator(),
                            one.from(),
                            one.to(),
                            one.value().negate(),
                            one.n(),
                            java.util.Optional.empty(),
                            one.document(),
                            one.at());
            default -> entry;
        };
    }

    @Test
    void whatIsEnteredLaterChangesNoByte() throws Exception {
        List<Entry> entries = sample.record().entries();
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            LocalDate day = LocalDate.parse("2021-12-01").plusDays(random.nextInt(1_000));
            StrategyAsOf known = StrategyAsOf.of(sample, day);
            List<Entry> earlier = known.reading().record().entries();
            List<Entry> more = new ArrayList<>(earlier);
            for (int n = 0; n < 50; n++) {
                more.add(later(entries.get(random.nextInt(entries.size())), known, random));
            }
            more.removeIf(one -> !earlier.contains(one) && !one.recorded().isAfter(known.moment()));
            Collections.shuffle(more, random);
            List<Entry> ordered = new ArrayList<>(earlier);
            more.removeAll(earlier);
            ordered.addAll(random.nextInt(ordered.size() + 1), more);
            assertThat(status(ordered, day)).as("%s", day).isEqualTo(status(earlier, day));
        }
    }

    @Test
    void whatIsEnteredByTheDayIsSeen() throws Exception {
        LocalDate day = LocalDate.parse("2023-05-01");
        List<Entry> earlier = StrategyAsOf.of(sample, day).reading().record().entries();
        assertThat(status(earlier.subList(0, earlier.size() - 1), day))
                .isNotEqualTo(status(earlier, day));
    }

    @Test
    void onNoDayIsAMeasureOnTrackWithoutAReportOrDoneWithoutADocument() throws Exception {
        Set<MeasureState> seen = new HashSet<>();
        for (LocalDate day = LocalDate.parse("2021-09-28");
                day.isBefore(LocalDate.parse("2025-03-01"));
                day = day.plusDays(5)) {
            Progress progress = Progress.of(StrategyAsOf.of(sample, day), Map.of());
            for (MeasureProgress one : progress.measures()) {
                seen.add(one.state());
                if (one.state() == MeasureState.ON_TRACK) {
                    assertThat(one.latest().orElseThrow().on())
                            .isAfterOrEqualTo(day.minusDays(MeasureHistory.SILENT_AFTER));
                    assertThat(one.due()).isAfterOrEqualTo(day);
                }
                if (one.state() == MeasureState.DONE_WITH_EVIDENCE) {
                    assertThat(one.latest().orElseThrow().evidence()).isNotEmpty();
                    assertThat(one.milestones()).allMatch(MilestoneProgress::isReached);
                }
            }
        }
        assertThat(seen)
                .contains(
                        MeasureState.NOT_DUE_YET,
                        MeasureState.ON_TRACK,
                        MeasureState.LATE,
                        MeasureState.BLOCKED,
                        MeasureState.DONE_WITH_EVIDENCE);
    }
}
