package org.dazaifu.strategy.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dazaifu.strategy.document.Finding;
import org.dazaifu.strategy.document.Findings;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.IndicatorSource;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Milestone;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.document.Severity;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.StrategyDocument;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.record.MeasureReport.MilestoneReached;
import org.dazaifu.strategy.record.MeasureReport.State;

/** Says which entries of a record name what the strategy does not have, or cannot be so. */
public final class RecordCheck {

    private final Findings findings;
    private final Strategy strategy;
    private final Instant begins;
    private final Set<String> organisations = new HashSet<>();
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Instant> lastOfFile = new HashMap<>();

    private RecordCheck(StrategyDocument document) {
        findings = new Findings(document);
        strategy = document.strategy();
        begins = strategy.adopted().atStartOfDay(strategy.zone()).toInstant();
        strategy.organisations().forEach(one -> organisations.add(one.id()));
        strategy.measures().forEach(one -> measures.putIfAbsent(one.id(), one));
        strategy.indicators().forEach(one -> indicators.putIfAbsent(one.id(), one));
    }

    /**
     * What would be found in an entry that is not in the record yet, after all that is.
     *
     * @return none where it may be added; at the place of the entry
     */
    public static List<Finding> ofNew(StrategyReading reading, Entry entry) {
        List<Finding> found = new ArrayList<>();
        String line = RecordLine.of(entry);
        StrategyFiles alone =
                new StrategyFiles(
                        new StrategyFiles.Written("", ""),
                        new TreeMap<>(),
                        new TreeMap<>(Map.of("new.jsonl", new StrategyFiles.Written("new", line))));
        // read back first: what the reader refuses would be damage as soon as it is written
        RecordReader.read(alone, reading.strategy().language()).problems().stream()
                .map(one ->
                        new Finding(Severity.ERROR, "record-damaged", entry.at(), one.message()))
                .forEach(found::add);
        List<Entry> all = new ArrayList<>(reading.record().entries());
        all.add(entry);
        check(reading.document(), new StrategyRecord(all)).stream()
                .filter(one -> one.at().equals(entry.at()))
                .forEach(found::add);
        return found;
    }

    /** Everything that is found, by place. */
    public static List<Finding> check(StrategyDocument document, StrategyRecord record) {
        RecordCheck check = new RecordCheck(document);
        record.entries().forEach(check::entry);
        check.order(record);
        return check.findings.sorted();
    }

    /** In its own file, no line was entered before the line above it. */
    private void order(StrategyRecord record) {
        record.entries().stream()
                .sorted((a, b) -> Integer.compare(a.at().line(), b.at().line()))
                .forEach(entry -> {
                    Instant above = lastOfFile.put(entry.at().file(), entry.recorded());
                    if (above != null && entry.recorded().isBefore(above)) {
                        warning(
                                "record-out-of-order",
                                entry.at(),
                                "this was entered at %s, before the line above it at %s; lines are only ever added at the end"
                                        .formatted(entry.recorded(), above));
                    }
                });
    }

    private void entry(Entry entry) {
        Place at = entry.at();
        findings.unlessKnown("organisation", entry.by(), organisations, "", at);
        if (entry.recorded().isBefore(begins)) {
            error(
                    "record-before-strategy",
                    at,
                    "this was entered at %s, before the strategy was adopted on %s; correct 'recorded'"
                            .formatted(entry.recorded(), strategy.adopted()));
        }
        switch (entry) {
            case MeasureReport report -> report(report);
            case TypedFigure figure -> figure(figure);
            case Correction correction -> correction(correction);
            case ReadinessReport report -> notAfter(report.on(), "on", report);
        }
    }

    private void report(MeasureReport report) {
        findings.unlessKnown("measure", report.measure(), measures.keySet(), "", report.at());
        notAfter(report.on(), "on", report);
        Measure measure = measures.get(report.measure());
        if (measure == null) {
            return;
        }
        Set<String> milestones = new HashSet<>();
        measure.milestones().stream().map(Milestone::id).forEach(milestones::add);
        for (MilestoneReached reached : report.milestones()) {
            findings.unlessKnown(
                    "milestone of '" + measure.id() + "'",
                    reached.milestone(),
                    milestones,
                    "",
                    report.at());
            notAfter(reached.on(), "milestones", report);
        }
        if (report.state() == State.DONE && report.evidence().isEmpty()) {
            warning(
                    "done-without-evidence",
                    report.at(),
                    "'%s' is said to be done without a document that shows it; write 'evidence', or another state"
                            .formatted(measure.id()));
        }
        if (report.spent().isPresent() && measure.budget().isPresent()) {
            BigDecimal over = report.spent().get().subtract(measure.budget().get());
            if (over.signum() > 0) {
                warning(
                        "budget-exceeded",
                        report.at(),
                        "'%s' has spent %s more than its budget of %s"
                                .formatted(
                                        measure.id(),
                                        over.toPlainString(),
                                        measure.budget().get().toPlainString()));
            }
        }
    }

    private void figure(TypedFigure figure) {
        findings.unlessKnown("indicator", figure.indicator(), indicators.keySet(), "", figure.at());
        notAfter(figure.from(), "from", figure);
        Indicator indicator = indicators.get(figure.indicator());
        if (indicator != null
                && indicator.definitions().stream()
                        .noneMatch(one -> one.source() instanceof IndicatorSource.Typed)) {
            error(
                    "figure-of-computed-indicator",
                    figure.at(),
                    "'%s' is computed from cases, so nobody types it in; the figure is not used, and a correction says so"
                            .formatted(indicator.id()));
        }
    }

    private void correction(Correction correction) {
        notAfter(correction.reported(), "reported", correction);
        Set<String> subjects = new HashSet<>(measures.keySet());
        subjects.addAll(indicators.keySet());
        subjects.add("strategy");
        findings.unlessKnown(
                "measure or indicator", correction.subject(), subjects, "", correction.at());
    }

    private void notAfter(LocalDate day, String key, Entry entry) {
        LocalDate entered = LocalDate.ofInstant(entry.recorded(), strategy.zone());
        if (day.isAfter(entered)) {
            error(
                    "record-of-the-future",
                    entry.at(),
                    "'%s' is %s, after it was entered on %s; correct the day, or 'recorded'"
                            .formatted(key, day, entered));
        }
    }

    private void error(String code, Place at, String message) {
        findings.error(code, "", at, message);
    }

    private void warning(String code, Place at, String message) {
        findings.warning(code, "", at, message);
    }
}
