package org.dazaifu.strategy.site.page;

import java.util.List;
import org.dazaifu.strategy.site.content.Report;

/** How the figures come about, what is withheld, and what does not follow from them. */
final class AboutPage {

    private AboutPage() {}

    static String of(Report report, Frame frame) {
        Body body = frame.body();
        body.out()
                .element(
                        "p",
                        body.say()
                                .of(
                                        "How the figures come about, what is withheld, and what does not follow from them.",
                                        "数値の作り方、公表しないもの、及び数値から言えないことについての説明です。"),
                        "class",
                        "lead");
        body.heading("Where figures come from", "数値の出どころ");
        sentences(
                body,
                List.of(
                        body.say()
                                .of(
                                        "Where a page says computed, the figure is made from records of cases by the formula that stands there. Nobody types it in.",
                                        "「算出」とある数値は、事案の記録から、示してある計算式によって作られます。人が手で入れた数値ではありません。"),
                        body.say()
                                .of(
                                        "Other figures are reported by the organisation that is named, from the document that is named.",
                                        "その他の数値は、名を示した機関が、示した文書から報告したものです。"),
                        body.say()
                                .of(
                                        "Each figure is of a day, and is what was known at the end of that day. A report of an earlier day can be made again and is the same to the last byte.",
                                        "数値はいずれも特定の日のもので、その日の終わりまでに把握されていた内容です。過去の日の報告は作り直すことができ、内容は完全に同じになります。"),
                        body.say()
                                .of(
                                        "n is how many things a figure rests on. An interval of 95 % says how much it could differ by chance alone; it says nothing of what was never reported.",
                                        "nは数値のもとになった件数です。95%区間は偶然だけでどれほど違い得るかを示し、報告されなかったものについては何も示しません。")));
        body.heading("What is withheld", "公表しない数値");
        withheld(body, report);
        body.heading("Changes", "変更の扱い");
        sentences(
                body,
                List.of(
                        body.say()
                                .of(
                                        "A definition that changes is a new version. Figures of different versions are not joined in a drawing and should not be compared.",
                                        "定義を変えるときは新しい版とします。版の違う数値は図の中で結ばず、比べることもできません。"),
                        body.say()
                                .of(
                                        "A target that changes stands beside the one that it replaced, with the reason.",
                                        "目標を変えたときは、前の目標とその理由を並べて示します。"),
                        body.say()
                                .of(
                                        "What an earlier report got wrong stands under Corrections.",
                                        "過去の報告の誤りは「訂正」に示します。")));
        body.heading("What does not follow from these figures", "この数値から言えないこと");
        sentences(
                body,
                List.of(
                        body.say()
                                .of(
                                        "Cases are those that became known. A rising number may mean more attacks or more reports.",
                                        "事案は把握されたものに限られます。件数の増加は、攻撃の増加のこともあれば、報告の増加のこともあります。"),
                        body.say()
                                .of(
                                        "A figure that is missing is not zero and not good news.",
                                        "数値がないことは、ゼロという意味でも、よい知らせという意味でもありません。"),
                        body.say()
                                .of(
                                        "That an indicator moved does not show that a measure moved it.",
                                        "指標が動いたことは、施策がそれを動かしたことの証拠にはなりません。"),
                        body.say()
                                .of(
                                        "A target that is reached says nothing of what is not measured.",
                                        "目標の達成は、測っていないことについて何も示しません。")));
        return frame.page(
                Frame.ABOUT, Frame.ABOUT, body.say().of("About these figures", "数値について"), body);
    }

    private static void withheld(Body body, Report report) {
        int threshold = report.rule().least();
        sentences(
                body,
                List.of(
                        body.say()
                                .of(
                                        Words.fill(
                                                "A figure that rests on fewer than %d is withheld, so that nobody can be found in it.",
                                                threshold),
                                        Words.fill(
                                                "%d未満の件数に基づく数値は、関係者が特定されることを防ぐため公表しません。",
                                                threshold)),
                        body.say()
                                .of(
                                        "So are figures from which such a one could be worked out, together or with an earlier report. Which of the reasons it was is not told, as that would tell something too.",
                                        "他の数値や過去の報告と合わせて計算すると分かってしまう数値も、同じく公表しません。どの理由によるかは、それ自体が手掛かりになるため示しません。"),
                        body.say()
                                .of(
                                        "Withheld does not mean small: large figures are withheld too, to protect others.",
                                        "公表しないことは、小さいことを意味しません。他を守るために大きな数値を公表しないこともあります。"),
                        body.say()
                                .of(
                                        "Cases that may be told to single recipients only are not counted in any figure.",
                                        "特定の受領者に限って共有される事案は、いずれの数値にも含まれていません。"),
                        body.say()
                                .of(
                                        "Some figures are rounded, so that no single value can be read from them.",
                                        "個々の値が読み取れないよう、丸めて示している数値があります。"),
                        body.say()
                                .of(
                                        "Of a single case nothing stands here but what was released to the public, under Attribution.",
                                        "個別の事案については、「攻撃者の特定」に示した公開済みの内容のほかは示しません。")));
    }

    private static void sentences(Body body, List<String> sentences) {
        body.list(sentences, body::text);
    }
}
