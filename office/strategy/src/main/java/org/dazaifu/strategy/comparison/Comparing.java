package org.dazaifu.strategy.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dazaifu.strategy.comparison.Difference.Added;
import org.dazaifu.strategy.comparison.Difference.DateMoved;
import org.dazaifu.strategy.comparison.Difference.ListChanged;
import org.dazaifu.strategy.comparison.Difference.Removed;
import org.dazaifu.strategy.comparison.Difference.Reworded;
import org.dazaifu.strategy.comparison.Difference.ValueChanged;
import org.dazaifu.strategy.document.Text;

/** Collects differences of every kind. */
final class Comparing {

    final List<Difference> found = new ArrayList<>();

    void add(Difference difference) {
        found.add(difference);
    }

    /** Pairs two lists by their ids; what is in one only is added or removed. */
    <T> void each(
            List<T> older,
            List<T> newer,
            Function<T, String> id,
            Function<T, Subject> subject,
            BiConsumer<T, T> both) {
        Map<String, T> before = byId(older, id);
        Map<String, T> after = byId(newer, id);
        before.forEach((key, one) -> {
            if (!after.containsKey(key)) {
                add(new Removed(subject.apply(one)));
            }
        });
        after.forEach((key, one) -> {
            T earlier = before.get(key);
            if (earlier == null) {
                add(new Added(subject.apply(one)));
            } else {
                both.accept(earlier, one);
            }
        });
    }

    private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        list.forEach(one -> byId.putIfAbsent(id.apply(one), one));
        return byId;
    }

    void text(Subject subject, String field, Text from, Text to) {
        if (!from.byLanguage().equals(to.byLanguage())) {
            add(new Reworded(subject, field, from, to));
        }
    }

    void day(Subject subject, String what, LocalDate from, LocalDate to, Text why) {
        if (!from.equals(to)) {
            add(new DateMoved(subject, what, from, to, why));
        }
    }

    void value(Subject subject, String field, String from, String to) {
        if (!from.equals(to)) {
            add(new ValueChanged(subject, field, from, to));
        }
    }

    void amount(Subject subject, String field, Optional<BigDecimal> from, Optional<BigDecimal> to) {
        value(subject, field, plain(from), plain(to));
    }

    void list(Subject subject, String field, Collection<String> from, Collection<String> to) {
        List<String> added = new ArrayList<>(to);
        added.removeAll(from);
        List<String> removed = new ArrayList<>(from);
        removed.removeAll(to);
        if (!added.isEmpty() || !removed.isEmpty()) {
            add(new ListChanged(subject, field, added, removed));
        }
    }

    static String plain(Optional<BigDecimal> number) {
        return number.map(one -> one.stripTrailingZeros().toPlainString()).orElse("");
    }
}
