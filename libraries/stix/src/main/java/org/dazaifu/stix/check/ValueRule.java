package org.dazaifu.stix.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a property's value must be: the types of chapter 2 and what else the table names. */
sealed interface ValueRule {

    /** Types without parameters. */
    enum Plain implements ValueRule {
        STRING,
        BOOLEAN,
        OBJECT,
        HEX,
        BINARY,
        LANGUAGE,
        MARKINGS,
        EXTENSIONS,
        CONTENTS,
        CONTAINER
    }

    /** A timestamp; {@code precision} is empty, {@code ms} or {@code s}. */
    record Moment(String precision) implements ValueRule {}

    /** A whole number within bounds, where there are any. */
    record Whole(@Nullable Long low, @Nullable Long high) implements ValueRule {}

    /** A number within bounds, where there are any. */
    record Decimal(@Nullable Double low, @Nullable Double high) implements ValueRule {}

    /** Hashes; {@code known}: only by the names of the vocabulary. */
    record Hashes(boolean known) implements ValueRule {}

    /** A dictionary with values of a kind. */
    record Keyed(String kind) implements ValueRule {}

    /** A term of a vocabulary. */
    record Term(String vocabulary) implements ValueRule {}

    /** A string of a form of its own. */
    record Formed(Form form) implements ValueRule {}

    /** A value with properties of its own. */
    record Structured(String structure) implements ValueRule {}

    /** A list that is not empty. */
    record ListOf(ValueRule item) implements ValueRule {}

    /** A reference to objects of these types or classes; {@code except}: of any others. */
    record Reference(Set<String> names, boolean except) implements ValueRule {}
}
