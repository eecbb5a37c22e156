package org.dazaifu.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.progress.Forecast;
import org.dazaifu.strategy.progress.MeasureProgress;
import org.dazaifu.strategy.progress.MilestoneProgress;
import org.dazaifu.strategy.progress.ReasonSentences;
import org.dazaifu.strategy.progress.StateWords;
import org.dazaifu.strategy.record.MeasureReport;

/** One measure whole, with what was reported of it. */
final class MeasureText {

    private static final int PERCENT = 100;

    private final Strategy strategy;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    MeasureText(Strategy strategy, Language language) {
        this.strategy = strategy;
        this.language = language;
    }

    String of(MeasureProgress progress) {
        Measure measure = progress.measure();
        line(measure.id() + ": " + measure.name().in(language.code()));
        line(StateWords.of(progress.state(), language));
        ReasonSentences sentences = new ReasonSentences(strategy, language);
        progress.reasons().forEach(one -> line("  " + sentences.of(measure, one)));
        if (!progress.beside().isEmpty()) {
            line(in("Beside:", "併せて:"));
            progress.beside().forEach(one -> line("  " + sentences.of(measure, one)));
        }
        line(
                in("Owner: ", "担当:")
                        + measure.owner()
                                .map(id ->
                                        strategy.organisation(id)
                                                .map(one -> one.name().in(language.code()))
                                                .orElse(id))
                                .orElse(in("none", "なし")));
        line(in("Start ", "開始 ") + measure.start() + in(", due ", "、期日 ") + progress.due());
        line(
                in("Said to be complete: ", "報告された進捗率:")
                        + (progress.percent().isPresent()
                                ? progress.percent().getAsInt() + " %"
                                : in("nobody said", "報告なし")));
        line(in("Forecast: ", "予測:") + forecast(progress.forecast()));
        line(
                in("By the plan complete: ", "計画上の完了見込み:")
                        + progress.finish().map(Object::toString).orElse(in("never", "なし"))
                        + (progress.slack().isPresent()
                                ? in(", slack %d days", "、余裕%d日")
                                        .formatted(progress.slack().getAsLong())
                                : "")
                        + (progress.critical() ? in(", on the critical path", "、クリティカルパス上") : ""));
        line(
                in("Spent ", "支出 ")
                        + money(progress.spent(), in("not reported", "報告なし"))
                        + in(" of ", " / 予算 ")
                        + money(measure.budget(), in("no budget", "なし")));
        if (!measure.dependencies().isEmpty()) {
            line(in("Waits for: ", "前提:") + String.join(", ", measure.dependencies()));
        }
        progress.milestones().forEach(this::milestone);
        line(in("Reported:", "報告:"));
        progress.reports().forEach(this::report);
        return text.toString();
    }

    private String forecast(Forecast forecast) {
        return switch (forecast) {
            case Forecast.Known(var low, var middle, var high, int steps) ->
                    in(
                                    "%s (%d %% between %s and %s, from %d steps of its own history)",
                                    "%s(%d %%の区間 %s~%s、自らの報告%d区間から)")
                            .formatted(
                                    middle,
                                    Math.round(Forecast.Known.LEVEL * PERCENT),
                                    low,
                                    high,
                                    steps);
            case Forecast.None(var why) -> in("none: ", "なし:") + StateWords.of(why, language);
        };
    }

    private void milestone(MilestoneProgress one) {
        line(
                in("Milestone ", "中間目標 ")
                        + one.milestone().id()
                        + in(", due ", "、期日 ")
                        + one.milestone().due()
                        + ": "
                        + StateWords.of(one.standing(), language)
                        + one.reached().map(said -> " " + said.on()).orElse(""));
    }

    private void report(MeasureReport one) {
        StringBuilder said = new StringBuilder("  ");
        said.append(one.on()).append(' ').append(Keyword.of(one.state()));
        one.percent().ifPresent(percent -> said.append(' ').append(percent).append(" %"));
        one.expected().ifPresent(day -> said.append(in(", expected ", "、見込み ")).append(day));
        one.spent().ifPresent(spent -> said.append(in(", spent ", "、支出 ")).append(plain(spent)));
        if (!one.milestones().isEmpty()) {
            said.append(in(", reached ", "、到達 "))
                    .append(
                            one.milestones().stream()
                                    .map(reached -> reached.milestone() + " " + reached.on())
                                    .collect(Collectors.joining(", ")));
        }
        one.evidence()
                .forEach(shown -> said.append(in(", evidence ", "、証拠 ")).append(shown.document()));
        if (!one.note().isEmpty()) {
            said.append(": ").append(one.note().in(language.code()));
        }
        said.append(" (").append(one.by()).append(", ").append(one.recorded()).append(')');
        line(said.toString());
    }

    private static String money(Optional<BigDecimal> amount, String otherwise) {
        return amount.map(MeasureText::plain).orElse(otherwise);
    }

    private static String plain(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.0f", amount);
    }

    private void line(String words) {
        int indent = words.startsWith("  ") ? 4 : 2;
        String start = words.startsWith("  ") ? "  " : "";
        text.append(start)
                .append(Terminal.wrapped(Terminal.safe(words.strip()), indent, StatusText.COLUMNS))
                .append('\n');
    }

    private String in(String english, String japanese) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }
}
