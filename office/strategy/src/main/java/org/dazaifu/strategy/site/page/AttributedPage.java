package org.dazaifu.strategy.site.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dazaifu.attribution.EstimativeWords;
import org.dazaifu.strategy.site.content.PublicAttribution;
import org.dazaifu.strategy.site.content.PublicAttribution.Named;
import org.dazaifu.strategy.site.content.Report;

/** What was attributed in public, and on what grounds. */
final class AttributedPage {

    private static final double PERCENT = 100;

    private AttributedPage() {}

    static String of(Report report, Frame frame) {
        Body body = frame.body();
        body.out()
                .element(
                        "p",
                        body.say()
                                .of(
                                        "Attacks of which it was told in public who is thought to be behind them, with the grounds that were released.",
                                        "攻撃の背後にいるとみられる者を公表した事案と、公開された根拠です。"),
                        "class",
                        "lead");
        body.out().open("div", "class", "box");
        body.paragraph(
                "Only what was released to the public stands here, after the same check as everything that is shared. Victims, hosts and accounts are not named. What is not shown is left out without a trace: nothing follows from its absence.",
                "ここに示すのは、他の共有と同じ確認を経て一般に公開された内容だけです。被害者、機器及びアカウントの名は示しません。示していない内容は跡を残さず除いてあり、記載がないことから何かを推し量ることはできません。");
        body.paragraph(
                "A State is named by the statements of the government, not by this page. Attribution is a judgement: the words for how sure it is follow the scale below.",
                "国を名指しするのは政府の発表であり、このページではありません。攻撃者の特定は判断であり、確からしさの表現は下の尺度によります。");
        body.out().close("div");
        if (report.attributions().isEmpty()) {
            body.paragraph(
                    report.casesGiven()
                            ? "No attribution is shown."
                            : "This report was made without cases, so no attribution is shown.",
                    report.casesGiven() ? "表示する事案はありません。" : "この報告は事案の情報なしで作成されたため、表示する事案はありません。");
        }
        for (PublicAttribution one : report.attributions()) {
            attribution(body, one);
        }
        scale(body);
        return frame.page(
                Frame.ATTRIBUTED,
                Frame.ATTRIBUTED,
                body.say().of("What was attributed in public", "公表された攻撃者の特定"),
                body);
    }

    private static void attribution(Body body, PublicAttribution one) {
        body.out().open("section").open("h2");
        body.text(body.say().of("Told on ", "公表日: ")).day(one.told());
        body.out().close("h2");
        body.terms(terms -> {
            terms.add("How far it went", "特定の範囲", cell -> cell.text(rung(cell, one.rung())));
            terms.add("Who is named", "名指しされた集団", cell -> groups(cell, one.groups()));
        });
        body.out().element("h3", body.say().of("On what it rests", "根拠"));
        boolean any = grounds(body, "Techniques that were observed", "観測された手口", one.techniques());
        any |= grounds(body, "Malware and tools", "不正プログラム及び道具", one.software());
        any |= grounds(body, "Vulnerabilities that were used", "悪用されたぜい弱性", one.vulnerabilities());
        any |= grounds(body, "Reports", "公表資料", one.reports());
        if (one.indicators() > 0) {
            any = true;
            body.paragraph(
                    Words.fill("Indicators that were released: %d.", one.indicators()),
                    Words.fill("公開された痕跡情報: %d件。", one.indicators()));
        }
        if (!any) {
            body.paragraph("No grounds were released to the public.", "根拠は一般に公開されていません。");
        }
        body.out().close("section");
    }

    private static String rung(Body cell, String rung) {
        return rung.equals("state")
                ? cell.say().of("a State, by a statement of the government", "国(政府の発表による)")
                : cell.say().of("a group", "攻撃者集団");
    }

    private static void groups(Body cell, List<Named> groups) {
        if (groups.isEmpty()) {
            cell.text(
                    cell.say()
                            .of(
                                    "no name was released through this system",
                                    "このシステムを通じて公開された名称はありません"));
            return;
        }
        cell.list(
                groups,
                group -> {
                    named(cell, group);
                    sure(cell, group.confidence());
                    words(cell, group);
                });
    }

    private static void named(Body cell, Named one) {
        cell.text(one.name());
        if (!one.id().isEmpty() && !one.id().equals(one.name())) {
            cell.text(" (" + one.id() + ")");
        }
    }

    private static void sure(Body cell, OptionalInt confidence) {
        if (confidence.isPresent()) {
            double probability = confidence.getAsInt() / PERCENT;
            cell.text(
                    cell.say()
                            .of(
                                    ": " + EstimativeWords.phrase(probability),
                                    Words.fill(
                                            "：%s(%d%%)",
                                            japanese(EstimativeWords.of(probability)),
                                            confidence.getAsInt())));
        }
    }

    private static void words(Body cell, Named one) {
        if (!one.words().isBlank()) {
            Optional<String> language =
                    one.language().filter(tag -> tag.matches("[A-Za-z-]{2,35}"));
            cell.out().element("p", one.words(), "lang", language.orElse("en"), "class", "soft");
        }
    }

    private static boolean grounds(Body body, String english, String japanese, List<Named> all) {
        if (all.isEmpty()) {
            return false;
        }
        body.paragraph(english + ":", japanese + "：");
        body.list(
                all,
                one -> {
                    named(body, one);
                    words(body, one);
                });
        return true;
    }

    private static void scale(Body body) {
        body.heading("How sure a word is", "確からしさの表現");
        Body.Table table =
                body.table(
                        body.say()
                                .of(
                                        "Words for probabilities (Intelligence Community Directive 203)",
                                        "確率を表す言葉(ICD 203による)"),
                        body.say().of("Word", "表現"),
                        body.say().of("Probability", "確率"));
        EstimativeWords[] all = EstimativeWords.values();
        for (int i = 0; i < all.length; i++) {
            EstimativeWords one = all[i];
            double to = i + 1 < all.length ? all[i + 1].from() : 1;
            table.row(
                    cell -> cell.text(cell.say().of(one.words(), japanese(one))),
                    cell ->
                            cell.text(
                                    cell.say()
                                            .of(
                                                    Words.fill(
                                                            "%d to %d %%",
                                                            percent(one.from()), percent(to)),
                                                    Words.fill(
                                                            "%d～%d%%",
                                                            percent(one.from()), percent(to)))));
        }
        table.end();
    }

    private static long percent(double probability) {
        return Math.round(probability * PERCENT);
    }

    /** As docs/terms.md has them. */
    static String japanese(EstimativeWords words) {
        return switch (words) {
            case ALMOST_NO_CHANCE -> "可能性はほとんどない";
            case VERY_UNLIKELY -> "可能性が非常に低い";
            case UNLIKELY -> "可能性が低い";
            case ROUGHLY_EVEN -> "可能性とそうでない可能性は同程度";
            case LIKELY -> "可能性が高い";
            case VERY_LIKELY -> "可能性が非常に高い";
            case ALMOST_CERTAIN -> "ほぼ確実";
        };
    }
}
