package org.dazaifu.strategy.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.dazaifu.strategy.comparison.Difference.Redefined;
import org.dazaifu.strategy.comparison.Difference.Rewritten;
import org.dazaifu.strategy.comparison.Difference.TargetChanged;
import org.dazaifu.strategy.document.Baseline;
import org.dazaifu.strategy.document.Definition;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.IndicatorSource.Computed;
import org.dazaifu.strategy.document.IndicatorSource.Typed;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Target;
import org.dazaifu.strategy.document.Text;

/** What is different of one indicator. */
final class IndicatorDiff {

    private final Comparing found;

    IndicatorDiff(Comparing found) {
        this.found = found;
    }

    void compare(Indicator older, Indicator newer) {
        Subject subject = subject(newer);
        found.text(subject, "name", older.name(), newer.name());
        found.value(subject, "unit", Keyword.of(older.unit()), Keyword.of(newer.unit()));
        found.value(
                subject, "direction", Keyword.of(older.direction()), Keyword.of(newer.direction()));
        definitions(subject, older, newer);
        targets(subject, older, newer);
    }

    static Subject subject(Indicator indicator) {
        return new Subject(Subject.Kind.INDICATOR, indicator.id(), indicator.name());
    }

    private void definitions(Subject subject, Indicator older, Indicator newer) {
        for (int i = 0; i < older.definitions().size(); i++) {
            Definition before = older.definitions().get(i);
            if (i >= newer.definitions().size() || !same(before, newer.definitions().get(i))) {
                found.add(new Rewritten(subject, "version " + before.version()));
            }
        }
        if (newer.definitions().size() > older.definitions().size()) {
            found.add(new Redefined(subject, older.definition(), newer.definition()));
        }
    }

    private static boolean same(Definition a, Definition b) {
        return a.since().equals(b.since())
                && a.words().original().equals(b.words().original())
                && sameSource(a, b)
                && sameBaseline(a.baseline(), b.baseline());
    }

    private static boolean sameSource(Definition a, Definition b) {
        return switch (a.source()) {
            case Computed computed -> computed.equals(b.source());
            case Typed one ->
                    b.source() instanceof Typed other
                            && one.by().equals(other.by())
                            && one.document().document().equals(other.document().document());
        };
    }

    private static boolean sameBaseline(Optional<Baseline> a, Optional<Baseline> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() == b.isEmpty();
        }
        return a.get().value().compareTo(b.get().value()) == 0 && a.get().on().equals(b.get().on());
    }

    private void targets(Subject subject, Indicator older, Indicator newer) {
        for (Target target : older.targets()) {
            boolean kept =
                    newer.targets().stream()
                            .anyMatch(one ->
                                    one.year() == target.year()
                                            && one.since().equals(target.since())
                                            && one.value().compareTo(target.value()) == 0);
            if (!kept) {
                found.add(
                        new Rewritten(
                                subject, "target " + target.year() + " since " + target.since()));
            }
        }
        SortedMap<Integer, Target> before = older.targetsOn(LocalDate.MAX);
        SortedMap<Integer, Target> after = newer.targetsOn(LocalDate.MAX);
        TreeSet<Integer> years = new TreeSet<>(before.keySet());
        years.addAll(after.keySet());
        for (int year : years) {
            Optional<Target> from = Optional.ofNullable(before.get(year));
            Optional<Target> to = Optional.ofNullable(after.get(year));
            Optional<BigDecimal> value = from.map(Target::value);
            Optional<BigDecimal> next = to.map(Target::value);
            if (!Comparing.plain(value).equals(Comparing.plain(next))) {
                found.add(
                        new TargetChanged(
                                subject,
                                year,
                                value,
                                next,
                                to.map(Target::why).orElse(Text.of(newer.name().language(), ""))));
            }
        }
    }
}
