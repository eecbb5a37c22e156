package org.dazaifu.strategy.export;

import java.time.LocalDate;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.figure.Origin;
import org.dazaifu.strategy.indicator.Computation;
import org.dazaifu.strategy.indicator.Reliability;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures as JSON, for the office: with the ids of the cases behind each, and words in every
 * language. Described in docs/strategy.md.
 */
public final class FiguresJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ArrayNode figures;

    /** Without figures so far. */
    public FiguresJson(LocalDate asOf) {
        root.put("as_of", asOf.toString());
        figures = root.putArray("figures");
    }

    /** Adds one. */
    public void add(Indicator indicator, Computation computed) {
        ObjectNode node = figures.addObject();
        node.put("indicator", indicator.id());
        ObjectNode name = node.putObject("name");
        indicator.name().byLanguage().forEach(name::put);
        node.put("unit", Keyword.of(indicator.unit()));
        node.put("on", computed.figure().on().toString());
        node.put("version", computed.figure().version());
        switch (computed.figure()) {
            case Figure.Unknown unknown -> {
                node.putNull("value");
                node.put("unknown", Keyword.of(unknown.reason())).put("detail", unknown.detail());
                ObjectNode why = node.putObject("why");
                for (Language language : Language.values()) {
                    why.put(language.code(), new FigureWords(language).why(unknown));
                }
            }
            case Figure.Known known -> known(node, known);
        }
        node.put("rows", computed.rows()).put("left_out", computed.leftOut());
        computed.reliability().ifPresent(one -> reliability(node.putArray("reliability"), one));
    }

    private static void known(ObjectNode node, Figure.Known known) {
        node.put("value", known.value());
        known.n().ifPresent(n -> node.put("n", n));
        known.interval()
                .ifPresent(one ->
                        node.putObject("interval")
                                .put("low", one.low())
                                .put("high", one.high())
                                .put("level", one.level())
                                .put("method", Keyword.of(one.method())));
        switch (known.origin()) {
            case Origin.Computed(var cases) -> cases.forEach(node.putArray("cases")::add);
            case Origin.Typed(String by, var recorded, String document) ->
                    node.putObject("typed")
                            .put("by", by)
                            .put("recorded", recorded.toString())
                            .put("document", document);
        }
    }

    private static void reliability(ArrayNode list, Reliability reliability) {
        for (Reliability.Part part : reliability.classes()) {
            list.addObject()
                    .put("low", part.low())
                    .put("high", part.high())
                    .put("n", part.n())
                    .put("said", part.said())
                    .put("came", part.came());
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
