package org.dazaifu.strategy.export;

import java.util.Collection;
import java.util.List;
import org.dazaifu.strategy.document.Citation;
import org.dazaifu.strategy.document.Definition;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.IndicatorSource.Computed;
import org.dazaifu.strategy.document.IndicatorSource.Typed;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.record.MeasureReport;
import org.dazaifu.strategy.revision.StrategyAsOf;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Measures and indicators as JSON, as of a day; texts are objects by language. */
public final class StrategyJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final StrategyAsOf known;

    private StrategyJson(StrategyAsOf known) {
        this.known = known;
    }

    /** The document with the newest report of each measure. */
    public static String of(StrategyAsOf known) {
        return MAPPER.writeValueAsString(new StrategyJson(known).root()) + "\n";
    }

    private ObjectNode root() {
        Strategy strategy = known.reading().strategy();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", strategy.id()).put("asOf", known.on().toString());
        root.put("example", strategy.example());
        text("title", strategy.title(), root);
        text("summary", strategy.summary(), root);
        root.put("country", strategy.country()).put("language", strategy.language());
        root.put("currency", strategy.currency().getCurrencyCode());
        root.put("from", strategy.period().from().toString());
        root.put("to", strategy.period().to().toString());
        ArrayNode threats = root.putArray("threats");
        strategy.threats()
                .forEach(one -> {
                    ObjectNode threat = threats.addObject().put("id", one.id());
                    text("name", one.name(), threat);
                    threat.put("actor", one.actor());
                    threat.put("confidence", Keyword.of(one.confidence()));
                    cited("source", one.source(), threat);
                });
        ArrayNode pillars = root.putArray("pillars");
        strategy.pillars()
                .forEach(one -> {
                    ObjectNode pillar = pillars.addObject().put("id", one.id());
                    text("name", one.name(), pillar);
                    one.budget().ifPresent(budget -> pillar.put("budget", budget));
                });
        ArrayNode measures = root.putArray("measures");
        strategy.measures().forEach(one -> measure(one, measures.addObject()));
        ArrayNode indicators = root.putArray("indicators");
        strategy.indicators().forEach(one -> indicator(one, indicators.addObject()));
        return root;
    }

    private void measure(Measure measure, ObjectNode into) {
        into.put("id", measure.id());
        text("name", measure.name(), into);
        text("description", measure.description(), into);
        into.put("pillar", measure.pillar());
        measure.owner().ifPresent(owner -> into.put("owner", owner));
        words("coOwners", measure.coOwners(), into);
        words("audience", measure.audiences().stream().map(Keyword::of).toList(), into);
        into.put("start", measure.start().toString());
        into.put("due", measure.dueOn(known.on()).toString());
        ArrayNode earlier = into.putArray("earlierDues");
        measure.earlierDues().stream()
                .filter(one -> !known.on().isBefore(one.until()))
                .forEach(one ->
                        text(
                                "why",
                                one.why(),
                                earlier.addObject()
                                        .put("due", one.due().toString())
                                        .put("until", one.until().toString())));
        measure.budget().ifPresent(budget -> into.put("budget", budget));
        ArrayNode milestones = into.putArray("milestones");
        measure.milestones()
                .forEach(one ->
                        text(
                                "name",
                                one.name(),
                                milestones
                                        .addObject()
                                        .put("id", one.id())
                                        .put("due", one.due().toString())));
        words("dependsOn", measure.dependencies(), into);
        ArrayNode basis = into.putArray("legalBasis");
        measure.legalBasis().forEach(one -> citation(one, basis.addObject()));
        text("evidence", measure.evidence(), into);
        words("indicators", measure.indicators(), into);
        List<MeasureReport> reports = known.reading().record().reportsOf(measure.id());
        if (!reports.isEmpty()) {
            MeasureReport last = reports.getLast();
            ObjectNode reported = into.putObject("reported");
            reported.put("on", last.on().toString()).put("state", Keyword.of(last.state()));
            last.percent().ifPresent(percent -> reported.put("percent", percent));
            last.spent().ifPresent(spent -> reported.put("spent", spent));
            last.expected().ifPresent(day -> reported.put("expected", day.toString()));
            text("note", last.note(), reported);
        }
    }

    private void indicator(Indicator indicator, ObjectNode into) {
        into.put("id", indicator.id());
        text("name", indicator.name(), into);
        into.put("unit", Keyword.of(indicator.unit()));
        into.put("direction", Keyword.of(indicator.direction()));
        ArrayNode versions = into.putArray("versions");
        indicator.definitions().stream()
                .filter(one -> !one.since().isAfter(known.on()))
                .forEach(one -> definition(one, versions.addObject()));
        ArrayNode targets = into.putArray("targets");
        indicator.targets().stream()
                .filter(one -> !one.since().isAfter(known.on()))
                .forEach(one ->
                        text(
                                "why",
                                one.why(),
                                targets.addObject()
                                        .put("year", one.year())
                                        .put("value", one.value())
                                        .put("since", one.since().toString())));
    }

    private static void definition(Definition definition, ObjectNode into) {
        into.put("version", definition.version()).put("since", definition.since().toString());
        text("words", definition.words(), into);
        switch (definition.source()) {
            case Computed computed ->
                    into.put("computed", computed.expression())
                            .put("window", Keyword.of(computed.window()));
            case Typed typed -> {
                ObjectNode source = into.putObject("typed").put("by", typed.by());
                citation(typed.document(), source);
            }
        }
        definition
                .baseline()
                .ifPresent(one -> {
                    ObjectNode baseline = into.putObject("baseline");
                    baseline.put("value", one.value()).put("on", one.on().toString());
                    citation(one.document(), baseline);
                });
        text("why", definition.why(), into);
    }

    private static void cited(String key, Citation citation, ObjectNode into) {
        citation(citation, into.putObject(key));
    }

    private static void citation(Citation citation, ObjectNode into) {
        text("document", citation.title(), into);
        if (!citation.article().isEmpty()) {
            into.put("article", citation.article());
        }
        if (!citation.address().isEmpty()) {
            into.put("address", citation.address());
        }
    }

    private static void words(String key, Collection<String> words, ObjectNode into) {
        ArrayNode list = into.putArray(key);
        words.forEach(list::add);
    }

    private static void text(String key, Text text, ObjectNode into) {
        if (!text.isEmpty()) {
            ObjectNode byLanguage = into.putObject(key);
            text.byLanguage().forEach(byLanguage::put);
        }
    }
}
