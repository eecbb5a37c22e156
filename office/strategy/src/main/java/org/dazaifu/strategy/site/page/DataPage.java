package org.dazaifu.strategy.site.page;

import java.util.List;
import org.dazaifu.strategy.site.content.Report;

/** The open data beside the pages. */
final class DataPage {

    private DataPage() {}

    private record Item(String file, String english, String japanese) {}

    private static final List<Item> FILES =
            List.of(
                    new Item(
                            "report.json",
                            "All of it: the strategy, progress of measures, figures of indicators, corrections",
                            "全体: 戦略、施策の進捗、指標の数値、訂正"),
                    new Item(
                            "report.schema.json",
                            "The form of report.json (JSON Schema 2020-12)",
                            "report.jsonの形式(JSON Schema 2020-12)"),
                    new Item("measures.csv", "Measures: state, dates, spend", "施策: 状況、期日、支出"),
                    new Item(
                            "indicators.csv",
                            "Indicators: figures by day with n and interval",
                            "指標: 日ごとの数値、件数、区間"),
                    new Item(
                            "targets.csv",
                            "Indicators: definitions, baselines and targets",
                            "指標: 定義、基準値、目標"),
                    new Item("corrections.csv", "Corrections", "訂正"));

    static String of(Report report, Frame frame) {
        Body body = frame.body();
        body.out()
                .element(
                        "p",
                        body.say()
                                .of(
                                        "The same for programs. Nothing stands there that does not stand on the pages.",
                                        "同じ内容を機械で読める形にしたものです。ページにない内容は含みません。"),
                        "class",
                        "lead");
        Body.Table table =
                body.table(
                        body.say().of("Files", "ファイル"),
                        body.say().of("File", "ファイル名"),
                        body.say().of("What it holds", "内容"));
        for (Item item : FILES) {
            table.row(
                    cell -> cell.link(frame.data(item.file()), item.file()),
                    cell -> cell.text(cell.say().of(item.english(), item.japanese())));
        }
        table.row(
                cell -> cell.link(frame.data("../manifest.json"), "manifest.json"),
                cell ->
                        cell.text(
                                cell.say()
                                        .of(
                                                "Every file of this report with its size and SHA-256",
                                                "この報告の全ファイルの大きさとSHA-256")));
        table.end();
        body.heading("How to read them", "読み方");
        body.list(
                List.of(
                        body.say()
                                .of(
                                        "CSV is UTF-8 by RFC 4180. An empty cell is not known, not said, or withheld; it is never zero.",
                                        "CSVはUTF-8、RFC 4180によります。空欄は、不明、記載なし又は非公表であり、ゼロではありません。"),
                        body.say()
                                .of(
                                        "A figure that is withheld has suppressed = true and no value.",
                                        "公表しない数値は suppressed = true とし、値を空にしています。"),
                        body.say()
                                .of(
                                        Words.fill(
                                                "Shares are from 0 to 1; amounts are in %s.",
                                                report.strategy().currency().getCurrencyCode()),
                                        Words.fill(
                                                "割合は0から1まで、金額の単位は%sです。",
                                                report.strategy().currency().getCurrencyCode()))),
                body::text);
        return frame.page(Frame.DATA, Frame.DATA, body.say().of("Open data", "オープンデータ"), body);
    }
}
