package org.dazaifu.strategy.facts;

import static org.dazaifu.strategy.facts.Column.number;
import static org.dazaifu.strategy.facts.Column.text;
import static org.dazaifu.strategy.facts.Column.texts;
import static org.dazaifu.strategy.facts.Column.time;
import static org.dazaifu.strategy.facts.Column.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.dazaifu.strategy.document.Unit;

/** A table over which indicators are computed; docs/strategy.md says what its columns mean. */
public enum View {
    CASES(
            true,
            time("first"),
            time("last"),
            time("opened"),
            text("group"),
            text("state"),
            text("rung"),
            text("marking"),
            number("hours_to_report", Unit.HOURS),
            number("hours_to_close", Unit.HOURS),
            truth("notified")),
    NOTICES(
            true,
            text("audience"),
            text("recipient"),
            truth("affected"),
            number("hours_from_first_sighting", Unit.HOURS),
            number("hours_from_opening", Unit.HOURS)),
    ATTRIBUTIONS(
            true,
            text("rung"),
            number("probability", Unit.SCORE),
            number("state_probability", Unit.SCORE),
            truth("truth_known"),
            truth("correct"),
            truth("state_correct"),
            truth("reviewed"),
            text("machine_rung"),
            number("machine_probability", Unit.SCORE),
            number("machine_state_probability", Unit.SCORE),
            truth("machine_correct"),
            truth("machine_state_correct"),
            truth("public")),
    ASSISTANCE(
            true, text("country"), time("received"), truth("answered"), number("days", Unit.DAYS)),
    RELEASES(
            true,
            text("audience"),
            text("partner"),
            truth("used"),
            truth("withdrawn"),
            number("hours_from_first_sighting", Unit.HOURS)),
    READINESS(
            false,
            text("code"),
            text("kind"),
            text("prefecture"),
            truth("complete"),
            number("score", Unit.SCORE)),
    RECURRENCES(
            true,
            text("victim"),
            text("technique"),
            truth("recurred"),
            number("days_since", Unit.DAYS)),
    LOSSES(true, text("kind"), text("certainty"), number("amount", Unit.MONEY));

    private final boolean ofCases;
    private final List<Column> columns;

    View(boolean ofCases, Column... own) {
        this.ofCases = ofCases;
        List<Column> all = new ArrayList<>(List.of(time("at"), time("known")));
        if (ofCases) {
            all.add(text("case"));
            all.add(text("sector"));
            all.add(truth("critical_infrastructure"));
            all.add(truth("local_government"));
            all.add(text("area"));
            all.add(text("prefecture"));
            all.add(text("severity"));
            all.add(text("aim"));
            all.add(texts("aims"));
        }
        all.addAll(List.of(own));
        this.columns = List.copyOf(all);
    }

    /** Whether its rows are of cases, and carry what is known of the case beside their own. */
    public boolean ofCases() {
        return ofCases;
    }

    /** Its columns, in order. */
    public List<Column> columns() {
        return columns;
    }

    /** The place of a column; empty where there is none of this name. */
    public OptionalInt index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The word in expressions; stable. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The view of a word; empty where it is none's. */
    public static Optional<View> of(String word) {
        for (View view : values()) {
            if (view.word().equals(word)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
