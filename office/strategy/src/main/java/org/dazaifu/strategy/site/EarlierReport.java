package org.dazaifu.strategy.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.IndicatorSource;
import org.dazaifu.strategy.site.content.PublicFigure;
import org.dazaifu.strategy.site.content.PublicFigure.NotShown;
import org.dazaifu.strategy.site.content.PublicFigure.Shown;
import org.dazaifu.strategy.site.content.PublicSeries;
import org.dazaifu.strategy.site.content.Report;
import org.dazaifu.strategy.site.data.OpenData;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures that an earlier report told, as its {@code data/report.json} has them.
 *
 * <p>What may be told is decided anew for each report, for all earlier days too
 * (docs/disclosure.md). That holds only if the earlier figures come out as they were told; here
 * that is looked at.
 */
public final class EarlierReport {

    /** Where a report has its figures. */
    public static final String DATA = "data/report.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode root;

    private EarlierReport(JsonNode root) {
        this.root = root;
    }

    /** Reads one; empty where this is no such report. */
    public static Optional<EarlierReport> of(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            return root.path("format").asString("").equals(OpenData.FORMAT)
                    ? Optional.of(new EarlierReport(root))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Where a later report tells another figure of a day than this one did, a sentence each; what
     * nobody looks at any more, such as an indicator that was taken out, is passed over.
     */
    public List<String> differences(Report later) {
        List<String> found = new ArrayList<>();
        for (JsonNode indicator : root.path("indicators")) {
            later.series(indicator.path("id").asString(""))
                    .ifPresent(series -> {
                        for (JsonNode figure : indicator.path("figures")) {
                            difference(series, figure).ifPresent(found::add);
                        }
                    });
        }
        return found;
    }

    private static Optional<String> difference(PublicSeries series, JsonNode told) {
        String day = told.path("as_of").asString("");
        return series.byDay().stream()
                .filter(one -> one.on().toString().equals(day) && isComputed(series, one.version()))
                .filter(one -> !isSame(one, told))
                .findFirst()
                .map(_ -> "%s on %s was told otherwise".formatted(series.indicator().id(), day));
    }

    /** What was typed in may be typed in better later; that is no other decision. */
    private static boolean isComputed(PublicSeries series, int version) {
        return series.indicator().definitions().stream()
                .anyMatch(one ->
                        one.version() == version
                                && one.source() instanceof IndicatorSource.Computed);
    }

    private static boolean isSame(PublicFigure figure, JsonNode told) {
        JsonNode value = told.path("value");
        return switch (figure) {
            case NotShown _ -> !value.isNumber();
            case Shown shown ->
                    value.isNumber()
                            && value.doubleValue() == shown.value()
                            && told.path("n").asLong(-1) == shown.n().orElse(-1);
        };
    }
}
