package org.dazaifu.strategy.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All views as they were known at a moment. */
public final class FactTables {

    private final Map<View, List<Row>> tables = new EnumMap<>(View.class);

    private FactTables() {}

    /**
     * Makes them.
     *
     * @param cases empty where no cases were given; their views are absent then, and where none of
     *     those given could be used
     * @param readiness empty where nobody knows self-assessments; that view is absent then
     * @param currency of losses that count, such as {@code JPY}
     */
    public static FactTables of(
            Optional<CaseShelf> cases,
            Optional<ReadinessSource> readiness,
            String currency,
            Instant moment) {
        FactTables made = new FactTables();
        if (cases.isPresent() && !cases.get().cases().isEmpty()) {
            for (View view : View.values()) {
                if (view.ofCases()) {
                    made.tables.put(view, new ArrayList<>());
                }
            }
            List<CaseAsOf> known = new ArrayList<>();
            for (CaseFacts one : cases.get().cases()) {
                CaseAsOf.of(one, moment).ifPresent(known::add);
            }
            CaseRows rows = new CaseRows(currency, (view, row) -> made.rows(view).add(row));
            known.forEach(rows::add);
            Recurrences.of(known, row -> made.rows(View.RECURRENCES).add(row));
        }
        readiness.ifPresent(source -> made.tables.put(View.READINESS, readiness(source, moment)));
        return made;
    }

    private List<Row> rows(View view) {
        return tables.getOrDefault(view, List.of());
    }

    private static List<Row> readiness(ReadinessSource source, Instant moment) {
        return source.asOf(moment).stream()
                .filter(one -> !one.known().isAfter(moment))
                .sorted(Comparator.comparing(ReadinessFact::code))
                .map(one ->
                        new Row(View.READINESS, "", one.at(), one.known())
                                .put("code", one.code())
                                .put("kind", one.kind())
                                .put("prefecture", CaseAsOf.prefecture(one.code()))
                                .put("complete", one.complete())
                                .put(
                                        "score",
                                        Double.isNaN(one.score()) ? null : (Double) one.score()))
                .toList();
    }

    /** The rows of a view; empty where the view itself is absent, as nothing was given for it. */
    public Optional<List<Row>> of(View view) {
        List<Row> rows = tables.get(view);
        return rows == null ? Optional.empty() : Optional.of(List.copyOf(rows));
    }
}
