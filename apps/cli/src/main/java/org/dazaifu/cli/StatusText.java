package org.dazaifu.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Pillar;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.Target;
import org.dazaifu.strategy.export.FigureWords;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.progress.IndicatorProgress;
import org.dazaifu.strategy.progress.MeasureProgress;
import org.dazaifu.strategy.progress.MeasureState;
import org.dazaifu.strategy.progress.Progress;
import org.dazaifu.strategy.progress.Reason;
import org.dazaifu.strategy.progress.ReasonSentences;
import org.dazaifu.strategy.progress.Slip;
import org.dazaifu.strategy.progress.StateWords;

/** Where a strategy stands, on one screen of 100 columns. */
final class StatusText {

    static final int COLUMNS = 100;

    private static final int MOST_LATE = 9;
    private static final int MOST_OTHERS = 3;
    private static final int MOST_MISSED = 3;
    private static final int ID = 24;
    private static final double PERCENT = 100;

    private final Progress progress;
    private final List<MeasureProgress> shown;
    private final Language language;
    private final ReasonSentences sentences;
    private final StringBuilder text = new StringBuilder();

    StatusText(Progress progress, List<MeasureProgress> shown, Language language) {
        this.progress = progress;
        this.shown = shown;
        this.language = language;
        this.sentences = new ReasonSentences(progress.strategy(), language);
    }

    String screen() {
        head();
        measures(MeasureState.LATE, MOST_LATE);
        measures(MeasureState.BLOCKED, MOST_OTHERS);
        measures(MeasureState.SILENT, MOST_OTHERS);
        measures(MeasureState.DONE_CLAIMED, MOST_OTHERS);
        slow();
        plan();
        money();
        indicators();
        line(
                in(
                        "Percents, days and spend are what owners say. --measure ID shows one whole.",
                        "進捗率、日付及び支出は担当の報告による。--measure IDで施策ごとに表示する。"));
        return text.toString();
    }

    private void head() {
        Strategy strategy = progress.strategy();
        line(
                strategy.title().in(language.code())
                        + (strategy.example() ? in(" (example: binds nobody)", "(例。拘束力はない)") : "")
                        + in(", as of ", " ")
                        + progress.on()
                        + in("", "現在"));
        List<String> counts = new ArrayList<>();
        for (MeasureState state : MeasureState.values()) {
            long count = shown.stream().filter(one -> one.state() == state).count();
            if (count > 0) {
                counts.add(count + " " + StateWords.of(state, language));
            }
        }
        wrapped(
                shown.size()
                        + in(" measures: ", "施策:")
                        + String.join(in("; ", "、 "), counts)
                        + in(".", "。"));
    }

    private void measures(MeasureState state, int most) {
        List<MeasureProgress> all =
                shown.stream()
                        .filter(one -> one.state() == state)
                        .sorted(
                                Comparator.comparing(MeasureProgress::due)
                                        .thenComparing(one -> one.measure().id()))
                        .toList();
        if (all.isEmpty()) {
            return;
        }
        line(StateWords.of(state, language) + " (" + all.size() + ")");
        for (MeasureProgress one : all.subList(0, Math.min(most, all.size()))) {
            String why =
                    one.reasons().stream()
                            .map(reason -> sentences.of(one.measure(), reason))
                            .collect(Collectors.joining(in("; ", "。")));
            line("  " + Terminal.padded(Terminal.cut(one.measure().id(), ID), ID) + " " + why);
        }
        if (all.size() > most) {
            line(in("  and %d more", "  ほか%d件").formatted(all.size() - most));
        }
    }

    /** What owners call on track, and what at its pace is not. */
    private void slow() {
        List<String> slow =
                shown.stream()
                        .filter(one -> one.state() == MeasureState.ON_TRACK)
                        .filter(one ->
                                one.beside().stream()
                                        .anyMatch(Reason.ForecastAfterDue.class::isInstance))
                        .map(one -> one.measure().id())
                        .toList();
        if (!slow.isEmpty()) {
            wrapped(
                    in("On track by their owners, late at their pace (", "担当は予定どおりとするが、進み方では遅れる施策(")
                            + slow.size()
                            + in("): ", "):")
                            + String.join(", ", slow));
        }
    }

    private void plan() {
        if (progress.end().isEmpty()) {
            return;
        }
        String path =
                progress.criticalPath().stream()
                        .map(id ->
                                progress.measure(id)
                                        .flatMap(MeasureProgress::finish)
                                        .map(day -> id + " " + day)
                                        .orElse(id))
                        .collect(Collectors.joining(" → "));
        wrapped(
                in("Critical path: ", "クリティカルパス:")
                        + path
                        + (progress.isPastPeriod()
                                ? in("; past the strategy's end ", "。戦略の終期を過ぎる:")
                                        + progress.strategy().period().to()
                                : ""));
    }

    private void money() {
        line(in("Spent of budget", "支出/予算") + " (" + progress.strategy().currency() + ")");
        for (Pillar pillar : progress.strategy().pillars()) {
            List<MeasureProgress> of =
                    shown.stream()
                            .filter(one -> one.measure().pillar().equals(pillar.id()))
                            .toList();
            if (!of.isEmpty()) {
                line(
                        "  "
                                + Terminal.padded(Terminal.cut(pillar.id(), ID), ID)
                                + " "
                                + spent(of, pillar.budget()));
            }
        }
        if (shown.size() == progress.measures().size()) {
            line(
                    "  "
                            + Terminal.padded(in("all", "全体"), ID)
                            + " "
                            + spent(shown, progress.strategy().budget()));
        }
    }

    private String spent(List<MeasureProgress> measures, Optional<BigDecimal> budget) {
        BigDecimal spent =
                measures.stream()
                        .flatMap(one -> one.spent().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        long unknown = measures.stream().filter(one -> one.spent().isEmpty()).count();
        String share =
                budget.filter(one -> one.signum() > 0)
                        .map(one ->
                                String.format(
                                        Locale.ROOT,
                                        " %4.0f %%",
                                        spent.doubleValue() / one.doubleValue() * PERCENT))
                        .orElse("");
        String said =
                unknown == measures.size()
                        ? in("not reported", "報告なし")
                        : String.format(Locale.ROOT, "%,.0f", spent);
        return String.format(
                Locale.ROOT,
                "%20s / %s%s%s",
                said,
                budget.map(one -> String.format(Locale.ROOT, "%,.0f", one))
                        .orElse(in("no budget", "予算なし")),
                unknown == measures.size() ? "" : share,
                unknown == 0 || unknown == measures.size()
                        ? ""
                        : in(", %d measures without a report", "(支出の報告のない施策 %d)")
                                .formatted(unknown));
    }

    private void indicators() {
        Map<IndicatorProgress.Verdict, List<IndicatorProgress>> by =
                progress.indicators().stream()
                        .collect(Collectors.groupingBy(IndicatorProgress::verdict));
        List<String> counts = new ArrayList<>();
        for (IndicatorProgress.Verdict verdict : IndicatorProgress.Verdict.values()) {
            int count = by.getOrDefault(verdict, List.of()).size();
            if (count > 0) {
                counts.add(count + " " + StateWords.of(verdict, language));
            }
        }
        wrapped(
                progress.indicators().size()
                        + in(" indicators: ", "指標:")
                        + String.join(in("; ", "、 "), counts)
                        + in(".", "。"));
        List<IndicatorProgress> missed =
                by.getOrDefault(IndicatorProgress.Verdict.MISSED, List.of());
        missed.stream().limit(MOST_MISSED).forEach(this::missed);
        if (missed.size() > MOST_MISSED) {
            line(in("  and %d more", "  ほか%d件").formatted(missed.size() - MOST_MISSED));
        }
    }

    private void missed(IndicatorProgress one) {
        if (one.figure() instanceof Figure.Known known && one.ended().isPresent()) {
            Target target = one.ended().get();
            line(
                    "  "
                            + Terminal.padded(Terminal.cut(one.indicator().id(), ID), ID)
                            + " "
                            + new FigureWords(language).value(known.value(), one.indicator().unit())
                            + in(" against ", " 目標")
                            + new FigureWords(language)
                                    .value(target.value().doubleValue(), one.indicator().unit())
                            + in(" for ", " ")
                            + target.year()
                            + in("", "年度"));
        }
    }

    /** What moves if measures slip. */
    static String slip(Slip slip, Progress progress, Language language) {
        StringBuilder text = new StringBuilder();
        boolean english = language == Language.ENGLISH;
        String asked =
                slip.asked().entrySet().stream()
                        .map(one -> "%s %+dd".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", "));
        text.append(english ? "If " : "仮に").append(Terminal.safe(asked)).append(":\n");
        for (Slip.Moved one : slip.moved()) {
            text.append("  ")
                    .append(Terminal.padded(Terminal.cut(one.measure(), ID), ID))
                    .append(" %s → %s (%+d)".formatted(one.before(), one.after(), one.days()));
            if (one.missesDue()) {
                text.append(english ? ", misses its due " : "、期日に間に合わない:").append(one.due());
            } else if (one.after().isAfter(one.due())) {
                text.append(english ? ", after its due " : "、期日の後:").append(one.due());
            }
            text.append('\n');
            one.milestones()
                    .forEach((id, day) ->
                            text.append("    ")
                                    .append(english ? "milestone " : "中間目標 ")
                                    .append(Terminal.safe(id))
                                    .append(" → ")
                                    .append(day)
                                    .append('\n'));
        }
        slip.after()
                .ifPresent(day ->
                        text.append(english ? "  the plan ends " : "  全体の完了見込み ")
                                .append(slip.before().map(before -> before + " → ").orElse(""))
                                .append(day)
                                .append(
                                        day.isAfter(progress.strategy().period().to())
                                                ? (english
                                                                ? ", past the strategy's end "
                                                                : "、戦略の終期を過ぎる:")
                                                        + progress.strategy().period().to()
                                                : "")
                                .append('\n'));
        return text.toString();
    }

    private void line(String words) {
        text.append(Terminal.cut(Terminal.safe(words), COLUMNS)).append('\n');
    }

    private void wrapped(String words) {
        text.append(Terminal.wrapped(Terminal.safe(words), 2, COLUMNS)).append('\n');
    }

    private String in(String english, String japanese) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }
}
