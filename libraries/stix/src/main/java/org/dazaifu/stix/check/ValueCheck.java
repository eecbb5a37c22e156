package org.dazaifu.stix.check;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Nil;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.check.Specification.Vocabulary;
import org.dazaifu.stix.check.ValueRule.Decimal;
import org.dazaifu.stix.check.ValueRule.Formed;
import org.dazaifu.stix.check.ValueRule.Hashes;
import org.dazaifu.stix.check.ValueRule.Keyed;
import org.dazaifu.stix.check.ValueRule.ListOf;
import org.dazaifu.stix.check.ValueRule.Moment;
import org.dazaifu.stix.check.ValueRule.Plain;
import org.dazaifu.stix.check.ValueRule.Reference;
import org.dazaifu.stix.check.ValueRule.Structured;
import org.dazaifu.stix.check.ValueRule.Term;
import org.dazaifu.stix.check.ValueRule.Whole;
import org.jspecify.annotations.Nullable;

/** Values against the types of chapter 2. */
final class ValueCheck {

    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");
    private static final Pattern BASE64 =
            Pattern.compile(
                    "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)");
    private static final BigDecimal LARGEST = BigDecimal.valueOf((1L << 53) - 1);
    private static final int MOST_DIGITS = 400;

    private final Specification stix;
    private final Report report;
    private final ConstraintCheck constraints;
    private final DictionaryCheck dictionaries;

    /** Types by the keys that references may use in a container; empty elsewhere. */
    private final Map<String, String> local;

    ValueCheck(Specification stix, Report report, Map<String, String> local) {
        this.stix = stix;
        this.report = report;
        this.constraints = new ConstraintCheck(report);
        this.dictionaries = new DictionaryCheck(stix, report);
        this.local = local;
    }

    /** Checks {@code value}; what classes of their own check is only taken for what it is. */
    void check(ValueRule rule, StixValue value, Place at) {
        switch (rule) {
            case Plain plain -> plain(plain, value, at);
            case Moment(String precision) -> moment(precision, value, at);
            case Whole whole -> whole(whole, value, at);
            case Decimal decimal -> decimal(decimal, value, at);
            case Hashes(boolean known) -> {
                if (object(value, "2.7", at) instanceof Dictionary hashes) {
                    dictionaries.hashes(known, hashes, at);
                }
            }
            case Keyed(String kind) -> {
                if (object(value, "2.3", at) instanceof Dictionary dictionary) {
                    dictionaries.dictionary(kind, dictionary, at);
                }
            }
            case Term(String name) -> term(stix.vocabulary(name), value, at);
            case Formed(Form form) -> {
                if (text(value, "2.15", at) && form != Form.ID && !form.fits(textOf(value))) {
                    String what = Quoted.value(value) + " has not the form that it must have";
                    if (form.severity() == Severity.ERROR) {
                        report.error(at, form.section(), what, form.write());
                    } else {
                        report.warning(at, form.section(), what, form.write());
                    }
                }
            }
            case Structured(String name) -> {
                Shape shape = stix.structure(name);
                if (object(value, shape.section(), at) instanceof Dictionary inner) {
                    shape(shape, inner, at);
                }
            }
            case ListOf(ValueRule item) -> list(item, value, at);
            case Reference reference -> reference(reference, value, at);
        }
    }

    /** Checks a value with properties of its own; unknown ones must only be well-formed. */
    void shape(Shape shape, Dictionary value, Place at) {
        shape.properties()
                .forEach((name, property) -> {
                    StixValue inner = value.entries().get(name);
                    if (inner != null) {
                        check(property.value(), inner, at.in(name));
                    } else if (property.required()) {
                        report.error(
                                at.in(name),
                                shape.section(),
                                name + " is missing",
                                "write " + name + ", which is required");
                    }
                });
        for (Map.Entry<String, StixValue> entry : value.entries().entrySet()) {
            if (!shape.properties().containsKey(entry.getKey())) {
                dictionaries.unknown(entry.getKey(), entry.getValue(), at.in(entry.getKey()));
            }
        }
        constraints.check(shape, value, at);
    }

    private void plain(Plain rule, StixValue value, Place at) {
        switch (rule) {
            case STRING -> text(value, "2.15", at);
            case BOOLEAN -> {
                if (!(value instanceof Flag)) {
                    wrong(at, "2.2", value, "true or false, without quotation marks");
                }
            }
            case HEX -> {
                if (text(value, "2.8", at)) {
                    hex(textOf(value), at);
                }
            }
            case BINARY -> {
                if (text(value, "2.1", at) && !BASE64.matches(textOf(value))) {
                    wrong(at, "2.1", value, "base64 with its padding");
                }
            }
            case LANGUAGE -> {
                if (text(value, "3.2", at) && !Form.isLanguage(textOf(value))) {
                    wrong(at, "3.2", value, "a language tag of RFC 5646, such as ja or en-GB");
                }
            }
            case MARKINGS -> list(new Structured("granular-marking"), value, at);
            case OBJECT, EXTENSIONS, CONTENTS, CONTAINER -> object(value, "2.3", at);
        }
    }

    private void hex(String text, Place at) {
        if (!HEX.matches(text)) {
            report.error(
                    at,
                    "2.8",
                    Quoted.text(text) + " is not hexadecimal",
                    "write an even number of 0-9 and a-f");
        } else if (text.chars().anyMatch(c -> c >= 'A' && c <= 'F')) {
            report.warning(
                    at,
                    "2.8",
                    "hexadecimal digits are in capitals, as in some of the specification's examples",
                    "write a-f in lower case");
        }
    }

    private void moment(String precision, StixValue value, Place at) {
        if (!text(value, "2.16", at)) {
            return;
        }
        var time = Timestamp.of(textOf(value));
        if (time.isEmpty()) {
            wrong(at, "2.16", value, "a time in UTC as 2026-08-01T09:30:00.000Z");
        } else if (precision.equals("ms") && time.get().digits() < 3) {
            report.error(
                    at,
                    "3.2",
                    Quoted.value(value) + " is not precise to the millisecond",
                    "write at least three digits after the second");
        } else if (precision.equals("s") && time.get().digits() > 0) {
            report.error(
                    at,
                    "6.7.6",
                    Quoted.value(value) + " is more precise than the second",
                    "write it without a fraction");
        }
    }

    private void whole(Whole rule, StixValue value, Place at) {
        if (!(value instanceof Numeral(String literal))) {
            wrong(at, "2.10", value, "a whole number, without quotation marks");
            return;
        }
        BigDecimal number = number(literal);
        if (number == null || number.stripTrailingZeros().scale() > 0) {
            wrong(at, "2.10", value, "a whole number");
        } else if (number.abs().compareTo(LARGEST) > 0) {
            report.error(
                    at,
                    "2.10",
                    Quoted.value(value) + " is beyond 2^53-1",
                    "write a number that every reader can represent");
        } else if (rule.low() != null && number.compareTo(BigDecimal.valueOf(rule.low())) < 0
                || rule.high() != null && number.compareTo(BigDecimal.valueOf(rule.high())) > 0) {
            outside(value, rule.low(), rule.high(), at);
        }
    }

    private void decimal(Decimal rule, StixValue value, Place at) {
        if (!(value instanceof Numeral(String literal))) {
            wrong(at, "2.6", value, "a number, without quotation marks");
            return;
        }
        double number = Double.parseDouble(literal);
        if (!Double.isFinite(number)) {
            report.error(
                    at,
                    "2.6",
                    Quoted.value(value) + " is too large for an IEEE 754 double",
                    "write a smaller number");
        } else if (rule.low() != null && number < rule.low()
                || rule.high() != null && number > rule.high()) {
            outside(value, rule.low(), rule.high(), at);
        }
    }

    private void outside(StixValue value, @Nullable Object low, @Nullable Object high, Place at) {
        String range =
                high == null
                        ? "at least " + low
                        : low == null ? "at most " + high : "from " + low + " to " + high;
        report.error(
                at,
                "2.10",
                Quoted.value(value) + " is outside of its range",
                "write a number " + range);
    }

    private static @Nullable BigDecimal number(String literal) {
        if (literal.length() > MOST_DIGITS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(literal);
            // An exponent of a million would be a million digits in the comparisons that follow.
            return Math.abs((long) number.scale()) > MOST_DIGITS ? null : number;
        } catch (NumberFormatException e) {
            // JSON allows an exponent of any length, BigDecimal one of ten digits.
            return null;
        }
    }

    private void term(Vocabulary vocabulary, StixValue value, Place at) {
        if (!text(value, vocabulary.section(), at) || vocabulary.terms().contains(textOf(value))) {
            return;
        }
        String what = Quoted.value(value) + " is not in " + vocabulary.name();
        if (vocabulary.open()) {
            report.warning(
                    at,
                    vocabulary.section(),
                    what,
                    "write a term of the vocabulary where one fits");
        } else {
            report.error(
                    at,
                    vocabulary.section(),
                    what,
                    "write one of "
                            + String.join(", ", vocabulary.terms().stream().sorted().toList()));
        }
    }

    private void list(ValueRule item, StixValue value, Place at) {
        if (!(value instanceof Items(List<StixValue> items))) {
            wrong(at, "2.12", value, "a list");
            return;
        }
        if (items.isEmpty()) {
            report.error(at, "2.12", "the list is empty", "leave the property out");
        }
        for (int i = 0; i < items.size(); i++) {
            check(item, items.get(i), at.in(i));
        }
    }

    private void reference(Reference rule, StixValue value, Place at) {
        if (!text(value, "2.9", at)) {
            return;
        }
        String id = textOf(value);
        String type = local.getOrDefault(id, "");
        if (type.isEmpty()) {
            if (!Identifiers.flaw(id).isEmpty()) {
                report.error(
                        at,
                        local.isEmpty() ? "2.9" : "2.13",
                        Quoted.text(id) + " refers to nothing: " + Identifiers.flaw(id),
                        local.isEmpty()
                                ? "write the identifier of an object"
                                : "write the key of an object in the same container");
                return;
            }
            type = Identifiers.type(id);
            if (!local.isEmpty() && !rule.names().equals(List.of("marking-definition"))) {
                report.error(
                        at,
                        "2.13",
                        Quoted.text(id) + " is not in the same container",
                        "write the key of an object in the same container");
                return;
            }
        }
        String target = type;
        boolean named = rule.names().stream().anyMatch(n -> stix.is(target, n));
        boolean custom =
                !stix.types().containsKey(type)
                        && !type.equals("bundle")
                        && rule.names().stream()
                                .anyMatch(n -> n.length() == 3 && n.startsWith("s"));
        if (rule.except() ? named : !named && !custom) {
            report.error(
                    at,
                    "3.3",
                    "it refers to an object of type " + Quoted.cut(type),
                    (rule.except() ? "refer to anything but " : "refer to ")
                            + String.join(" or ", rule.names()));
        }
    }

    private static String textOf(StixValue value) {
        return ((Text) value).value();
    }

    private boolean text(StixValue value, String section, Place at) {
        if (value instanceof Text) {
            return true;
        }
        wrong(at, section, value, "a string");
        return false;
    }

    private StixValue object(StixValue value, String section, Place at) {
        if (!(value instanceof Dictionary(var entries))) {
            wrong(at, section, value, "an object");
            return new Nil();
        }
        if (entries.isEmpty()) {
            report.error(at, section, "the object is empty", "leave the property out");
            return new Nil();
        }
        return value;
    }

    private void wrong(Place at, String section, StixValue value, String wanted) {
        report.error(
                at, section, Quoted.value(value) + " is not what belongs here", "write " + wanted);
    }
}
