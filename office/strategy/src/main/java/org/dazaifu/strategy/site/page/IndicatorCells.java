package org.dazaifu.strategy.site.page;

import java.util.Optional;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.IndicatorSource;
import org.dazaifu.strategy.site.content.AgainstTarget;
import org.dazaifu.strategy.site.content.PublicFigure;
import org.dazaifu.strategy.site.content.PublicSeries;

/** What several pages say of an indicator. */
final class IndicatorCells {

    private IndicatorCells() {}

    /** The figure of the day, with its day, interval and n. */
    static void latest(Body cell, PublicSeries series) {
        Indicator indicator = series.indicator();
        if (series.latest().isEmpty()) {
            cell.badge("none", cell.say().of("none yet", "まだありません"));
            return;
        }
        switch (series.latest().get()) {
            case PublicFigure.NotShown not -> {
                cell.badge("none", cell.words().why(not.why()));
                cell.text(" ");
                cell.out().element("span", cell.words().whyWhole(not.why()), "class", "soft");
            }
            case PublicFigure.Shown shown -> {
                cell.out()
                        .element(
                                "strong",
                                cell.words().figure(shown.value(), indicator.unit()),
                                "class",
                                "num");
                cell.out().open("span", "class", "soft");
                cell.text(cell.say().of(" (", "（")).day(shown.on());
                shown.interval()
                        .ifPresent(one ->
                                cell.text(
                                        cell.say().of("; between ", "、区間 ")
                                                + cell.words().interval(one, indicator.unit())));
                shown.n()
                        .ifPresent(
                                n -> cell.text(cell.say().of("; n ", "、n=") + Body.count((int) n)));
                cell.text(cell.say().of(")", "）"));
                cell.out().close("span");
            }
        }
    }

    /** The target with where the indicator stands against it. */
    static void against(Body cell, PublicSeries series, Optional<AgainstTarget> against) {
        if (against.isEmpty()) {
            cell.text(cell.say().of("no target", "目標なし"));
            return;
        }
        Indicator indicator = series.indicator();
        cell.text(
                cell.words()
                                .target(
                                        against.get().target().value(),
                                        indicator.unit(),
                                        indicator.direction())
                        + " ");
        standing(cell, against.get().standing());
    }

    static void standing(Body cell, AgainstTarget.Standing standing) {
        switch (standing) {
            case REACHED -> cell.badge("good", cell.say().of("reached", "達成"));
            case MISSED -> cell.badge("bad", cell.say().of("missed", "未達成"));
            case THERE_SO_FAR -> cell.badge("good", cell.say().of("there so far", "現時点で到達"));
            case NOT_THERE_YET -> cell.badge("warn", cell.say().of("not there yet", "未到達(期間中)"));
            case TOO_EARLY ->
                    cell.badge("none", cell.say().of("can be told at the end", "期末まで判定不可"));
            case UNKNOWN -> cell.badge("none", cell.say().of("cannot be told", "判定不可"));
        }
    }

    static String window(Body body, IndicatorSource.Window window) {
        return switch (window) {
            case YEAR -> body.say().of("the strategy's year so far", "その年度の初めからその日まで");
            case PERIOD -> body.say().of("the strategy's period so far", "戦略期間の初めからその日まで");
            case TWELVE_MONTHS -> body.say().of("the twelve months before", "その日までの12か月");
            case STANDING -> body.say().of("what stood on the day", "その日の状態");
        };
    }
}
