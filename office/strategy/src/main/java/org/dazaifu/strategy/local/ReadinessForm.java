package org.dazaifu.strategy.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.html.Page;
import org.dazaifu.strategy.html.Say;
import org.dazaifu.strategy.record.ReadinessReport.Answer;

/** The self-assessment as a form: a page that works without a network, or CSV for a spreadsheet. */
public final class ReadinessForm {

    private ReadinessForm() {}

    /**
     * The page. Its script saves the answers as JSON or CSV and reads a saved file again; without
     * it, the page is printed and filled in by hand.
     */
    public static String html(
            Questionnaire questionnaire, LocalGovernment government, Language language) {
        Say say = new Say(language);
        String title = say.of("Readiness self-assessment", "セキュリティ準備状況の自己点検");
        StringBuilder body = new StringBuilder("<main>\n<h1>");
        body.append(Page.text(title)).append("</h1>\n<p>");
        body.append(
                say.safe(
                        "%d questions, about 40 minutes. Answer as things are today; \"do not know\" is an answer. Save as you go: a saved file can be opened here again."
                                .formatted(questionnaire.questions().size()),
                        "質問は%d問、所要時間は約40分です。今日の状態を答えてください。「わからない」も回答です。途中で保存し、保存したファイルをこの画面で開いて続けられます。"
                                .formatted(questionnaire.questions().size())));
        body.append("</p>\n<p class=\"soft\">");
        body.append(
                say.safe(
                        "Nothing is sent from this page. Save the file and hand it in the way your prefecture asks for. Where scripts are not allowed, print the page and fill it in by hand.",
                        "この画面から送信されるものはありません。保存したファイルを、都道府県から案内された方法で提出してください。スクリプトが使えない端末では、印刷して手書きで記入できます。"));
        body.append("</p>\n<form id=\"form\" data-form=\"readiness\" autocomplete=\"off\">\n");
        FormMarkup.hidden(body, "form", AnswerSheet.FORM);
        FormMarkup.hidden(body, "questionnaire", questionnaire.version());
        FormMarkup.hidden(body, "code", government.code());
        FormMarkup.hidden(body, "name", government.name());
        body.append("<p><strong>")
                .append(Page.text(government.name()))
                .append("</strong> (")
                .append(government.code())
                .append(") <span class=\"soft\">")
                .append(say.safe("questionnaire", "質問票"))
                .append(' ')
                .append(Page.text(questionnaire.version()))
                .append("</span></p>\n");
        FormMarkup.opening(body, say);
        FormMarkup.input(body, "date", "date", say.of("Day of the answers", "回答した日"), true);
        int number = 0;
        for (Questionnaire.Group group : questionnaire.groups()) {
            body.append("<h2>").append(Page.text(group.name(language))).append("</h2>\n");
            for (Question question : questionnaire.questions()) {
                if (question.group().equals(group.id())) {
                    question(body, question, ++number, say);
                }
            }
        }
        FormMarkup.saving(body, say);
        body.append("</form>\n</main>\n");
        return LocalPage.of(
                language, title + " " + government.name(), body.toString(), FormMarkup.SCRIPT);
    }

    private static void question(StringBuilder body, Question question, int number, Say say) {
        Question.Words words = question.words(say.language());
        body.append("<fieldset id=\"q-")
                .append(question.id())
                .append("\"><legend>")
                .append(number)
                .append(". ")
                .append(Page.text(words.question()))
                .append("</legend>\n");
        for (Answer answer : Answer.values()) {
            Optional<String> meaning = AnswerWords.meaning(question, answer, say.language());
            if (meaning.isPresent()) {
                body.append("<label><input type=\"radio\" name=\"")
                        .append(question.id())
                        .append("\" value=\"")
                        .append(Keyword.of(answer))
                        .append("\"><strong>")
                        .append(Page.text(AnswerWords.of(answer, say.language())))
                        .append("</strong> ")
                        .append(Page.text(meaning.get()))
                        .append("</label>\n");
            }
        }
        body.append("<p class=\"soft\">")
                .append(say.safe("See: ", "参照: "))
                .append(Page.text(String.join(", ", question.guidance())))
                .append("</p></fieldset>\n");
    }

    /** The form for spreadsheets, in UTF-8 with a byte order mark, by which Excel knows it. */
    public static String csv(
            Questionnaire questionnaire, LocalGovernment government, Language language) {
        Say say = new Say(language);
        StringBuilder csv = new StringBuilder("\uFEFF");
        List<String> heading = new ArrayList<>(List.of("#"));
        heading.add(say.of("write here", "この列に記入"));
        heading.add(say.of("question", "質問"));
        for (Answer answer : Answer.values()) {
            heading.add(AnswerWords.of(answer, language));
        }
        row(csv, heading);
        row(csv, List.of("form", AnswerSheet.FORM));
        row(csv, List.of("questionnaire", questionnaire.version()));
        row(csv, List.of("code", "jp-" + government.code(), government.name()));
        row(
                csv,
                List.of("date", "", say.of("day of the answers: 2026-11-01", "回答した日: 2026-11-01")));
        for (Question question : questionnaire.questions()) {
            List<String> cells = new ArrayList<>(List.of(question.id(), ""));
            cells.add(question.words(language).question());
            for (Answer answer : Answer.values()) {
                cells.add(AnswerWords.meaning(question, answer, language).orElse("-"));
            }
            row(csv, cells);
        }
        return csv.toString();
    }

    static void row(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "\"" : ",\"")
                    .append(cells.get(i).replace("\"", "\"\""))
                    .append('"');
        }
        csv.append("\r\n");
    }
}
