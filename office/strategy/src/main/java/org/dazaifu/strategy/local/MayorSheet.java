package org.dazaifu.strategy.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.html.Page;
import org.dazaifu.strategy.html.Say;
import org.dazaifu.strategy.record.ReadinessReport.Answer;

/** One page for a mayor: where we stand, against peers, three next steps, whom to call. */
final class MayorSheet {

    private final Standing standing;
    private final Questionnaire questionnaire;
    private final Say say;
    private final StringBuilder body = new StringBuilder();

    private MayorSheet(Standing standing, Questionnaire questionnaire, Language language) {
        this.standing = standing;
        this.questionnaire = questionnaire;
        this.say = new Say(language);
    }

    /**
     * The page, which prints on one side of A4.
     *
     * @param call whom to call, in the order in which they are called
     */
    static String html(
            Standing standing,
            Questionnaire questionnaire,
            LocalDate asOf,
            List<String> call,
            Language language) {
        MayorSheet sheet = new MayorSheet(standing, questionnaire, language);
        String title =
                sheet.say.of("Cyber security readiness: ", "サイバーセキュリティの準備状況: ")
                        + standing.government().name();
        sheet.body.append("<main class=\"one\">\n<h1>").append(Page.text(title)).append("</h1>\n");
        sheet.standing(asOf);
        sheet.steps();
        sheet.call(call);
        sheet.body.append("</main>\n");
        return LocalPage.of(language, title, sheet.body.toString(), "");
    }

    private void standing(LocalDate asOf) {
        body.append("<p class=\"soft\">")
                .append(say.safe("As known on ", "基準日: "))
                .append(asOf)
                .append(
                        standing.assessment()
                                .map(own -> say.safe("; answered on ", "、回答日: ") + own.on())
                                .orElse(""))
                .append("</p>\n<h2>")
                .append(say.safe("Where we stand", "現在の状況"))
                .append("</h2>\n");
        if (standing.assessment().isEmpty()) {
            paragraph(
                    say.safe(
                            "No self-assessment has arrived. The first step is to fill in the form.",
                            "自己点検の回答が届いていません。最初の一歩は質問票への記入です。"));
            return;
        }
        Assessment own = standing.assessment().get();
        if (own.score().isEmpty()) {
            int missing = questionnaire.questions().size() - own.answers().size();
            paragraph(
                    say.safe(
                            "%d questions have no answer yet, so there is no score and no comparison."
                                    .formatted(missing),
                            "未回答の質問が%d問あるため、点数と比較はありません。".formatted(missing)));
        } else {
            compared(own);
        }
        counts(own);
    }

    private void compared(Assessment own) {
        int score = own.score().orElseThrow();
        body.append("<div class=\"sheet\"><p><span class=\"big\">")
                .append(score)
                .append("</span> ")
                .append(say.safe("of 100", "点(100点満点)"))
                .append("</p><div>");
        String size = standing.sizeClass().name(say.language());
        if (standing.peers().isPresent()) {
            Peers peers = standing.peers().get();
            body.append(drawing(score, peers)).append("<p>");
            body.append(
                    say.safe(
                            "%s (%d or more answered): half lie between %d and %d, the middle is %d."
                                    .formatted(
                                            size,
                                            peers.least(),
                                            peers.lower(),
                                            peers.upper(),
                                            peers.median()),
                            "%s(%d団体以上が回答): 半数は%d点から%d点、中央は%d点です。"
                                    .formatted(
                                            size,
                                            peers.least(),
                                            peers.lower(),
                                            peers.upper(),
                                            peers.median())));
            body.append("</p>");
        } else {
            paragraph(
                    say.safe(
                            "%s: no comparison, because fewer than ten answered completely."
                                    .formatted(size),
                            "%s: すべての質問に答えた団体が10に満たないため、比較は示しません。".formatted(size)));
        }
        body.append("</div></div>\n");
    }

    private String drawing(int score, Peers peers) {
        String label =
                say.safe(
                        "Own score %d; peers: lower quarter %d, middle %d, upper quarter %d"
                                .formatted(score, peers.lower(), peers.median(), peers.upper()),
                        "自団体%d点、同規模の団体: 下位4分の1の境%d点、中央%d点、上位4分の1の境%d点"
                                .formatted(score, peers.lower(), peers.median(), peers.upper()));
        return "<svg viewBox=\"0 0 440 62\" role=\"img\" aria-label=\""
                + label
                + "\"><rect x=\"20\" y=\"26\" width=\"400\" height=\"12\" fill=\"#dde3ea\"/><rect x=\""
                + at(peers.lower())
                + "\" y=\"22\" width=\""
                + Math.max(4, at(peers.upper()) - at(peers.lower()))
                + "\" height=\"20\" fill=\"#7d9cbb\"/><rect x=\""
                + (at(peers.median()) - 1)
                + "\" y=\"18\" width=\"3\" height=\"28\" fill=\"#1b1f24\"/><path d=\"M"
                + at(score)
                + " 20 l-8 -13 h16 z\" fill=\"#b3001b\"/><text x=\"20\" y=\"58\" font-size=\"13\" fill=\"#1b1f24\">0</text><text x=\"420\" y=\"58\" font-size=\"13\" text-anchor=\"end\" fill=\"#1b1f24\">100</text></svg>";
    }

    private static int at(int score) {
        return 20 + 4 * score;
    }

    private void counts(Assessment own) {
        Map<Answer, Integer> counts = own.counts();
        StringBuilder words = new StringBuilder();
        for (Answer answer : Answer.values()) {
            words.append(words.isEmpty() ? "" : say.of(", ", "、"))
                    .append(AnswerWords.of(answer, say.language()))
                    .append(' ')
                    .append(counts.getOrDefault(answer, 0));
        }
        paragraph(say.safe("Answers: ", "回答の内訳: ") + Page.text(words.toString()));
    }

    private void steps() {
        body.append("<h2>").append(say.safe("Three next steps", "次にすること")).append("</h2>\n");
        if (standing.next().isEmpty()) {
            paragraph(
                    standing.assessment().isEmpty()
                            ? say.safe("They follow from the answers.", "回答をもとに示します。")
                            : say.safe(
                                    "Nothing that was answered is lacking.", "回答した項目に不足はありません。"));
            return;
        }
        body.append("<table><thead><tr><th scope=\"col\">")
                .append(say.safe("What to do", "すること"))
                .append("</th><th scope=\"col\">")
                .append(say.safe("Effort", "手間"))
                .append("</th><th scope=\"col\">")
                .append(say.safe("Why", "理由"))
                .append("</th></tr></thead><tbody>\n");
        int number = 0;
        for (NextStep step : standing.next()) {
            body.append("<tr><td>")
                    .append(++number)
                    .append(". ")
                    .append(Page.text(step.question().words(say.language()).next()))
                    .append("</td><td>")
                    .append(Page.text(step.effort(say.language())))
                    .append("</td><td>")
                    .append(Page.text(step.question().words(say.language()).question()))
                    .append("<br><span class=\"soft\">")
                    .append(Page.text(step.reason(say.language())))
                    .append("</span></td></tr>\n");
        }
        body.append("</tbody></table>\n");
    }

    private void call(List<String> call) {
        body.append("<h2>")
                .append(say.safe("Whom to call in an incident", "事故のときの連絡先"))
                .append("</h2>\n<ol>\n");
        for (String one : call.isEmpty() ? usual() : call) {
            body.append("<li>").append(Page.text(one)).append("</li>\n");
        }
        body.append("</ol>\n");
    }

    private List<String> usual() {
        String blank = ": ____________________";
        return List.of(
                say.of("Our own security officer, day and night", "庁内の責任者(昼・夜間)") + blank,
                say.of("The prefecture's office for information security", "都道府県の情報セキュリティ担当")
                        + blank,
                say.of("The police of the prefecture, cyber section", "都道府県警察のサイバー犯罪相談窓口") + blank,
                say.of(
                                "Where personal information may have leaked: Personal Information Protection Commission",
                                "個人情報の漏えいのおそれ: 個人情報保護委員会")
                        + blank);
    }

    private void paragraph(String safe) {
        body.append("<p>").append(safe).append("</p>\n");
    }
}
