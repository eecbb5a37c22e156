package org.dazaifu.strategy.site.page;

import java.math.BigDecimal;
import java.util.List;
import org.dazaifu.strategy.document.Pillar;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.progress.MeasureProgress;
import org.dazaifu.strategy.site.content.Report;

/** All measures by pillar, one pillar, and those that are late. */
final class MeasuresPage {

    private MeasuresPage() {}

    static String all(Report report, Frame frame) {
        Body body = frame.body();
        body.out()
                .element(
                        "p",
                        body.say()
                                .of(
                                        "What is to be done, by whom and by when, and how far it is. Done means done with evidence.",
                                        "何を、誰が、いつまでに行うか、どこまで進んでいるかを示します。「完了」は証拠のある完了をいいます。"),
                        "class",
                        "lead");
        for (Pillar pillar : report.strategy().pillars()) {
            body.out().open("h2");
            body.link(Frame.pillar(pillar.id()), pillar.name());
            body.out().close("h2");
            MeasureCells.table(
                    body,
                    report,
                    report.progress().measuresOf(pillar.id()),
                    body.say().of("Measures of this pillar", "この柱の施策"));
        }
        return frame.page(Frame.MEASURES, Frame.MEASURES, body.say().of("Measures", "施策"), body);
    }

    static String pillar(Report report, Pillar pillar, Frame frame) {
        Strategy strategy = report.strategy();
        List<MeasureProgress> lines = report.progress().measuresOf(pillar.id());
        Body body = frame.body();
        body.paragraph(pillar.description(), "class", "lead");
        body.terms(terms -> {
            terms.add(
                    "Aims",
                    "目的",
                    cell -> {
                        String between = "";
                        for (var aim : strategy.aims()) {
                            if (pillar.aims().contains(aim.id())) {
                                cell.text(between).text(aim.name());
                                between = cell.say().of("; ", "、");
                            }
                        }
                        if (between.isEmpty()) {
                            cell.text(cell.say().of("none named", "指定なし"));
                        }
                    });
            terms.add(
                    "Budget",
                    "予算",
                    cell ->
                            cell.text(
                                    pillar.budget()
                                            .map(body.words()::money)
                                            .orElse(cell.say().of("not said", "記載なし"))));
            terms.add("Spent, as reported", "支出(報告)", cell -> spent(cell, lines));
        });
        MeasureCells.table(body, report, lines, body.say().of("Measures of this pillar", "この柱の施策"));
        var indicators =
                report.series().stream()
                        .filter(one ->
                                lines.stream()
                                        .anyMatch(line ->
                                                line.measure()
                                                        .indicators()
                                                        .contains(one.indicator().id())))
                        .toList();
        if (!indicators.isEmpty()) {
            body.heading("Indicators that they serve", "関わる指標");
            IndicatorsPage.table(body, report, indicators, body.say().of("Indicators", "指標"));
        }
        return frame.page(Frame.pillar(pillar.id()), Frame.MEASURES, pillar.name(), body);
    }

    /** What was spent on measures; of how many it is not known is said beside it. */
    static void spent(Body cell, List<MeasureProgress> lines) {
        BigDecimal sum =
                lines.stream()
                        .flatMap(one -> one.spent().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        long unknown = lines.stream().filter(one -> one.spent().isEmpty()).count();
        if (unknown == lines.size()) {
            cell.text(cell.say().of("not reported", "報告なし"));
            return;
        }
        cell.text(cell.words().money(sum));
        if (unknown > 0) {
            cell.out()
                    .element(
                            "span",
                            cell.say()
                                    .of(
                                            Words.fill(
                                                    " (%d of %d measures did not say)",
                                                    unknown, lines.size()),
                                            Words.fill("(%d施策中%d施策は報告なし)", lines.size(), unknown)),
                            "class",
                            "soft");
        }
    }
}
