package org.dazaifu.strategy.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.dazaifu.strategy.disclosure.Withheld.Reason;
import org.dazaifu.strategy.document.DisclosureRule;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.facts.View;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.figure.Figure.Known;
import org.dazaifu.strategy.figure.Interval;
import org.dazaifu.strategy.figure.Origin;
import org.dazaifu.strategy.indicator.Behind;

/**
 * The figures of indicators over all releases. A figure is told with its n, and a share with its
 * interval tells how many are meant by it and how many are not; so it is told whole or not at all.
 */
final class FigureReleases {

    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final DisclosureRule rule;
    private final Map<String, List<Snapshot>> told = new HashMap<>();

    FigureReleases(DisclosureRule rule) {
        this.rule = rule;
    }

    /**
     * What a figure that was told rested on.
     *
     * @param parts groups whose numbers it tells
     * @param rows how many rows each contributor has in each of these groups
     * @param said what each contributor says, and its sum where it is numbers
     */
    private record Snapshot(
            List<BitSet> parts,
            List<Map<Integer, Integer>> rows,
            Map<Integer, String> said,
            Map<Integer, Double> sums,
            OptionalLong distinct) {}

    /** Groups of which figures told the numbers so far. */
    ToldSets sets(Contributors contributors) {
        ToldSets sets = new ToldSets(rule.least());
        told.forEach((series, snapshots) ->
                snapshots.forEach(snapshot ->
                        snapshot.parts.forEach(
                                part -> sets.add(series, contributors.secret(part)))));
        return sets;
    }

    /** What becomes of a figure. */
    sealed interface Decision {
        /** It is told so. */
        record Tell(Figure figure) implements Decision {}

        /** It is not. */
        record Withhold(Reason reason) implements Decision {}
    }

    /**
     * Decides on one figure; what is told counts for those after it.
     *
     * @param behind what it is made of; empty where it is not computed
     * @param sets groups whose numbers are told; added to
     * @param hidden groups of cells of tables that are not told
     */
    Decision decide(
            String series,
            Unit unit,
            Figure figure,
            Optional<Behind> behind,
            Contributors contributors,
            ToldSets sets,
            ToldSets hidden) {
        return switch (figure) {
            case Figure.Unknown(Figure.Reason reason, String _, LocalDate _, int _)
                    when reason == Figure.Reason.NO_VALUES ->
                    new Decision.Withhold(Reason.PRIMARY);
            case Figure.Unknown unknown -> new Decision.Tell(unknown);
            case Known known when behind.isEmpty() -> typed(known, unit);
            case Known known -> {
                Snapshot snapshot = snapshot(behind.get(), contributors, known);
                Optional<Reason> reason =
                        objection(behind.get(), snapshot, contributors)
                                .or(() -> successive(series, snapshot, contributors))
                                .or(() -> linked(snapshot, contributors, sets, hidden));
                if (reason.isPresent()) {
                    yield new Decision.Withhold(reason.get());
                }
                told.computeIfAbsent(series, _ -> new ArrayList<>()).add(snapshot);
                snapshot.parts.forEach(part -> sets.add(series, contributors.secret(part)));
                yield new Decision.Tell(rounded(known, behind.get()));
            }
        };
    }

    /** Nobody here knows who is behind it; so its n decides, and in a share both sides of it. */
    private Decision typed(Known known, Unit unit) {
        long n = known.n().orElse(rule.threshold());
        boolean few = n > 0 && n < rule.threshold();
        if (unit == Unit.SHARE && known.n().isPresent()) {
            long yes = Math.round(known.value() * n);
            few |= yes > 0 && yes < rule.threshold();
            few |= n - yes > 0 && n - yes < rule.threshold();
        }
        return few ? new Decision.Withhold(Reason.PRIMARY) : new Decision.Tell(known);
    }

    private static Snapshot snapshot(Behind behind, Contributors contributors, Known known) {
        int code = View.READINESS.index("code").orElseThrow();
        boolean share = behind.statistic() == org.dazaifu.strategy.indicator.Statistic.SHARE;
        List<BitSet> parts = new ArrayList<>();
        List<Map<Integer, Integer>> rows = new ArrayList<>();
        for (int i = 0; i < (share ? 3 : 1); i++) {
            parts.add(new BitSet());
            rows.add(new TreeMap<>());
        }
        Map<Integer, List<String>> said = new TreeMap<>();
        Map<Integer, Double> sums = new TreeMap<>();
        for (Behind.Said one : behind.said()) {
            int who = contributors.of(one.row(), code);
            for (int part : share ? List.of(0, one.value().equals(true) ? 1 : 2) : List.of(0)) {
                parts.get(part).set(who);
                rows.get(part).merge(who, 1, Integer::sum);
            }
            said.computeIfAbsent(who, _ -> new ArrayList<>()).add(String.valueOf(one.value()));
            if (one.value() instanceof Double number) {
                sums.merge(who, number, Double::sum);
            }
        }
        Map<Integer, String> joined = new TreeMap<>();
        said.forEach((who, values) -> {
            values.sort(null);
            joined.put(who, String.join(" ", values));
        });
        boolean distinct = behind.statistic() == org.dazaifu.strategy.indicator.Statistic.DISTINCT;
        return new Snapshot(
                parts,
                rows,
                joined,
                sums,
                distinct ? OptionalLong.of(Math.round(known.value())) : OptionalLong.empty());
    }

    /** Why it must not be told, were it alone. */
    private Optional<Reason> objection(
            Behind behind, Snapshot snapshot, Contributors contributors) {
        BitSet all = contributors.secret(snapshot.parts.getFirst());
        int size = all.cardinality();
        boolean nobody = size == 0 && snapshot.said.isEmpty();
        if (!nobody && contributors.fewVictims(all)) {
            return Optional.of(size < rule.least() ? Reason.PRIMARY : Reason.DOMINANCE);
        }
        return switch (behind.statistic()) {
            case COUNT -> few(!nobody && size < rule.least());
            case SHARE ->
                    few(
                            snapshot.parts.stream()
                                    .anyMatch(one ->
                                            contributors.secret(one).cardinality() < rule.least()));
            case DISTINCT -> few(size < rule.least() || snapshot.distinct.orElse(0) < rule.least());
            case MEDIAN, QUANTILE ->
                    few(
                            size < rule.least()
                                    || size * Math.min(behind.level(), 1 - behind.level())
                                            < rule.threshold());
            case MEAN, TOTAL ->
                    size < rule.least()
                            ? few(true)
                            : contributors.dominated(snapshot.sums)
                                    ? Optional.of(Reason.DOMINANCE)
                                    : Optional.empty();
            case BRIER, CALIBRATION_ERROR -> few(size < rule.least());
        };
    }

    private static Optional<Reason> few(boolean few) {
        return few ? Optional.of(Reason.PRIMARY) : Optional.empty();
    }

    /** Whether too few changed since one of the figures of this indicator that were told. */
    private Optional<Reason> successive(
            String series, Snapshot snapshot, Contributors contributors) {
        for (Snapshot before : told.getOrDefault(series, List.of())) {
            if (!snapshot.parts.getFirst().intersects(before.parts.getFirst())) {
                // Of windows that nobody is in twice, nothing can be taken from each other.
                continue;
            }
            Set<Integer> changed = new HashSet<>(snapshot.said.keySet());
            changed.addAll(before.said.keySet());
            changed.removeIf(one ->
                    contributors.open(one)
                            || Objects.equals(snapshot.said.get(one), before.said.get(one)));
            boolean few = tooFew(changed.size());
            for (int i = 0; i < Math.min(snapshot.parts.size(), before.parts.size()); i++) {
                BitSet moved = contributors.secret(snapshot.parts.get(i));
                moved.xor(contributors.secret(before.parts.get(i)));
                few |= tooFew(moved.cardinality());
                few |=
                        tooFew(
                                rows(snapshot.rows.get(i), contributors)
                                        - rows(before.rows.get(i), contributors));
            }
            if (snapshot.distinct.isPresent() && before.distinct.isPresent()) {
                few |= tooFew(snapshot.distinct.getAsLong() - before.distinct.getAsLong());
            }
            Map<Integer, Double> more = new TreeMap<>();
            for (int one : changed) {
                more.put(
                        one,
                        snapshot.sums.getOrDefault(one, 0.0) - before.sums.getOrDefault(one, 0.0));
            }
            if (few || contributors.dominated(more)) {
                return Optional.of(Reason.SUCCESSIVE);
            }
        }
        return Optional.empty();
    }

    private static long rows(Map<Integer, Integer> rows, Contributors contributors) {
        return rows.entrySet().stream()
                .filter(one -> !contributors.open(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private boolean tooFew(long difference) {
        return difference != 0 && Math.abs(difference) < rule.least();
    }

    /** Whether it would tell something together with tables and other figures. */
    private static Optional<Reason> linked(
            Snapshot snapshot, Contributors contributors, ToldSets sets, ToldSets hidden) {
        for (BitSet part : snapshot.parts) {
            BitSet secret = contributors.secret(part);
            if (!sets.nested(secret).isEmpty()) {
                return Optional.of(Reason.SUCCESSIVE);
            }
            if (!hidden.nearly(secret).isEmpty()) {
                return Optional.of(Reason.COMPLEMENTARY);
            }
        }
        return Optional.empty();
    }

    /**
     * Without names, and so rounded that a value is not that of one of them: a quantile may be one
     * contributor's own, and digits of a sum may show whose number is in it.
     */
    private static Figure rounded(Known known, Behind behind) {
        Optional<MathContext> digits =
                switch (behind.statistic()) {
                    case COUNT, SHARE, DISTINCT -> Optional.empty();
                    case MEDIAN, QUANTILE -> Optional.of(TWO_DIGITS);
                    case MEAN, TOTAL, BRIER, CALIBRATION_ERROR -> Optional.of(THREE_DIGITS);
                };
        return new Known(
                round(known.value(), digits),
                known.n(),
                known.interval()
                        .map(one ->
                                new Interval(
                                        round(one.low(), digits),
                                        round(one.high(), digits),
                                        one.level(),
                                        one.method())),
                known.on(),
                known.version(),
                new Origin.Computed(List.of()));
    }

    private static double round(double value, Optional<MathContext> digits) {
        return digits.map(one -> new BigDecimal(value).round(one).doubleValue()).orElse(value);
    }
}
