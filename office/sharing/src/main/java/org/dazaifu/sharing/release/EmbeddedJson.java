package org.dazaifu.sharing.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.misp.MispJson;
import org.dazaifu.misp.MispValue;
import org.dazaifu.stix.StixValue;

/**
 * JSON that stands in a text, as the extension for MISP has it and others do. Names in it are
 * escaped and references are items of lists, so it is taken apart like the object around it: a text
 * searched as it stands would keep an escaped name, and {@code [withheld]} in a list would count
 * what is not there.
 */
final class EmbeddedJson {

    private EmbeddedJson() {}

    /** The value in a text that is JSON of an object or a list; empty for any other text. */
    static Optional<StixValue> in(String text) {
        return begins(text) ? MispJson.value(text).map(EmbeddedJson::stix) : Optional.empty();
    }

    /** The text of a value, the same for the same value. */
    static String text(StixValue value) {
        return MispJson.text(misp(value));
    }

    private static boolean begins(String text) {
        String start = text.length() > 40 ? text.substring(0, 40) : text;
        start = start.strip();
        if (start.length() < 2) {
            return false;
        }
        // A pattern begins with a bracket too, and then with a name.
        String inner = start.substring(1).strip();
        return switch (start.charAt(0)) {
            case '{' -> inner.isEmpty() || inner.startsWith("\"") || inner.startsWith("}");
            case '[' -> inner.isEmpty() || "\"{[]-0123456789".indexOf(inner.charAt(0)) >= 0;
            default -> false;
        };
    }

    private static StixValue stix(MispValue value) {
        return switch (value) {
            case MispValue.Text(String text) -> new StixValue.Text(text);
            case MispValue.Numeral(String literal) -> new StixValue.Numeral(literal);
            case MispValue.Flag(boolean flag) -> new StixValue.Flag(flag);
            case MispValue.Nil() -> new StixValue.Nil();
            case MispValue.Items(var values) ->
                    new StixValue.Items(values.stream().map(EmbeddedJson::stix).toList());
            case MispValue.Members(var list) -> {
                Map<String, StixValue> entries = new LinkedHashMap<>();
                list.forEach(member -> entries.put(member.name(), stix(member.value())));
                yield new StixValue.Dictionary(entries);
            }
        };
    }

    private static MispValue misp(StixValue value) {
        return switch (value) {
            case StixValue.Text(String text) -> new MispValue.Text(text);
            case StixValue.Numeral(String literal) -> new MispValue.Numeral(literal);
            case StixValue.Flag(boolean flag) -> new MispValue.Flag(flag);
            case StixValue.Nil() -> new MispValue.Nil();
            case StixValue.Items(var values) ->
                    new MispValue.Items(values.stream().map(EmbeddedJson::misp).toList());
            case StixValue.Dictionary(var entries) -> {
                List<MispValue.Member> list = new ArrayList<>();
                entries.forEach((name, one) -> list.add(new MispValue.Member(name, misp(one))));
                yield new MispValue.Members(list);
            }
        };
    }
}
