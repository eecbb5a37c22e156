package org.dazaifu.stix;

import java.util.Map;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Nil;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;

/** Values as JSON text, in the order and with the numbers that they have. */
final class JsonText {

    private JsonText() {}

    static void write(StixValue value, StringBuilder out) {
        switch (value) {
            case Text(String text) -> string(text, out);
            case Numeral(String literal) -> out.append(literal);
            case Flag(boolean flag) -> out.append(flag);
            case Nil() -> out.append("null");
            case Items(var values) -> {
                out.append('[');
                for (int i = 0; i < values.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(values.get(i), out);
                }
                out.append(']');
            }
            case Dictionary(var entries) -> {
                out.append('{');
                boolean first = true;
                for (Map.Entry<String, StixValue> entry : entries.entrySet()) {
                    out.append(first ? "" : ",");
                    first = false;
                    string(entry.getKey(), out);
                    out.append(':');
                    write(entry.getValue(), out);
                }
                out.append('}');
            }
        }
    }

    /** A string with the escapes of RFC 8785, section 3.2.2.2. */
    static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
