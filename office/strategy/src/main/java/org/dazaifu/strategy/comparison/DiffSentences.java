package org.dazaifu.strategy.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.comparison.Difference.Added;
import org.dazaifu.strategy.comparison.Difference.DateMoved;
import org.dazaifu.strategy.comparison.Difference.ListChanged;
import org.dazaifu.strategy.comparison.Difference.OwnerChanged;
import org.dazaifu.strategy.comparison.Difference.Redefined;
import org.dazaifu.strategy.comparison.Difference.Removed;
import org.dazaifu.strategy.comparison.Difference.Reworded;
import org.dazaifu.strategy.comparison.Difference.Rewritten;
import org.dazaifu.strategy.comparison.Difference.TargetChanged;
import org.dazaifu.strategy.comparison.Difference.ValueChanged;
import org.dazaifu.strategy.document.IndicatorSource.Computed;
import org.dazaifu.strategy.document.IndicatorSource.Typed;
import org.dazaifu.strategy.document.Text;

/** One sentence for each difference, in English or Japanese. */
final class DiffSentences {

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("name", "名称"),
                    Map.entry("title", "表題"),
                    Map.entry("summary", "概要"),
                    Map.entry("description", "説明"),
                    Map.entry("evidence", "完了の証拠"),
                    Map.entry("response", "対応"),
                    Map.entry("pillar", "柱"),
                    Map.entry("start", "開始日"),
                    Map.entry("due", "期日"),
                    Map.entry("from", "期間の初日"),
                    Map.entry("to", "期間の末日"),
                    Map.entry("adopted", "決定日"),
                    Map.entry("budget", "予算"),
                    Map.entry("currency", "通貨"),
                    Map.entry("zone", "時間帯"),
                    Map.entry("languages", "言語"),
                    Map.entry("co-owners", "協力機関"),
                    Map.entry("audience", "対象"),
                    Map.entry("milestones", "中間目標"),
                    Map.entry("depends-on", "前提となる施策"),
                    Map.entry("legal-basis", "法的根拠"),
                    Map.entry("indicators", "指標"),
                    Map.entry("aims", "目的"),
                    Map.entry("measures", "施策"),
                    Map.entry("unit", "単位"),
                    Map.entry("direction", "望ましい方向"),
                    Map.entry("actor", "主体"),
                    Map.entry("confidence", "確度"),
                    Map.entry("source", "出典"),
                    Map.entry("likelihood", "起こりやすさ"),
                    Map.entry("impact", "影響"));

    private static final String MILESTONES = "milestones.";

    private final Language language;

    DiffSentences(Language language) {
        this.language = language;
    }

    String of(Difference difference) {
        return switch (difference) {
            case Added _ -> say("Added.", "追加されました。");
            case Removed _ -> say("Removed.", "削除されました。");
            case DateMoved moved -> moved(moved);
            case OwnerChanged(Subject _, Optional<Text> from, Optional<Text> to) ->
                    change(say("Owner", "担当"), name(from), name(to));
            case TargetChanged target -> target(target);
            case Redefined redefined -> redefined(redefined);
            case Rewritten(Subject _, String what) ->
                    say(
                            "History rewritten: " + what + " is not what it was.",
                            "過去の記載が書き換えられています: " + past(what) + "。");
            case Reworded reworded -> reworded(reworded);
            case ValueChanged(Subject _, String field, String from, String to) ->
                    change(field(field), grouped(from), grouped(to));
            case ListChanged list -> list(list);
        };
    }

    private String say(String english, String japanese) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }

    String in(Text text) {
        return text.in(language.code());
    }

    private String name(Optional<Text> text) {
        return text.map(this::in).orElse("");
    }

    private String change(String what, String from, String to) {
        String before = from.isEmpty() ? say("none", "なし") : from;
        String after = to.isEmpty() ? say("none", "なし") : to;
        return ended(what + ": " + before + " → " + after);
    }

    /** With a full stop, unless what an author wrote ends with one. */
    private String ended(String sentence) {
        return sentence.matches("(?s).*[.。!?!?]") ? sentence : sentence + say(".", "。");
    }

    /** With its digits in groups of three, where it is a long whole number. */
    private static String grouped(String value) {
        return value.matches("[0-9]{5,18}")
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(value))
                : value;
    }

    private String field(String field) {
        if (field.startsWith(MILESTONES)) {
            return milestone(field, "Name of milestone ", " の名称");
        }
        String english =
                switch (field) {
                    case "from" -> "Beginning of the period";
                    case "to" -> "End of the period";
                    case "adopted" -> "Adoption";
                    default -> Character.toUpperCase(field.charAt(0)) + field.substring(1);
                };
        return say(english.replace('-', ' '), FIELDS.getOrDefault(field, field));
    }

    private String milestone(String field, String english, String japanese) {
        String id = field.substring(MILESTONES.length());
        return say(english + id, "中間目標 " + id + japanese);
    }

    private String moved(DateMoved moved) {
        long days = Math.abs(moved.days());
        String what =
                moved.what().startsWith(MILESTONES)
                        ? milestone(moved.what(), "Milestone ", "")
                        : field(moved.what());
        boolean later = moved.days() > 0;
        return say(
                        String.format(
                                Locale.ROOT,
                                "%s %s by %,d %s: %s → %s.",
                                what,
                                later ? "slipped" : "brought forward",
                                days,
                                days == 1 ? "day" : "days",
                                moved.from(),
                                moved.to()),
                        String.format(
                                Locale.ROOT,
                                "%sが%,d日%sました: %s → %s。",
                                what,
                                days,
                                later ? "遅くなり" : "早まり",
                                moved.from(),
                                moved.to()))
                + why(moved.why());
    }

    private String why(Text why) {
        String text = in(why);
        return text.isEmpty() ? "" : say(" Reason given: " + text, " 理由: " + text);
    }

    private String target(TargetChanged target) {
        return change(
                        say("Target for " + target.year(), target.year() + "年度の目標"),
                        number(target.from()),
                        number(target.to()))
                + why(target.why());
    }

    private static String number(Optional<BigDecimal> value) {
        return grouped(Comparing.plain(value));
    }

    private String redefined(Redefined redefined) {
        String sentence =
                say(
                        "Redefined since %s (version %d): %s → %s"
                                .formatted(
                                        redefined.to().since(),
                                        redefined.to().version(),
                                        in(redefined.from().words()),
                                        in(redefined.to().words())),
                        "%sから定義が変わりました(第%d版): %s → %s"
                                .formatted(
                                        redefined.to().since(),
                                        redefined.to().version(),
                                        in(redefined.from().words()),
                                        in(redefined.to().words())));
        String before = source(redefined.from().source());
        String after = source(redefined.to().source());
        String how = before.equals(after) ? "" : " " + change(say("Source", "算出"), before, after);
        return sentence + how + why(redefined.to().why());
    }

    private static String source(org.dazaifu.strategy.document.IndicatorSource source) {
        return switch (source) {
            case Computed computed -> computed.expression();
            case Typed typed -> typed.by() + ", " + typed.document().document();
        };
    }

    private String past(String what) {
        return what.replaceFirst("^version (\\d+)$", "定義の第$1版")
                .replaceFirst("^target (\\d+) since (.+)$", "$1年度の目標($2から)");
    }

    private String reworded(Reworded reworded) {
        String before = in(reworded.from());
        String after = in(reworded.to());
        return before.equals(after)
                ? say(
                        field(reworded.field()) + ": a translation was changed.",
                        field(reworded.field()) + ": 翻訳が変わりました。")
                : change(field(reworded.field()), before, after);
    }

    private String list(ListChanged list) {
        String added = list.added().isEmpty() ? "" : " + " + String.join(", ", list.added());
        String removed = list.removed().isEmpty() ? "" : " − " + String.join(", ", list.removed());
        return field(list.field()) + ":" + added + removed + say(".", "。");
    }
}
