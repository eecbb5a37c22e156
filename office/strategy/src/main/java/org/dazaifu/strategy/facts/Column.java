package org.dazaifu.strategy.facts;

import java.util.Optional;
import org.dazaifu.strategy.document.Unit;

/**
 * A column of a view. A value that is not known is null in every type.
 *
 * @param unit in what its numbers are; empty where they have none
 */
public record Column(String name, Type type, Optional<Unit> unit) {

    /** What a column holds. */
    public enum Type {
        /** {@link Double}. */
        NUMBER,
        /** {@link String}. */
        TEXT,
        /** {@link Boolean}. */
        TRUTH,
        /** {@link java.time.Instant}. */
        TIME,
        /** A list of {@link String}. */
        TEXTS
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT, Optional.empty());
    }

    static Column truth(String name) {
        return new Column(name, Type.TRUTH, Optional.empty());
    }

    static Column time(String name) {
        return new Column(name, Type.TIME, Optional.empty());
    }

    static Column texts(String name) {
        return new Column(name, Type.TEXTS, Optional.empty());
    }

    static Column number(String name, Unit unit) {
        return new Column(name, Type.NUMBER, Optional.of(unit));
    }
}
