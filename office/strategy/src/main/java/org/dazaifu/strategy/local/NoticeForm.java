package org.dazaifu.strategy.local;

import java.util.List;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.dazaifu.strategy.html.Page;
import org.dazaifu.strategy.html.Say;

/** The notice of an incident as a form of one page, or as CSV. */
public final class NoticeForm {

    private NoticeForm() {}

    /** The page; it works without a network, and prints on one side of A4. */
    public static String html(LocalGovernment government, Language language) {
        Say say = new Say(language);
        String title = say.of("Notice of a cyber incident", "サイバー事故の連絡票");
        StringBuilder body = new StringBuilder("<main class=\"one\">\n<h1>");
        body.append(Page.text(title)).append("</h1>\n<p>");
        body.append(
                say.safe(
                        "Write what you know now; what you do not know can follow. Do not wipe or restart devices before somebody has looked.",
                        "今わかることだけを書いてください。わからないことは後から追加できます。確認が済むまで、機器の初期化や再起動をしないでください。"));
        body.append("</p>\n<p class=\"soft\">");
        body.append(
                say.safe(
                        "Nothing is sent from this page: save the file and hand it in, or print the page.",
                        "この画面から送信されるものはありません。保存したファイルを提出するか、印刷して提出してください。"));
        body.append("</p>\n<form id=\"form\" data-form=\"notice\" autocomplete=\"off\">\n");
        FormMarkup.hidden(body, "form", Notice.FORM);
        FormMarkup.hidden(body, "code", government.code());
        FormMarkup.hidden(body, "name", government.name());
        body.append("<p><strong>")
                .append(Page.text(government.name()))
                .append("</strong> (")
                .append(government.code())
                .append(")</p>\n");
        FormMarkup.opening(body, say);
        FormMarkup.input(body, "reporter", "text", reporter(say), true);
        FormMarkup.input(body, "contact", "text", contact(say), true);
        FormMarkup.input(body, "noticed", "datetime-local", noticed(say), true);
        FormMarkup.area(body, "affected", affected(say), true);
        body.append("<fieldset><legend>").append(Page.text(personal(say))).append("</legend>\n");
        List<String> values = List.of("yes", "no", "unknown");
        List<String> words =
                List.of(say.of("Yes", "はい"), say.of("No", "いいえ"), say.of("Do not know", "わからない"));
        for (int i = 0; i < values.size(); i++) {
            body.append("<label><input type=\"radio\" name=\"personal\" required value=\"")
                    .append(values.get(i))
                    .append("\">")
                    .append(Page.text(words.get(i)))
                    .append("</label>\n");
        }
        body.append("</fieldset>\n");
        FormMarkup.area(body, "done", done(say), false);
        FormMarkup.area(body, "kept", kept(say), false);
        FormMarkup.saving(body, say);
        body.append("</form>\n</main>\n");
        return LocalPage.of(
                language, title + " " + government.name(), body.toString(), FormMarkup.SCRIPT);
    }

    /** For spreadsheets, in UTF-8 with a byte order mark. */
    public static String csv(LocalGovernment government, Language language) {
        Say say = new Say(language);
        StringBuilder csv = new StringBuilder("\uFEFF");
        ReadinessForm.row(csv, List.of("#", say.of("write here", "この列に記入"), say.of("what", "項目")));
        ReadinessForm.row(csv, List.of("form", Notice.FORM));
        ReadinessForm.row(csv, List.of("code", "jp-" + government.code(), government.name()));
        ReadinessForm.row(csv, List.of("reporter", "", reporter(say)));
        ReadinessForm.row(csv, List.of("contact", "", contact(say)));
        ReadinessForm.row(csv, List.of("noticed", "", noticed(say) + ": 2026-11-01 09:30"));
        ReadinessForm.row(csv, List.of("affected", "", affected(say)));
        ReadinessForm.row(
                csv,
                List.of(
                        "personal",
                        "",
                        personal(say) + say.of(" yes, no, unknown", " はい、いいえ、わからない")));
        ReadinessForm.row(csv, List.of("done", "", done(say)));
        ReadinessForm.row(csv, List.of("kept", "", kept(say)));
        return csv.toString();
    }

    private static String reporter(Say say) {
        return say.of("Who tells (name, section)", "連絡者(氏名・所属)");
    }

    private static String contact(Say say) {
        return say.of("Telephone or e-mail, also at night", "電話番号またはメール(夜間も)");
    }

    private static String noticed(Say say) {
        return say.of("When it was noticed", "気づいた日時");
    }

    private static String affected(Say say) {
        return say.of("What is affected (systems, services, offices)", "影響を受けているもの(システム、業務、施設)");
    }

    private static String personal(Say say) {
        return say.of("May personal information be affected?", "個人情報に影響のおそれがありますか。");
    }

    private static String done(Say say) {
        return say.of("What was done so far", "これまでに行ったこと");
    }

    private static String kept(Say say) {
        return say.of("Which evidence was kept (logs, devices)", "残してある証拠(記録、機器)");
    }
}
