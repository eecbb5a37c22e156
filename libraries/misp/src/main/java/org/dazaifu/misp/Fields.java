package org.dazaifu.misp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dazaifu.misp.MispValue.Flag;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Nil;
import org.dazaifu.misp.MispValue.Numeral;
import org.dazaifu.misp.MispValue.Text;
import org.jspecify.annotations.Nullable;

/**
 * The members of one part, taken one after the other; what is not taken, and what has a shape that
 * the format does not know, is left over and kept. MISP's several spellings of one thing (a number
 * or its text, true or 1, absent or null) are read as one.
 */
final class Fields {

    private final String path;
    private final Problems problems;
    private final Map<String, MispValue> left = new LinkedHashMap<>();

    Fields(Members members, String path, Problems problems) {
        this.path = path;
        this.problems = problems;
        members.list().forEach(member -> left.put(member.name(), member.value()));
    }

    String path() {
        return path;
    }

    void problem(String name, String wrong, String instead) {
        problems.add(path + "." + name, wrong, instead);
    }

    /** Whether {@code name} is all there is. */
    boolean only(String name) {
        return left.size() == 1 && left.containsKey(name);
    }

    /** A text; empty where it is absent or null. */
    String text(String name) {
        String text = optional(name);
        return text == null ? "" : text;
    }

    /** A text, or null where it is absent or null. */
    @Nullable String optional(String name) {
        Optional<String> text = scalar(name, "Write a text.");
        text.ifPresent(_ -> left.remove(name));
        return text.orElse(null);
    }

    boolean flag(String name) {
        String text = scalar(name, "Write true or false.").orElse("");
        return switch (text) {
            case "true", "1" -> taken(name, true);
            case "false", "0", "" -> taken(name, false);
            default -> {
                problem(name, Problems.shown(text) + " is no truth value.", "Write true or false.");
                yield false;
            }
        };
    }

    /** Seconds since 1970, or null. */
    @Nullable Long seconds(String name) {
        String instead = "Write seconds since 1970 as a text of digits, such as \"1700000000\".";
        String text = scalar(name, instead).orElse("");
        if (text.isEmpty()) {
            left.remove(name, new Text(""));
            return null;
        }
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')
                || text.length() > 11
                || !text.equals(Long.toString(Long.parseLong(text)))) {
            problem(name, Problems.shown(text) + " is no time in seconds.", instead);
            return null;
        }
        left.remove(name);
        return Long.valueOf(text);
    }

    @Nullable Distribution distribution(boolean event) {
        String instead = "Write \"0\" to \"" + (event ? 4 : 5) + "\".";
        String text = scalar("distribution", instead).orElse("");
        Optional<Distribution> known = Distribution.of(text);
        if (known.isEmpty() || event && known.get() == Distribution.INHERIT) {
            if (!text.isEmpty()) {
                problem("distribution", Problems.shown(text) + " is no distribution.", instead);
            }
            return null;
        }
        left.remove("distribution");
        return known.get();
    }

    /** The part {@code name}, or null. MISP writes an empty list where there is none. */
    <T> @Nullable T part(String name, Function<Fields, T> reader) {
        MispValue value = left.get(name);
        if (value instanceof Members members) {
            left.remove(name);
            return reader.apply(new Fields(members, path + "." + name, problems));
        }
        if (value instanceof Items(var values) && values.isEmpty()) {
            left.remove(name);
        } else if (value != null) {
            problem(name, "It is no object.", "Write an object, or leave it out.");
        }
        return null;
    }

    <T> List<T> parts(String name, Function<Fields, T> reader) {
        MispValue value = left.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Items(var values))) {
            problem(name, "It is no list.", "Write a list of objects.");
            return List.of();
        }
        left.remove(name);
        var parts = new ArrayList<T>(values.size());
        var odd = new ArrayList<MispValue>();
        for (int i = 0; i < values.size(); i++) {
            String at = path + "." + name + "[" + i + "]";
            if (values.get(i) instanceof Members members) {
                parts.add(reader.apply(new Fields(members, at, problems)));
            } else {
                problems.add(at, "It is no object.", "Write an object.");
                odd.add(values.get(i));
            }
        }
        if (!odd.isEmpty()) {
            left.put(name, new Items(odd));
        }
        return List.copyOf(parts);
    }

    /** The texts of a list; a list that holds anything else is left over. */
    List<String> texts(String name) {
        if (!(left.get(name) instanceof Items(var values))
                || !values.stream().allMatch(Text.class::isInstance)) {
            return List.of();
        }
        left.remove(name);
        return values.stream().map(value -> ((Text) value).value()).toList();
    }

    /** An object's members as they are. */
    Members tree(String name) {
        if (left.get(name) instanceof Members members) {
            left.remove(name);
            return members;
        }
        if (left.get(name) instanceof Items(var values) && values.isEmpty()) {
            left.remove(name);
        }
        return Members.NONE;
    }

    /** Drops the proposals of others, which are no part of what was said, and counts them. */
    void dropProposals() {
        if (left.remove("ShadowAttribute") instanceof Items(var values)) {
            problems.proposal(values.size());
        }
    }

    /** What was not taken. */
    Members rest() {
        if (left.isEmpty()) {
            return Members.NONE;
        }
        var list = new ArrayList<Member>(left.size());
        left.forEach((name, value) -> list.add(new Member(name, value)));
        return new Members(list);
    }

    private boolean taken(String name, boolean value) {
        left.remove(name);
        return value;
    }

    /** The text of a scalar, which is not taken yet; null is dropped. */
    private Optional<String> scalar(String name, String instead) {
        MispValue value = left.get(name);
        return switch (value) {
            case null -> Optional.empty();
            case Text(String text) -> Optional.of(text);
            case Numeral(String literal) -> Optional.of(literal);
            case Flag(boolean flag) -> Optional.of(Boolean.toString(flag));
            case Nil() -> {
                left.remove(name);
                yield Optional.empty();
            }
            case Items i -> wrongShape(name, instead);
            case Members m -> wrongShape(name, instead);
        };
    }

    private Optional<String> wrongShape(String name, String instead) {
        problem(name, "It is a list or an object.", instead);
        return Optional.empty();
    }
}
