package org.dazaifu.casebook.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dazaifu.attribution.Calibration;
import org.dazaifu.attribution.CompetingHypotheses;
import org.dazaifu.attribution.Evidence;
import org.dazaifu.casebook.Acquisition;
import org.dazaifu.casebook.CaseContent;
import org.dazaifu.casebook.CaseResult;
import org.dazaifu.casebook.EvidenceCensus;
import org.dazaifu.detection.Incident;
import org.dazaifu.sigma.Level;
import org.dazaifu.telemetry.Unread;

/** All that the templates print. */
record ReportView(
        CaseContent content,
        Summary summary,
        TimelineDrawing timeline,
        List<TacticMatrix.Column> matrix,
        Ranking ranking,
        CompetingHypotheses competing,
        MovementDrawing movement,
        CalibrationDrawing calibration,
        HoursDrawing hours,
        SightingBook book,
        Set<Long> linked,
        String style,
        String policy) {

    /** How many rows a table has at most. */
    static final int ROWS = 100;

    static final int EVIDENCE_ROWS = 300;

    /** How many hypotheses stand in the matrix beside nobody known. */
    private static final int COMPETING = 5;

    private static final int MOST_SOURCES = 3;

    private static final int MOST_NAME = 160;
    private static final int MOST_SENTENCE = 600;

    static ReportView of(CaseContent content) {
        CaseResult result = content.result();
        SightingBook book = SightingBook.of(content);
        String style = Style.of(content.header().marking());
        return new ReportView(
                content,
                Summary.of(content),
                TimelineDrawing.of(result.incident()),
                TacticMatrix.of(result.incident(), result.names()),
                Ranking.of(result.assessment()),
                CompetingHypotheses.of(result.assessment(), COMPETING),
                MovementDrawing.of(result.assessment().movement()),
                CalibrationDrawing.of(Calibration.shipped()),
                HoursDrawing.of(result.observations().circumstances(), result.assessment()),
                book,
                book.numbers(),
                style,
                Style.policy(style));
    }

    CaseResult result() {
        return content.result();
    }

    Incident incident() {
        return content.result().incident();
    }

    EvidenceCensus census() {
        return content.result().census();
    }

    Acquisition evidence() {
        return content.evidence();
    }

    long total() {
        return Summary.total(incident());
    }

    boolean linked(long number) {
        return linked.contains(number);
    }

    static String support(Incident.Support support) {
        return switch (support) {
            case WEAK -> "weak";
            case MODERATE -> "moderate";
            case STRONG -> "strong";
        };
    }

    static String supportMeaning(Incident.Support support) {
        return switch (support) {
            case WEAK -> "one kind of indication, which has other explanations";
            case MODERATE -> "several kinds of indication that fit together";
            case STRONG -> "indications of the act itself, not only of the means";
        };
    }

    static String reason(Unread.Reason reason) {
        return switch (reason) {
            case NOT_RECOGNISED -> "not recognised";
            case EMPTY -> "empty";
            case LIMIT -> "beyond a limit";
            case DAMAGED_ARCHIVE -> "damaged or encrypted archive";
            case NOT_READABLE -> "not readable";
        };
    }

    /** Levels that the timeline shows, most serious first. */
    List<Level> levels() {
        Set<Level> levels = new TreeSet<>(Comparator.reverseOrder());
        timeline.lanes().forEach(lane -> lane.marks().forEach(mark -> levels.add(mark.level())));
        return List.copyOf(levels);
    }

    /** A name, a path or the like, cut to what a table can hold. */
    static String name(String text) {
        return Words.cut(text, MOST_NAME);
    }

    /** A sentence, cut to what a paragraph can hold. */
    static String sentence(String text) {
        return Words.cut(text, MOST_SENTENCE);
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** The newest reports behind a piece of evidence. */
    static String sources(Evidence piece) {
        List<Evidence.Source> newest = piece.sources().reversed();
        String named =
                newest.stream()
                        .limit(MOST_SOURCES)
                        .map(s -> Words.cut(s.name(), 60))
                        .collect(Collectors.joining("; "));
        return newest.size() > MOST_SOURCES
                ? named + "; and " + (newest.size() - MOST_SOURCES) + " more"
                : named;
    }

    static <T> List<T> first(List<T> list, int most) {
        return list.subList(0, Math.min(most, list.size()));
    }
}
