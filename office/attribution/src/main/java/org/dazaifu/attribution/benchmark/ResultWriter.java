package org.dazaifu.attribution.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dazaifu.attribution.benchmark.Result.Estimate;
import tools.jackson.core.JsonGenerator;

/**
 * Results as JSON for machines and as text for people.
 *
 * <p>A result in JSON is an object with {@code protocol}, {@code n}, every figure by its {@link
 * Figure#key} (a number; null where it does not apply), {@code ece_by_chance} and {@code
 * intervals}: the same keys, each with its 95 % interval {@code [low, high]}.
 */
public final class ResultWriter {

    private ResultWriter() {}

    /** Writes one result as a JSON object; the generator is neither flushed nor closed. */
    public static void json(Result result, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("protocol", result.protocol().words());
        out.writeNumberProperty("n", result.n());
        for (Figure figure : Figure.values()) {
            Estimate estimate = result.values().get(figure);
            if (estimate == null) {
                out.writeNullProperty(figure.key());
            } else {
                out.writeNumberProperty(figure.key(), rounded(estimate.value()));
            }
        }
        if (Double.isFinite(result.chanceEce())) {
            out.writeNumberProperty("ece_by_chance", rounded(result.chanceEce()));
        } else {
            out.writeNullProperty("ece_by_chance");
        }
        out.writeObjectPropertyStart("intervals");
        for (Map.Entry<Figure, Estimate> entry : result.values().entrySet()) {
            out.writeArrayPropertyStart(entry.getKey().key());
            out.writeNumber(rounded(entry.getValue().low()));
            out.writeNumber(rounded(entry.getValue().high()));
            out.writeEndArray();
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    /** All results as a table, in lines that end with a line feed. */
    public static String text(List<Result> results) {
        var text = new StringBuilder();
        for (Result result : results) {
            text.append("%s, n = %d%n".formatted(result.protocol().words(), result.n()));
            result.values()
                    .forEach((figure, e) ->
                            text.append(
                                    String.format(
                                            Locale.ROOT,
                                            "  %-16s %6.3f  [%.3f, %.3f]%s%n",
                                            figure.key(),
                                            e.value(),
                                            e.low(),
                                            e.high(),
                                            figure == Figure.ECE
                                                    ? String.format(
                                                            Locale.ROOT,
                                                            "  (%.3f by chance alone)",
                                                            result.chanceEce())
                                                    : "")));
        }
        return text.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
