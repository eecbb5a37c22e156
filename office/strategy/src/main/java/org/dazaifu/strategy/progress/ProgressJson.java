package org.dazaifu.strategy.progress;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Target;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.figure.Figure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Progress as JSON, for the office: nothing is suppressed. Described in docs/strategy.md. */
public final class ProgressJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    /**
     * Of a strategy.
     *
     * @param shown which measures; the counts are of all
     */
    public ProgressJson(Progress progress, Collection<MeasureProgress> shown) {
        root.put("strategy", progress.strategy().id())
                .put("example", progress.strategy().example())
                .put("as_of", progress.on().toString());
        ObjectNode counts = root.putObject("counts");
        progress.counts().forEach((state, count) -> counts.put(Keyword.of(state), count));
        root.put("period_end", progress.strategy().period().to().toString());
        day(root, "plan_end", progress.end());
        progress.criticalPath().forEach(root.putArray("critical_path")::add);
        ArrayNode measures = root.putArray("measures");
        shown.forEach(one -> measure(measures.addObject(), one));
        ArrayNode indicators = root.putArray("indicators");
        progress.indicators().forEach(one -> indicator(indicators.addObject(), one));
    }

    /** Adds what moves if something slips. */
    public ProgressJson with(Slip slip) {
        ObjectNode node = root.putObject("slip");
        ObjectNode asked = node.putObject("if");
        slip.asked().forEach(asked::put);
        day(node, "plan_end_before", slip.before());
        day(node, "plan_end", slip.after());
        ArrayNode moved = node.putArray("moved");
        for (Slip.Moved one : slip.moved()) {
            ObjectNode into =
                    moved.addObject()
                            .put("measure", one.measure())
                            .put("before", one.before().toString())
                            .put("after", one.after().toString())
                            .put("days", one.days())
                            .put("due", one.due().toString())
                            .put("misses_due", one.missesDue());
            ObjectNode milestones = into.putObject("milestones");
            one.milestones().forEach((id, to) -> milestones.put(id, to.toString()));
        }
        return this;
    }

    private static void measure(ObjectNode node, MeasureProgress one) {
        node.put("id", one.measure().id()).put("state", Keyword.of(one.state()));
        node.put("due", one.due().toString());
        ArrayNode moved = node.putArray("moved");
        one.moved()
                .forEach(earlier ->
                        moved.addObject()
                                .put("due", earlier.due().toString())
                                .put("until", earlier.until().toString()));
        ArrayNode reasons = node.putArray("reasons");
        one.reasons().forEach(reason -> reason(reasons.addObject(), reason));
        ArrayNode beside = node.putArray("beside");
        one.beside().forEach(reason -> reason(beside.addObject(), reason));
        if (one.percent().isPresent()) {
            node.put("percent", one.percent().getAsInt());
        } else {
            node.putNull("percent");
        }
        number(node, "spent", one.spent());
        number(node, "budget", one.measure().budget());
        ArrayNode milestones = node.putArray("milestones");
        for (MilestoneProgress milestone : one.milestones()) {
            ObjectNode into = milestones.addObject().put("id", milestone.milestone().id());
            into.put("due", milestone.milestone().due().toString());
            into.put("standing", Keyword.of(milestone.standing()));
            day(into, "reached", milestone.reached().map(said -> said.on()));
        }
        day(node, "completed", one.completed());
        ObjectNode forecast = node.putObject("forecast");
        switch (one.forecast()) {
            case Forecast.Known(var low, var middle, var high, int steps) ->
                    forecast.put("low", low.toString())
                            .put("middle", middle.toString())
                            .put("high", high.toString())
                            .put("level", Forecast.Known.LEVEL)
                            .put("steps", steps);
            case Forecast.None(var why) -> forecast.put("none", Keyword.of(why));
        }
        day(node, "finish", one.finish());
        if (one.slack().isPresent()) {
            node.put("slack", one.slack().getAsLong());
        } else {
            node.putNull("slack");
        }
        node.put("critical", one.critical());
        ArrayNode reports = node.putArray("reports");
        one.reports()
                .forEach(report ->
                        reports.addObject()
                                .put("on", report.on().toString())
                                .put("recorded", report.recorded().toString())
                                .put("by", report.by())
                                .put("state", Keyword.of(report.state())));
    }

    private static void indicator(ObjectNode node, IndicatorProgress one) {
        node.put("id", one.indicator().id()).put("verdict", Keyword.of(one.verdict()));
        switch (one.figure()) {
            case Figure.Known known ->
                    node.put("value", known.value()).put("on", known.on().toString());
            case Figure.Unknown unknown ->
                    node.putNull("value").put("unknown", Keyword.of(unknown.reason()));
        }
        target(node, "ended", one.ended());
        target(node, "next", one.next());
    }

    private static void target(ObjectNode node, String key, Optional<Target> target) {
        target.ifPresent(
                one -> node.putObject(key).put("year", one.year()).put("target", one.value()));
    }

    private static void day(ObjectNode node, String key, Optional<LocalDate> day) {
        node.put(key, day.map(LocalDate::toString).orElse(null));
    }

    private static void number(ObjectNode node, String key, Optional<BigDecimal> number) {
        node.put(key, number.orElse(null));
    }

    /** Its kind, and what it says under the names of its components. */
    private static void reason(ObjectNode node, Reason reason) {
        node.put("code", code(reason));
        for (RecordComponent one : reason.getClass().getRecordComponents()) {
            try {
                value(node, one.getName(), one.getAccessor().invoke(reason));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(one + " cannot be read", e);
            }
        }
    }

    /** The code of a reason: its name in small letters, such as {@code milestone-missed}. */
    public static String code(Reason reason) {
        return reason.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static void value(ObjectNode node, String key, @Nullable Object value) {
        switch (value) {
            case null -> node.putNull(key);
            case Optional<?> one -> value(node, key, one.orElse(null));
            case Enum<?> one -> node.put(key, Keyword.of(one));
            case Text one -> {
                ObjectNode texts = node.putObject(key);
                one.byLanguage().forEach(texts::put);
            }
            case List<?> all -> {
                ArrayNode list = node.putArray(key);
                all.forEach(one -> list.add(String.valueOf(one)));
            }
            case BigDecimal one -> node.put(key, one);
            case Integer one -> node.put(key, one);
            case Long one -> node.put(key, one);
            case Double one -> node.put(key, one);
            default -> node.put(key, value.toString());
        }
    }

    /** All of it, with a line feed at the end. */
    public String text() {
        return MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(root)
                        .replace("\r\n", "\n")
                + "\n";
    }
}
