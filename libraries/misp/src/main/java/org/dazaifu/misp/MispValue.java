package org.dazaifu.misp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
     * <p>Equal whatever their order, as JSON has it.
     *
     * @param list its members
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

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Members members
                    && (list.equals(members.list) || map().equals(members.map()));
        }

        @Override
        public int hashCode() {
            return map().hashCode();
        }

        private Map<String, MispValue> map() {
            var map = new HashMap<String, MispValue>();
            list.forEach(member -> map.put(member.name(), member.value()));
            return map;
        }

        /** Whether there is nothing. */
        public boolean isEmpty() {
            return list.isEmpty();
        }
    }
}
