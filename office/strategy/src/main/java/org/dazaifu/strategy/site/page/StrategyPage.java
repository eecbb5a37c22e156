package org.dazaifu.strategy.site.page;

import java.util.Locale;
import org.dazaifu.strategy.document.Pillar;
import org.dazaifu.strategy.document.Risk;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.document.Threat;
import org.dazaifu.strategy.site.content.Report;

/** What the strategy itself says: principles, threats, aims, pillars, risks. */
final class StrategyPage {

    private StrategyPage() {}

    static String of(Report report, Frame frame) {
        Strategy strategy = report.strategy();
        Body body = frame.body();
        body.paragraph(strategy.summary(), "class", "lead");
        body.terms(terms -> {
            terms.add("Adopted", "決定日", cell -> cell.day(strategy.adopted()));
            terms.add(
                    "Period",
                    "期間",
                    cell ->
                            cell.day(strategy.period().from())
                                    .text(cell.say().of(" to ", "～"))
                                    .day(strategy.period().to()));
        });
        named(body, "Principles", "基本原則", strategy);
        threats(body, strategy);
        aims(body, strategy);
        pillars(body, strategy);
        risks(body, strategy);
        return frame.page(
                Frame.STRATEGY, Frame.STRATEGY, body.say().of("The strategy", "戦略の内容"), body);
    }

    private static void named(Body body, String english, String japanese, Strategy strategy) {
        if (!strategy.principles().isEmpty()) {
            body.heading(english, japanese);
            body.list(strategy.principles(), one -> entry(body, one.name(), one.description()));
        }
    }

    private static void entry(Body body, Text name, Text description) {
        body.out().open("strong");
        body.text(name);
        body.out().close("strong");
        if (!description.isEmpty()) {
            body.text(body.say().of(": ", "："));
            body.text(description);
        }
    }

    private static void threats(Body body, Strategy strategy) {
        if (strategy.threats().isEmpty()) {
            return;
        }
        body.heading("Threats that it names", "戦略が挙げる脅威");
        Body.Table table =
                body.table(
                        body.say()
                                .of(
                                        "Threats, who is named, by what document and how surely",
                                        "脅威、名指しされた相手、根拠の文書、確からしさ"),
                        body.say().of("Threat", "脅威"),
                        body.say().of("Who is named", "名指しされた相手"),
                        body.say().of("Named in", "根拠の文書"),
                        body.say().of("How surely", "確からしさ"));
        for (Threat one : strategy.threats()) {
            table.row(
                    cell -> {
                        cell.text(one.name());
                        cell.paragraph(one.description(), "class", "soft");
                    },
                    cell -> cell.text(actor(cell, one.actor())),
                    cell -> cell.citation(one.source()),
                    cell -> cell.text(confidence(cell, one.confidence())));
        }
        table.end();
    }

    private static String actor(Body cell, String actor) {
        if (actor.isEmpty()) {
            return cell.say().of("nobody", "名指しなし");
        }
        return actor.matches("[A-Z]{2}")
                ? Locale.of("", actor).getDisplayCountry(cell.say().language().locale())
                : actor;
    }

    private static String confidence(Body cell, Threat.Confidence confidence) {
        return switch (confidence) {
            case SUSPECTED -> cell.say().of("suspected", "疑い");
            case LIKELY -> cell.say().of("likely", "可能性が高い");
            case CONFIRMED -> cell.say().of("without a reservation", "断定");
        };
    }

    private static void aims(Body body, Strategy strategy) {
        if (!strategy.aims().isEmpty()) {
            body.heading("Aims", "目的");
            body.list(strategy.aims(), one -> entry(body, one.name(), one.description()));
        }
    }

    private static void pillars(Body body, Strategy strategy) {
        body.heading("Pillars", "施策の柱");
        body.list(
                strategy.pillars(),
                (Pillar one) -> {
                    body.link(Frame.pillar(one.id()), one.name());
                    if (!one.description().isEmpty()) {
                        body.text(body.say().of(": ", "：")).text(one.description());
                    }
                });
    }

    private static void risks(Body body, Strategy strategy) {
        if (strategy.risks().isEmpty()) {
            return;
        }
        body.heading("Risks to the strategy", "戦略の実施に関わるリスク");
        Body.Table table =
                body.table(
                        body.say().of("Risks and what is done about them", "リスクと対応"),
                        body.say().of("Risk", "リスク"),
                        body.say().of("What is done", "対応"),
                        body.say().of("Likelihood", "起こりやすさ"),
                        body.say().of("Impact", "影響"),
                        body.say().of("Measures", "関係する施策"));
        for (Risk one : strategy.risks()) {
            table.row(
                    cell -> cell.text(one.name()),
                    cell -> cell.text(one.response()),
                    cell -> cell.text(level(cell, one.likelihood())),
                    cell -> cell.text(level(cell, one.impact())),
                    cell -> {
                        String between = "";
                        for (String id : one.measures()) {
                            var measure = strategy.measure(id);
                            if (measure.isPresent()) {
                                cell.text(between).link(Frame.measure(id), measure.get().name());
                                between = cell.say().of(", ", "、");
                            }
                        }
                        if (between.isEmpty()) {
                            cell.text(cell.say().of("none named", "指定なし"));
                        }
                    });
        }
        table.end();
    }

    private static String level(Body cell, Risk.Level level) {
        return switch (level) {
            case LOW -> cell.say().of("low", "低い");
            case MEDIUM -> cell.say().of("medium", "中程度");
            case HIGH -> cell.say().of("high", "高い");
        };
    }
}
