package org.dazaifu.stix.check;

import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Nil;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;

/** Values in sentences: short, whatever their length. */
final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    static String text(String value) {
        return "'" + cut(value) + "'";
    }

    static String value(StixValue value) {
        return switch (value) {
            case Text(String text) -> text(text);
            case Numeral(String literal) -> cut(literal);
            case Flag(boolean flag) -> Boolean.toString(flag);
            case Nil() -> "null";
            case Items(var values) -> "a list of " + values.size();
            case Dictionary(var entries) -> "an object with " + entries.size() + " properties";
        };
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
