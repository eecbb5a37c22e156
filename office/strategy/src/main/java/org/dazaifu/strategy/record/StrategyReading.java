package org.dazaifu.strategy.record;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problem;
import org.dazaifu.strategy.document.Finding;
import org.dazaifu.strategy.document.IndicatorCheck;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.document.Severity;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.StrategyCheck;
import org.dazaifu.strategy.document.StrategyDocument;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.document.StrategyReader;

/**
 * A strategy with its record, read from its files.
 *
 * @param damaged lines of the record that could not be read
 */
public record StrategyReading(
        StrategyDocument document, StrategyRecord record, List<Problem> damaged) {

    public StrategyReading {
        damaged = List.copyOf(damaged);
    }

    /**
     * Reads both.
     *
     * @throws MistakesException where the document or a translation is not of the right form
     */
    public static StrategyReading read(StrategyFiles files) throws MistakesException {
        StrategyDocument document = StrategyReader.read(files);
        RecordReading record = RecordReader.read(files, document.strategy().language());
        return new StrategyReading(document, record.record(), record.problems());
    }

    public Strategy strategy() {
        return document.strategy();
    }

    /** Everything that is not right with the document or the record, by place. */
    public List<Finding> findings(IndicatorCheck indicators) {
        List<Finding> findings = new ArrayList<>(StrategyCheck.check(document, indicators));
        findings.addAll(RecordCheck.check(document, record));
        damaged.forEach(one ->
                findings.add(
                        new Finding(
                                Severity.ERROR,
                                "record-damaged",
                                new Place(one.source(), one.line(), one.column()),
                                one.message())));
        return findings.stream().sorted().toList();
    }
}
