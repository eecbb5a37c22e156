package org.dazaifu.strategy.site.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.strategy.export.StrategyCsv;
import org.dazaifu.strategy.export.StrategyJson;
import org.dazaifu.strategy.site.content.Report;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report as data. Nothing is in it that does not stand on the pages; docs/strategy.md describes
 * it.
 */
public final class OpenData {

    /** The form of {@code report.json}, in its member {@code format}. */
    public static final String FORMAT = "dazaifu-strategy-data/1";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private OpenData() {}

    /** All files, by their paths. */
    public static SortedMap<String, byte[]> of(Report report) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(files, "report.json", json(report));
        put(files, "report.schema.json", schema());
        put(files, "measures.csv", MeasureData.csv(report));
        put(files, "indicators.csv", IndicatorData.csv(report));
        put(
                files,
                "targets.csv",
                StrategyCsv.indicators(report.known(), report.strategy().language()));
        put(files, "corrections.csv", CorrectionData.csv(report));
        return files;
    }

    private static void put(SortedMap<String, byte[]> files, String name, String text) {
        files.put("data/" + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Report report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("as_of", report.known().on().toString());
        root.put("example", report.strategy().example());
        report.figuresOn().ifPresent(day -> root.put("figures_as_of", day.toString()));
        root.put("threshold", report.rule().threshold());
        root.set("strategy", MAPPER.readTree(StrategyJson.of(report.known())));
        MeasureData.json(report, root.putArray("measures"));
        IndicatorData.json(report, root.putArray("indicators"));
        CorrectionData.json(report, root.putArray("corrections"));
        return MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(root)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static String schema() {
        try (InputStream in = OpenData.class.getResourceAsStream("report.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("report.schema.json is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
