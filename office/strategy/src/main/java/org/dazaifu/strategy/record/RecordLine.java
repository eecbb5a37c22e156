package org.dazaifu.strategy.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Text;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An entry as a line of JSON; {@link RecordReader} reads it back as the same entry. */
final class RecordLine {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private RecordLine() {}

    static String of(Entry entry) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("kind", kind(entry));
        line.put("recorded", entry.recorded().toString());
        line.put("by", entry.by());
        switch (entry) {
            case MeasureReport report -> measure(report, line);
            case TypedFigure figure -> figure(figure, line);
            case Correction correction -> {
                line.put("subject", correction.subject());
                line.put("reported", correction.reported().toString());
                text("wrong", correction.wrong(), line);
                text("right", correction.right(), line);
            }
            case ReadinessReport report -> {
                line.put("code", report.code());
                line.put("questionnaire", report.questionnaire());
                line.put("on", report.on().toString());
                ObjectNode answers = line.putObject("answers");
                report.answers().forEach((id, answer) -> answers.put(id, Keyword.of(answer)));
                evidence(report.document(), line);
            }
        }
        return MAPPER.writeValueAsString(line);
    }

    private static String kind(Entry entry) {
        return switch (entry) {
            case MeasureReport _ -> "measure";
            case TypedFigure _ -> "figure";
            case Correction _ -> "correction";
            case ReadinessReport _ -> "readiness";
        };
    }

    private static void measure(MeasureReport report, ObjectNode line) {
        line.put("measure", report.measure());
        line.put("on", report.on().toString());
        line.put("state", Keyword.of(report.state()));
        report.percent().ifPresent(percent -> line.put("percent", percent));
        report.expected().ifPresent(day -> line.put("expected", day.toString()));
        if (!report.milestones().isEmpty()) {
            ArrayNode milestones = line.putArray("milestones");
            report.milestones()
                    .forEach(one -> {
                        ObjectNode reached =
                                milestones
                                        .addObject()
                                        .put("milestone", one.milestone())
                                        .put("on", one.on().toString());
                        one.evidence().ifPresent(evidence -> evidence(evidence, reached));
                    });
        }
        report.spent().ifPresent(spent -> line.put("spent", plain(spent)));
        evidence(report.evidence(), line);
        if (!report.note().isEmpty()) {
            text("note", report.note(), line);
        }
    }

    private static void figure(TypedFigure figure, ObjectNode line) {
        line.put("indicator", figure.indicator());
        line.put("from", figure.from().toString());
        line.put("to", figure.to().toString());
        line.put("value", plain(figure.value()));
        figure.n().ifPresent(n -> line.put("n", n));
        figure.interval()
                .ifPresent(interval ->
                        line.putObject("interval")
                                .put("low", plain(BigDecimal.valueOf(interval.low())))
                                .put("high", plain(BigDecimal.valueOf(interval.high())))
                                .put("level", plain(BigDecimal.valueOf(interval.level()))));
        evidence(figure.document(), line);
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.toPlainString());
    }

    private static void evidence(List<Evidence> all, ObjectNode line) {
        if (!all.isEmpty()) {
            ArrayNode list = line.putArray("evidence");
            all.forEach(one -> evidence(one, list.addObject()));
        }
    }

    private static void evidence(Evidence one, ObjectNode into) {
        into.put("document", one.document());
        Optional<String> hash = one.sha256();
        hash.ifPresent(sha256 -> into.put("sha256", sha256));
    }

    private static void text(String key, Text text, ObjectNode line) {
        if (text.byLanguage().size() == 1) {
            line.put(key, text.original());
        } else {
            ObjectNode byLanguage = line.putObject(key);
            text.byLanguage().forEach(byLanguage::put);
        }
    }
}
