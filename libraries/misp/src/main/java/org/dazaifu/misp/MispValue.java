package org.dazaifu.misp;

import java.util.List;
import java.util.Optional;

/** A JSON value exactly as it was written: what the core format does not name is kept as this. */
public sealed interface MispValue {

    /** A string. */
    record Text(String value) implements MispValue {}

    /** A number as it is written: a number in JSON's grammar. */
    record Numeral(String literal) implements MispValue {}

    /** A truth value. */
    record Flag(boolean value) implements MispValue {}

    /** JSON's null. */
    record Nil() implements MispValue {}

    /** A list. */
    record Items(List<MispValue> values) implements MispValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A name with its value. */
    record Member(String name, MispValue value) {}

    /**
     * An object's members in their order, each name once.
     *
     * @param list its members; equal only in the same order
     */
    record Members(List<Member> list) implements MispValue {

        /** No members. */
        public static final Members NONE = new Members(List.of());

        public Members {
            list = List.copyOf(list);
        }

        /** The value of {@code name}. */
        public Optional<MispValue> get(String name) {
            for (Member member : list) {
                if (member.name().equals(name)) {
                    return Optional.of(member.value());
                }
            }
            return Optional.empty();
        }

        /** The string {@code name}, or the empty text if it is absent or anything else. */
        public String text(String name) {
            return get(name).orElse(null) instanceof Text(String value) ? value : "";
        }

        /** Whether there is nothing. */
        public boolean isEmpty() {
            return list.isEmpty();
        }
    }
}
