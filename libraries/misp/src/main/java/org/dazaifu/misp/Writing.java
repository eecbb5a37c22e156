package org.dazaifu.misp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dazaifu.misp.MispValue.Flag;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part's members in the making, in the order in which they are put. What stands in the part's
 * other members has a shape of its own and is written as it was read.
 */
final class Writing {

    private final Map<String, MispValue> entries = new LinkedHashMap<>();
    private final Map<String, MispValue> other = new LinkedHashMap<>();

    Writing(Members other) {
        other.list().forEach(member -> this.other.put(member.name(), member.value()));
    }

    /** A text, also where it is empty. */
    Writing text(String name, String value) {
        return value(name, new Text(value));
    }

    /** A text; nothing where it is null. */
    Writing optional(String name, @Nullable String value) {
        return value == null ? this : text(name, value);
    }

    /** A text; nothing where it is empty. */
    Writing some(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    Writing flag(String name, boolean value) {
        return value(name, new Flag(value));
    }

    Writing seconds(String name, @Nullable Long value) {
        return value == null ? this : text(name, value.toString());
    }

    Writing distribution(@Nullable Distribution value) {
        return value == null ? this : text("distribution", value.code());
    }

    Writing tree(String name, Members value) {
        return value.isEmpty() ? this : value(name, value);
    }

    Writing texts(String name, List<String> values) {
        return values.isEmpty()
                ? this
                : value(name, new Items(values.stream().<MispValue>map(Text::new).toList()));
    }

    <T> Writing part(String name, @Nullable T part, Function<T, Members> members) {
        return part == null ? this : value(name, members.apply(part));
    }

    <T> Writing parts(String name, List<T> parts, Function<T, Members> members) {
        if (parts.isEmpty()) {
            return this;
        }
        var values = new ArrayList<MispValue>(parts.size());
        parts.forEach(part -> values.add(members.apply(part)));
        if (other.get(name) instanceof Items(var odd)) {
            values.addAll(odd);
            other.remove(name);
        }
        entries.put(name, new Items(values));
        return this;
    }

    Members members() {
        entries.putAll(other);
        var list = new ArrayList<Member>(entries.size());
        entries.forEach((name, value) -> list.add(new Member(name, value)));
        return new Members(list);
    }

    private Writing value(String name, MispValue value) {
        if (!other.containsKey(name)) {
            entries.put(name, value);
        }
        return this;
    }
}
