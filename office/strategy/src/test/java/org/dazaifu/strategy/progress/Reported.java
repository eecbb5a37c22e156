package org.dazaifu.strategy.progress;

import java.time.LocalDate;
import java.util.Map;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.record.StrategyReading;
import org.dazaifu.strategy.revision.StrategyAsOf;

/** Progress of small strategies with a few lines of record. */
final class Reported {

    private Reported() {}

    static Plan plan(StrategyFiles files, String day) {
        try {
            return Plan.of(StrategyAsOf.of(StrategyReading.read(files), LocalDate.parse(day)));
        } catch (MistakesException e) {
            throw new AssertionError(e);
        }
    }

    /** Of the first measure. */
    static MeasureProgress first(String strategy, String day, String... lines) {
        return progress(strategy, day, Map.of(), lines).measure("first").orElseThrow();
    }

    static Progress progress(
            String strategy, String day, Map<String, Figure> figures, String... lines) {
        return plan(Written.files(strategy, lines), day).progress(figures);
    }

    /** A line that a measure's owner entered ten days after the day of which it speaks. */
    static String line(String measure, String on, String state, String more) {
        return """
        {"kind":"measure","recorded":"%sT00:00:00Z","by":"office","measure":"%s","on":"%s","state":"%s"%s}\
        """
                .formatted(
                        LocalDate.parse(on).plusDays(10),
                        measure,
                        on,
                        state,
                        more.isEmpty() ? "" : "," + more);
    }
}
