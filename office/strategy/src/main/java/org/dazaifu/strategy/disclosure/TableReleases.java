package org.dazaifu.strategy.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dazaifu.strategy.disclosure.Guarding.Content;
import org.dazaifu.strategy.disclosure.TableCell.Quantity;
import org.dazaifu.strategy.disclosure.Withheld.Reason;
import org.dazaifu.strategy.facts.FactTables;
import org.dazaifu.strategy.facts.Row;
import org.dazaifu.strategy.facts.View;

/**
 * The tables over all releases. Each year is told once, as it was known at its end, and what was
 * told stays; with each year come the totals of all years so far.
 */
final class TableReleases {

    private record Sum(String whole, List<String> parts, boolean ofYears) {}

    private final List<Breakdown> breakdowns;
    private final SumSystem system = new SumSystem();
    private final Map<String, Content> contents = new LinkedHashMap<>();
    private final Map<String, Reason> objections = new LinkedHashMap<>();
    private final List<String> years = new ArrayList<>();

    TableReleases(List<Breakdown> breakdowns) {
        this.breakdowns = List.copyOf(breakdowns);
        Map<View, String> amounts = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        for (Breakdown one : breakdowns) {
            if (!ids.add(one.id())) {
                throw new IllegalArgumentException("two tables are named " + one.id());
            }
            one.amount()
                    .ifPresent(amount -> {
                        if (!amounts.computeIfAbsent(one.view(), _ -> amount).equals(amount)) {
                            throw new IllegalArgumentException(
                                    one.view().word() + " is added up in two ways");
                        }
                    });
        }
    }

    /**
     * Adds a year that has ended.
     *
     * @param from its first moment; rows that became known from then on belong to it
     * @param told what figures told so far
     * @return keys of cells that stay exposed whatever is hidden
     */
    List<String> add(
            String year,
            Instant from,
            FactTables tables,
            Contributors contributors,
            Guarding guarding,
            ToldSets told) {
        Map<String, Content> made = new LinkedHashMap<>();
        List<Sum> sums = new ArrayList<>();
        for (Breakdown one : breakdowns) {
            fill(one, year, from, tables, contributors, made);
            places(one, codes -> sums(one, year, codes, sums));
        }
        String before = years.isEmpty() ? "" : allKey();
        years.add(year);
        if (!before.isEmpty()) {
            for (Breakdown one : breakdowns) {
                places(
                        one,
                        codes -> {
                            addAll(one, year, before, codes, made, sums);
                            sums(one, allKey(), codes, sums);
                        });
            }
        }
        contents.putAll(made);
        object(made, concentrated(sums), contributors, guarding, told);
        settle(contributors, guarding, told);
        for (Sum sum : sums) {
            system.sum(sum.whole, sum.parts);
        }
        BitSet exposed = Suppression.complete(system);
        while (hideTwins(made, contributors, guarding)) {
            exposed = Suppression.complete(system);
        }
        return exposed.stream().mapToObj(one -> system.cell(one).key).toList();
    }

    /** Says of new cells why they must not be told, were they told alone. */
    private void object(
            Map<String, Content> made,
            Set<String> concentrated,
            Contributors contributors,
            Guarding guarding,
            ToldSets told) {
        Map<String, ToldSets> byView = new LinkedHashMap<>();
        made.forEach((key, content) -> {
            BitSet secret = contributors.secret(content.members());
            Optional<Reason> objection = guarding.objection(content);
            if (objection.isEmpty() && concentrated.contains(key)) {
                objection = Optional.of(Reason.PRIMARY);
            }
            if (objection.isEmpty()
                    && (!told.nested(secret).isEmpty()
                            || byView.entrySet().stream()
                                    .anyMatch(one ->
                                            !one.getKey().equals(view(key))
                                                    && !one.getValue().nested(secret).isEmpty()))) {
                objection = Optional.of(Reason.SUCCESSIVE);
            }
            objection.ifPresent(reason -> objections.put(key, reason));
            if (objection.isEmpty()) {
                byView.computeIfAbsent(view(key), _ -> new ToldSets(guarding.least()))
                        .add(key, secret);
            }
        });
    }

    private static String view(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    /**
     * Hides told cells of one view that nearly say what is hidden in another, such as the
     * attributions of cases whose number is hidden; false where there are none.
     */
    private boolean hideTwins(
            Map<String, Content> made, Contributors contributors, Guarding guarding) {
        Map<String, ToldSets> told = new LinkedHashMap<>();
        made.forEach((key, content) -> {
            if (!system.cell(key).hidden()) {
                told.computeIfAbsent(view(key), _ -> new ToldSets(guarding.least()))
                        .add(key, contributors.secret(content.members()));
            }
        });
        Set<String> twins = new HashSet<>();
        made.forEach((key, content) -> {
            if (system.cell(key).hidden()) {
                told.forEach((view, sets) -> {
                    if (!view.equals(view(key))) {
                        twins.addAll(sets.nearly(contributors.secret(content.members())));
                    }
                });
            }
        });
        for (String twin : twins) {
            objections.put(twin, Reason.SUCCESSIVE);
            Optional<Reason> reason = Optional.of(Reason.SUCCESSIVE);
            TableCell cell =
                    system.cell(twin)
                            .with(
                                    guarding.count(content(twin), reason),
                                    guarding.amount(content(twin), reason));
            cell.hide(Reason.SUCCESSIVE);
            system.put(cell);
        }
        return !twins.isEmpty();
    }

    /** Cells of earlier releases stay as they are, and are looked at as things are known now. */
    private void settle(Contributors contributors, Guarding guarding, ToldSets told) {
        contents.forEach((key, content) -> {
            Optional<Reason> objection = Optional.ofNullable(objections.get(key));
            boolean stillSecret =
                    content.count() == 0 || !contributors.secret(content.members()).isEmpty();
            Optional<Reason> guard = objection.filter(_ -> stillSecret);
            Quantity count = guarding.count(content, guard);
            Quantity amount = guarding.amount(content, guard);
            if (system.has(key)) {
                TableCell cell = system.cell(key).with(count, amount);
                cell.settle();
                system.put(cell);
            } else {
                TableCell cell = new TableCell(key, count, amount);
                objection.ifPresent(cell::hide);
                if (!told.nearly(contributors.secret(content.members())).isEmpty()) {
                    cell.know();
                }
                system.put(cell);
            }
        });
    }

    private String allKey() {
        return years.size() == 1 ? years.getFirst() : years.getFirst() + "-" + years.getLast();
    }

    private void fill(
            Breakdown table,
            String year,
            Instant from,
            FactTables tables,
            Contributors contributors,
            Map<String, Content> made) {
        Map<String, Content> own = new LinkedHashMap<>();
        places(table, codes -> own.put(key(table, year, codes), new Content()));
        int known = table.view().index("known").orElseThrow();
        int amount =
                breakdowns.stream()
                        .filter(one -> one.view() == table.view())
                        .flatMap(one -> one.amount().stream())
                        .findFirst()
                        .map(column -> table.view().index(column).orElseThrow())
                        .orElse(-1);
        for (Row row : tables.of(table.view()).orElse(List.of())) {
            if (row.value(known) instanceof Instant at && !at.isBefore(from)) {
                long money =
                        amount >= 0 && row.value(amount) instanceof Double some
                                ? Math.round(some)
                                : 0;
                int contributor = contributors.of(row, -1);
                each(
                        table,
                        row,
                        codes -> {
                            Content content = own.get(key(table, year, codes));
                            if (content != null) {
                                content.add(contributor, money);
                            }
                        });
            }
        }
        own.forEach(made::putIfAbsent);
    }

    private static void each(Breakdown table, Row row, Consumer<List<String>> out) {
        table.dimensions()
                .getFirst()
                .codes(
                        table.view(),
                        row,
                        first -> {
                            if (table.dimensions().size() == 1) {
                                out.accept(List.of(first));
                            } else {
                                table.dimensions()
                                        .getLast()
                                        .codes(
                                                table.view(),
                                                row,
                                                second -> out.accept(List.of(first, second)));
                            }
                        });
    }

    private static void places(Breakdown table, Consumer<List<String>> out) {
        for (String first : table.dimensions().getFirst().codes()) {
            if (table.dimensions().size() == 1) {
                out.accept(List.of(first));
            } else {
                table.dimensions()
                        .getLast()
                        .codes()
                        .forEach(second -> out.accept(List.of(first, second)));
            }
        }
    }

    /** The same in every table that has the cell, as totals are left out of it. */
    private static String key(Breakdown table, String year, List<String> codes) {
        TreeMap<String, String> named = new TreeMap<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!codes.get(i).equals(Dimension.ALL)) {
                named.put(table.dimensions().get(i).id(), codes.get(i));
            }
        }
        StringBuilder key = new StringBuilder(table.view().word()).append('/').append(year);
        named.forEach((id, code) -> key.append('/').append(id).append('=').append(code));
        return key.toString();
    }

    private static void sums(Breakdown table, String year, List<String> codes, List<Sum> out) {
        for (int i = 0; i < codes.size(); i++) {
            int place = i;
            table.dimensions()
                    .get(i)
                    .sums((whole, parts) -> {
                        if (whole.equals(codes.get(place))) {
                            out.add(
                                    new Sum(
                                            key(table, year, codes),
                                            parts.stream()
                                                    .map(one ->
                                                            key(
                                                                    table,
                                                                    year,
                                                                    with(codes, place, one)))
                                                    .toList(),
                                            false));
                        }
                    });
        }
    }

    private static List<String> with(List<String> codes, int place, String code) {
        List<String> other = new ArrayList<>(codes);
        other.set(place, code);
        return List.copyOf(other);
    }

    private void addAll(
            Breakdown table,
            String year,
            String before,
            List<String> codes,
            Map<String, Content> made,
            List<Sum> sums) {
        String whole = key(table, allKey(), codes);
        List<String> parts = List.of(key(table, before, codes), key(table, year, codes));
        if (!made.containsKey(whole)) {
            Content content = new Content();
            parts.forEach(part -> {
                Content found = made.containsKey(part) ? made.get(part) : contents.get(part);
                if (found != null) {
                    content.addAll(found);
                }
            });
            made.put(whole, content);
        }
        sums.add(new Sum(whole, parts, true));
    }

    /** Cells without anybody, in a sum whose total all lies in one part. */
    private Set<String> concentrated(List<Sum> sums) {
        Set<String> empty = new HashSet<>();
        for (Sum sum : sums) {
            List<String> zeros =
                    sum.parts.stream().filter(one -> content(one).count() == 0).toList();
            if (!sum.ofYears && sum.parts.size() > 1 && zeros.size() == sum.parts.size() - 1) {
                empty.addAll(zeros);
            }
        }
        return empty;
    }

    private Content content(String key) {
        Content content = contents.get(key);
        if (content == null) {
            throw new IllegalStateException(key);
        }
        return content;
    }

    /** Calls with every cell so far: whether it is told, and who is in it. */
    void each(CellOut out) {
        contents.forEach((key, content) -> out.accept(system.cell(key), content));
    }

    /** Takes a cell. */
    @FunctionalInterface
    interface CellOut {
        void accept(TableCell cell, Content content);
    }

    /** The tables as they may be told. */
    List<PublicTable> tables() {
        List<PublicTable> tables = new ArrayList<>();
        for (Breakdown one : breakdowns) {
            List<String> shown = new ArrayList<>(years);
            List<PublicTable.Cell> cells = new ArrayList<>();
            for (String year : years) {
                places(one, codes -> cells.add(cell(one, year, year, codes)));
            }
            if (!years.isEmpty()) {
                shown.add(Dimension.ALL);
                places(one, codes -> cells.add(cell(one, Dimension.ALL, allKey(), codes)));
            }
            tables.add(new PublicTable(one, shown, cells));
        }
        return tables;
    }

    private PublicTable.Cell cell(Breakdown table, String shown, String year, List<String> codes) {
        TableCell cell = system.cell(key(table, year, codes));
        return new PublicTable.Cell(
                shown,
                codes,
                cell.hidden() ? OptionalLong.empty() : OptionalLong.of(cell.count.value()),
                cell.hidden() || table.amount().isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(cell.amount.value()));
    }
}
