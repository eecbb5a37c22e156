package org.dazaifu.strategy.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.dazaifu.response.yaml.Problem;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.document.StrategyFiles.Written;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.figure.Interval;
import org.dazaifu.strategy.record.JsonBlock.Damaged;
import org.dazaifu.strategy.record.MeasureReport.MilestoneReached;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the lines of a record (docs/strategy.md). A line that cannot be read becomes a problem with
 * its number; it never stops the others.
 */
public final class RecordReader {

    /** Of one line, in characters. */
    static final int LONGEST_LINE = 1 << 16;

    private static final int DEEPEST = 8;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(40)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final String language;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private RecordReader(String language) {
        this.language = language;
    }

    /**
     * Reads every file of the record.
     *
     * @param language the strategy's own
     */
    public static RecordReading read(StrategyFiles files, String language) {
        RecordReader reader = new RecordReader(language);
        files.records().values().forEach(reader::file);
        return new RecordReading(new StrategyRecord(reader.entries), reader.problems);
    }

    private void file(Written file) {
        int number = 0;
        for (String line : (Iterable<String>) file.text().lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                line(line, new Place(file.name(), number, 0));
            }
        }
    }

    private void line(String line, Place at) {
        try {
            if (line.length() > LONGEST_LINE) {
                throw new Damaged("longer than " + LONGEST_LINE + " characters");
            }
            JsonBlock block = new JsonBlock(MAPPER.readTree(line));
            Entry entry =
                    switch (block.word("kind")) {
                        case "measure" -> measure(block, at);
                        case "figure" -> figure(block, at);
                        case "correction" -> correction(block, at);
                        case "readiness" -> readiness(block, at);
                        default ->
                                throw new Damaged(
                                        "'kind' is one of measure, figure, correction, readiness");
                    };
            block.end();
            entries.add(entry);
        } catch (Damaged | IllegalArgumentException e) {
            problems.add(new Problem(at.file(), at.line(), 0, String.valueOf(e.getMessage())));
        } catch (JacksonException e) {
            problems.add(
                    new Problem(
                            at.file(),
                            at.line(),
                            column(e),
                            "this is not JSON: "
                                    + String.valueOf(e.getOriginalMessage())
                                            .replaceAll("\\s+", " ")));
        }
    }

    private static int column(JacksonException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
    }

    private MeasureReport measure(JsonBlock block, Place at) throws Damaged {
        List<MilestoneReached> milestones = new ArrayList<>();
        for (JsonBlock one : block.blocks("milestones")) {
            milestones.add(
                    new MilestoneReached(one.word("milestone"), one.day("on"), evidenceIfAny(one)));
            one.end();
        }
        List<Evidence> evidence = new ArrayList<>();
        for (JsonBlock one : block.blocks("evidence")) {
            evidence.add(evidence(one));
            one.end();
        }
        Optional<Long> percent = block.wholeIfAny("percent", 100);
        return new MeasureReport(
                block.moment("recorded"),
                block.word("by"),
                block.word("measure"),
                block.day("on"),
                block.choice("state", MeasureReport.State.class),
                percent.map(value -> OptionalInt.of(Math.toIntExact(value)))
                        .orElse(OptionalInt.empty()),
                block.dayIfAny("expected"),
                milestones,
                block.numberIfAny("spent"),
                evidence,
                block.textIfAny("note", language),
                at);
    }

    private static Evidence evidence(JsonBlock block) throws Damaged {
        return new Evidence(block.word("document"), block.wordIfAny("sha256"));
    }

    private static Optional<Evidence> evidenceIfAny(JsonBlock block) throws Damaged {
        Optional<String> document = block.wordIfAny("document");
        Optional<String> hash = block.wordIfAny("sha256");
        if (document.isEmpty() && hash.isPresent()) {
            throw new Damaged("'sha256' is of a document; write \"document\": ...");
        }
        return document.map(one -> new Evidence(one, hash));
    }

    private static TypedFigure figure(JsonBlock block, Place at) throws Damaged {
        Optional<Interval> interval = Optional.empty();
        Optional<JsonBlock> given = block.block("interval");
        if (given.isPresent()) {
            JsonBlock one = given.get();
            interval =
                    Optional.of(
                            new Interval(
                                    one.number("low").doubleValue(),
                                    one.number("high").doubleValue(),
                                    one.number("level").doubleValue(),
                                    Interval.Method.STATED));
            one.end();
        }
        LocalDate from = block.day("from");
        LocalDate to = block.day("to");
        BigDecimal value = block.number("value");
        Optional<Long> n = block.wholeIfAny("n", Long.MAX_VALUE);
        return new TypedFigure(
                block.moment("recorded"),
                block.word("by"),
                block.word("indicator"),
                from,
                to,
                value,
                n.map(OptionalLong::of).orElse(OptionalLong.empty()),
                interval,
                evidence(block),
                at);
    }

    private static ReadinessReport readiness(JsonBlock block, Place at) throws Damaged {
        return new ReadinessReport(
                block.moment("recorded"),
                block.word("by"),
                block.word("code"),
                block.word("questionnaire"),
                block.day("on"),
                block.choices("answers", ReadinessReport.Answer.class),
                evidence(block),
                at);
    }

    private Correction correction(JsonBlock block, Place at) throws Damaged {
        Text wrong = block.text("wrong", language);
        Text right = block.text("right", language);
        return new Correction(
                block.moment("recorded"),
                block.word("by"),
                block.word("subject"),
                block.day("reported"),
                wrong,
                right,
                at);
    }
}
