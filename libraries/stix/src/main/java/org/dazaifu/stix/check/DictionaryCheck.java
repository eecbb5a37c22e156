package org.dazaifu.stix.check;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Nil;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;

/** Dictionaries, hashes, and properties that nobody defined. */
final class DictionaryCheck {

    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9_-]{1,250}");
    private static final Pattern HASH_NAME = Pattern.compile("[a-zA-Z0-9_-]{3,250}");
    private static final Pattern SOCKET_OPTION =
            Pattern.compile("(SO|ICMP|ICMP6|IP|IPV6|MCAST|TCP|IRLMP)(_[A-Z]+)+");
    private static final Pattern EXIF_TAG = Pattern.compile("[A-Z][a-zA-Z0-9_-]+");
    private static final Pattern HEX_NAME = Pattern.compile("[a-z][a-z0-9_]{0,245}_hex");
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");
    private static final Pattern BIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,245}_bin");
    private static final Pattern BASE64 =
            Pattern.compile(
                    "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)");

    private static final Map<String, Pattern> DIGESTS =
            Map.of(
                    "MD5", Pattern.compile("[a-fA-F0-9]{32}"),
                    "SHA-1", Pattern.compile("[a-fA-F0-9]{40}"),
                    "SHA-256", Pattern.compile("[a-fA-F0-9]{64}"),
                    "SHA-512", Pattern.compile("[a-fA-F0-9]{128}"),
                    "SHA3-256", Pattern.compile("[a-fA-F0-9]{64}"),
                    "SHA3-512", Pattern.compile("[a-fA-F0-9]{128}"),
                    "SSDEEP", Pattern.compile("[a-zA-Z0-9/+:.]{1,128}"),
                    "TLSH", Pattern.compile("(T1)?[a-zA-Z0-9]{70}"));

    private final Specification stix;
    private final Report report;

    DictionaryCheck(Specification stix, Report report) {
        this.stix = stix;
        this.report = report;
    }

    void hashes(boolean known, Dictionary hashes, Place at) {
        var vocabulary = stix.vocabulary("hash-algorithm-ov");
        hashes.entries()
                .forEach((name, value) -> {
                    Pattern form = DIGESTS.get(name);
                    if (!HASH_NAME.matches(name)) {
                        report.error(
                                at.in(name),
                                "2.7",
                                Quoted.text(name) + " is not the name of a hash",
                                "write 3 to 250 of a-z, A-Z, 0-9, - and _");
                    } else if (form == null && known) {
                        report.error(
                                at.in(name),
                                "10.7",
                                Quoted.text(name) + " is not in hash-algorithm-ov",
                                "write one of "
                                        + String.join(
                                                ", ",
                                                vocabulary.terms().stream().sorted().toList()));
                    } else if (form == null) {
                        report.warning(
                                at.in(name),
                                "10.7",
                                Quoted.text(name) + " is not in hash-algorithm-ov",
                                "write a name of the vocabulary where one fits");
                    }
                    if (!(value instanceof Text(String digest))
                            || form != null && !form.matches(digest)) {
                        report.error(
                                at.in(name),
                                "2.7",
                                Quoted.value(value) + " is not a value of " + Quoted.cut(name),
                                "write the digest in full as a string");
                    }
                });
    }

    void dictionary(String kind, Dictionary dictionary, Place at) {
        dictionary
                .entries()
                .forEach((name, value) -> {
                    Place here = at.in(name);
                    if (!KEY.matches(name)) {
                        report.error(
                                here,
                                "2.3",
                                Quoted.text(name) + " is not a dictionary's key",
                                "write 1 to 250 of a-z, A-Z, 0-9, - and _");
                    }
                    if (!fits(kind, name, value)) {
                        report.error(
                                here,
                                "2.3",
                                Quoted.value(value) + " does not belong here",
                                "write " + wanted(kind));
                    } else {
                        plain(value, here);
                    }
                });
    }

    private static boolean fits(String kind, String name, StixValue value) {
        return switch (kind) {
            case "string" -> value instanceof Text;
            case "strings" -> value instanceof Text || isTexts(value);
            case "lists" -> isTexts(value);
            case "scalar" -> value instanceof Text || isWhole(value);
            case "exif" -> EXIF_TAG.matches(name) && (value instanceof Text || isWhole(value));
            case "socket" -> SOCKET_OPTION.matches(name) && isWhole(value);
            case "startup" -> value instanceof Text || value instanceof Numeral;
            default -> throw new IllegalStateException("what is dictionary(" + kind + ")?");
        };
    }

    private static boolean isWhole(StixValue value) {
        return value instanceof Numeral(String literal)
                && Math.rint(Double.parseDouble(literal)) == Double.parseDouble(literal);
    }

    private static String wanted(String kind) {
        return switch (kind) {
            case "string" -> "a string";
            case "strings", "lists" -> "a list of strings";
            case "scalar" -> "a string or a whole number";
            case "exif" -> "an EXIF tag's name with a string or a whole number";
            case "socket" -> "a socket option's name, such as SO_KEEPALIVE, with a whole number";
            default -> "a string or a number";
        };
    }

    private static boolean isTexts(StixValue value) {
        return value instanceof Items(List<StixValue> items)
                && items.stream().allMatch(Text.class::isInstance);
    }

    /** A property that the specification does not define: its name and value are well-formed. */
    void unknown(String name, StixValue value, Place at) {
        if (!Form.PROPERTY_NAME.fits(name)) {
            report.error(
                    at,
                    "3.1",
                    Quoted.text(name) + " is not a property's name",
                    Form.PROPERTY_NAME.write());
        }
        if (name.endsWith("_hex")
                && HEX_NAME.matches(name)
                && !(value instanceof Text(String hex) && HEX.matches(hex))) {
            report.error(
                    at,
                    "2.8",
                    "a property that ends in _hex is not hexadecimal",
                    "write an even number of 0-9 and a-f, or another name");
        }
        if (name.endsWith("_bin")
                && BIN_NAME.matches(name)
                && !(value instanceof Text(String bin) && BASE64.matches(bin))) {
            report.error(
                    at,
                    "2.1",
                    "a property that ends in _bin is not base64",
                    "write base64 with its padding, or another name");
        }
        plain(value, at);
    }

    /** What no value may hold: null, and lists that are empty. */
    void plain(StixValue value, Place at) {
        switch (value) {
            case Nil() ->
                    report.error(at, "2.15", "null is no value in STIX", "leave the property out");
            case Items(var items) -> {
                if (items.isEmpty()) {
                    report.error(at, "2.12", "the list is empty", "leave the property out");
                }
                for (int i = 0; i < items.size(); i++) {
                    plain(items.get(i), at.in(i));
                }
            }
            case Dictionary(var entries) -> {
                if (entries.isEmpty()) {
                    report.warning(at, "2.3", "the object is empty", "leave the property out");
                }
                entries.forEach((name, inner) -> plain(inner, at.in(name)));
            }
            case Text _, Numeral _, Flag _ -> {}
        }
    }
}
