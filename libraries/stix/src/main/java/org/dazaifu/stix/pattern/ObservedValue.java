package org.dazaifu.stix.pattern;

import java.util.Base64;
import java.util.HexFormat;
import org.dazaifu.stix.StixValue;

/** A value that a path leads to. */
sealed interface ObservedValue {

    /** As JSON says it. */
    record Plain(StixValue value) implements ObservedValue {}

    /** The bytes of a property whose name ends with {@code _hex} or {@code _bin}. */
    record Bytes(byte[] bytes) implements ObservedValue {}

    /** A property of bytes that aren't written as its name says. */
    record Unreadable() implements ObservedValue {}

    /** The value of the property {@code name}. */
    static ObservedValue of(String name, StixValue value) {
        boolean hex = name.endsWith("_hex");
        if (!(value instanceof StixValue.Text(String text)) || !hex && !name.endsWith("_bin")) {
            return new Plain(value);
        }
        try {
            return new Bytes(
                    hex ? HexFormat.of().parseHex(text) : Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return new Unreadable();
        }
    }
}
