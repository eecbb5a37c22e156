package org.dazaifu.strategy.facts;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One row of a view. */
public final class Row {

    private final View view;
    private final String caseId;
    private final Instant at;
    private final @Nullable Object[] values;

    /**
     * A row of which nothing is known yet but when it is counted.
     *
     * @param caseId empty where it is of no case
     * @param at by which a window counts it
     * @param known when it became known
     */
    Row(View view, String caseId, Instant at, Instant known) {
        this.view = view;
        this.caseId = caseId;
        this.at = at;
        this.values = new Object[view.columns().size()];
        put("at", at);
        put("known", known);
        if (view.ofCases()) {
            put("case", caseId);
        }
    }

    Row put(String column, @Nullable Object value) {
        OptionalInt index = view.index(column);
        if (index.isEmpty()
                || value != null && !fits(view.columns().get(index.getAsInt()), value)) {
            throw new IllegalArgumentException(view + " has no " + column + " of " + value);
        }
        values[index.getAsInt()] = value;
        return this;
    }

    private static boolean fits(Column column, Object value) {
        return switch (column.type()) {
            case NUMBER -> value instanceof Double number && Double.isFinite(number);
            case TEXT -> value instanceof String;
            case TRUTH -> value instanceof Boolean;
            case TIME -> value instanceof Instant;
            case TEXTS -> value instanceof List;
        };
    }

    /** The case it is of; empty where it is of none. */
    public String caseId() {
        return caseId;
    }

    /** By which a window counts it. */
    public Instant at() {
        return at;
    }

    /** The value in a column, by its place; null where it is not known. */
    public @Nullable Object value(int column) {
        return values[column];
    }
}
