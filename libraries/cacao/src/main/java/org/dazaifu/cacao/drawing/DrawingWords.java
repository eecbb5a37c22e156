package org.dazaifu.cacao.drawing;

/**
 * What a drawing says by itself, beside what the playbook says.
 *
 * @param language the language by BCP 47
 * @param more with {@code {0}} for how many steps are not drawn
 * @param steps with {@code {0}} for how many steps there are
 * @param mistakes with {@code {0}} for how many mistakes the playbook has
 */
public record DrawingWords(
        String language,
        String yes,
        String no,
        String success,
        String failure,
        String again,
        String start,
        String end,
        String parallel,
        String exception,
        String playbook,
        String person,
        String steps,
        String more,
        String mistakes) {

    /** In English. */
    public static final DrawingWords ENGLISH =
            new DrawingWords(
                    "en",
                    "true",
                    "false",
                    "success",
                    "failure",
                    "again",
                    "Start",
                    "End",
                    "At the same time",
                    "If a step fails",
                    "Another playbook",
                    "done by a person",
                    "Workflow with {0} steps, from top to bottom",
                    "{0} more steps are not drawn",
                    "Not valid: {0} mistakes. For looking at only.");

    /** In Japanese. */
    public static final DrawingWords JAPANESE =
            new DrawingWords(
                    "ja",
                    "真",
                    "偽",
                    "成功",
                    "失敗",
                    "繰り返し",
                    "開始",
                    "終了",
                    "並行して実施",
                    "手順が失敗した場合",
                    "別のプレイブック",
                    "人が実施",
                    "{0}個の手順からなるワークフロー（上から下へ）",
                    "ほか{0}個の手順は図示していない",
                    "規格に適合しない（{0}件の誤り）。閲覧専用。");
}
