package org.dazaifu.exchange.feed.list;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one value. Values that were made harmless for readers ({@code hxxp://}, {@code [.]}) are
 * read as what they stand for.
 */
final class ValueReader {

    private static final int LONGEST_NAME = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]{0,20}://");
    private static final Pattern HOST =
            Pattern.compile("(?:[^@/]*@)?(\\[[^\\]/]+\\]|[^:/?#@]+)(?::[0-9]{1,5})?(?:[/?#].*)?");
    private static final Pattern LOCAL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");

    private ValueReader() {}

    /** The value of a text; empty if it is none of that type. */
    static Optional<ListValue> read(String text, Optional<ListType> type) {
        String plain = text.strip().replace("[.]", ".").replace("(.)", ".").replace("[:]", ":");
        return type.isPresent() ? of(plain, type.get()) : told(plain);
    }

    private static Optional<ListValue> told(String text) {
        for (ListType type :
                new ListType[] {
                    ListType.IPV4,
                    ListType.IPV6,
                    ListType.MD5,
                    ListType.SHA1,
                    ListType.SHA256,
                    ListType.SHA512,
                    ListType.URL,
                    ListType.EMAIL,
                    ListType.DOMAIN
                }) {
            Optional<ListValue> value = of(text, type);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private static Optional<ListValue> of(String text, ListType type) {
        Optional<String> value =
                switch (type) {
                    case IPV4 -> AddressText.ipv4(text);
                    case IPV6 -> AddressText.ipv6(text);
                    case DOMAIN -> domain(text);
                    case URL -> url(text);
                    case EMAIL -> email(text);
                    case MD5 -> hash(text, 32);
                    case SHA1 -> hash(text, 40);
                    case SHA256 -> hash(text, 64);
                    case SHA512 -> hash(text, 128);
                };
        return value.map(one -> new ListValue(type, one));
    }

    private static Optional<String> hash(String text, int length) {
        boolean hash =
                text.length() == length
                        && text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
        return hash ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** At least two labels, of which the last is no number; also {@code *.example.org}. */
    static Optional<String> domain(String text) {
        String name = text.startsWith("*.") ? text.substring(2) : text;
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String ascii = ascii(name);
        String[] labels = ascii.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return Optional.empty();
            }
        }
        String last = labels[labels.length - 1];
        boolean number = last.chars().allMatch(c -> c >= '0' && c <= '9');
        return labels.length < 2 || number || ascii.length() > LONGEST_NAME
                ? Optional.empty()
                : Optional.of(ascii);
    }

    private static String ascii(String name) {
        if (name.chars().allMatch(c -> c < 128)) {
            return name.toLowerCase(Locale.ROOT);
        }
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return "";
        }
    }

    /** Scheme and host in lower case; the rest as it is. */
    private static Optional<String> url(String text) {
        int slashes = text.indexOf("://");
        if (slashes < 1 || text.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '\uFFFD')) {
            return Optional.empty();
        }
        String scheme = text.substring(0, slashes + 3).toLowerCase(Locale.ROOT);
        scheme = scheme.startsWith("hxxp") ? "http" + scheme.substring(4) : scheme;
        String rest = text.substring(slashes + 3);
        var host = HOST.matcher(rest);
        if (!SCHEME.matcher(scheme).matches() || !host.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                scheme
                        + rest.substring(0, host.start(1))
                        + host.group(1).toLowerCase(Locale.ROOT)
                        + rest.substring(host.end(1)));
    }

    private static Optional<String> email(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1)).map(name -> text.substring(0, at) + "@" + name);
    }
}
