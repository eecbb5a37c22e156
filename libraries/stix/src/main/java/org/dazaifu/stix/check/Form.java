package org.dazaifu.stix.check;

import com.google.re2j.Pattern;
import java.net.Inet6Address;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Forms that the specification gives to strings, by the names that the table uses. */
enum Form {
    VERSION("3.2", "2.1", "write \"2.1\"; objects of STIX 2.0 are converted first"),
    /** Checked with the object's type by {@link IdentifierCheck}. */
    ID("2.9", "", ""),
    PROPERTY_NAME("3.1", "", "write 3 to 250 of a-z, 0-9 and _, a letter first") {
        @Override
        boolean fits(String text) {
            return text.length() >= 3
                    && text.length() <= 250
                    && text.charAt(0) >= 'a'
                    && text.charAt(0) <= 'z'
                    && text.chars()
                            .allMatch(c ->
                                    (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
        }
    },
    RELATIONSHIP_TYPE("5.1", "[a-z0-9-]+", "write it with a-z, 0-9 and - only"),
    MIME(
            "6.1",
            "(application|audio|font|image|message|model|multipart|text|video)/[a-zA-Z0-9.+_-]+.*",
            "write a media type of IANA's registry, such as application/zip") {
        @Override
        Severity severity() {
            return Severity.WARNING;
        }
    },
    ENCODING(
            "3.9.1",
            "[a-zA-Z0-9/.+_:-]{2,250}",
            "write a name of IANA's character set registry, such as windows-1252"),
    PHASE("2.11", "[a-z0-9.-]+", "write it in lower case with hyphens between words") {
        @Override
        Severity severity() {
            return Severity.WARNING;
        }
    },
    COUNTRY("4.10", "[A-Z]{2}", "write a code of ISO 3166-1 alpha-2 in capitals, such as JP") {
        @Override
        Severity severity() {
            return Severity.WARNING;
        }
    },
    PROTOCOL("6.12", "[a-z0-9_-]+", "write a protocol in lower case, such as tcp") {
        @Override
        Severity severity() {
            return Severity.WARNING;
        }
    },
    MAILBOX("6.5", "[^\\s<>]+@[^\\s<>@]+", "write only the address, such as jo@example.com"),
    IPV4(
            "6.8",
            "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"
                    + "(/(3[0-2]|[12]?\\d))?",
            "write an address or a block, such as 192.0.2.1 or 192.0.2.0/24"),
    IPV6("6.9", ".*", "write an address or a block, such as 2001:db8::1 or 2001:db8::/32") {
        @Override
        boolean fits(String text) {
            int slash = text.indexOf('/');
            String address = slash < 0 ? text : text.substring(0, slash);
            return isAddress(address) && (slash < 0 || isPrefix(text.substring(slash + 1)));
        }
    },
    MAC("6.10", "([0-9a-f]{2}:){5}[0-9a-f]{2}", "write it in lower case with colons"),
    CPE(
            "6.14",
            "cpe:2\\.3:[aho*-](:([A-Za-z0-9._*?-]|\\\\[!-~])+){10}",
            "write a CPE 2.3 name: cpe:2.3: and eleven parts between colons"),
    REGISTRY_KEY(
            "6.17",
            "(?is).*",
            "write the hive's full name, such as HKEY_LOCAL_MACHINE instead of HKLM") {
        @Override
        boolean fits(String text) {
            return !ABBREVIATED_HIVE.matcher(text).lookingAt();
        }
    },
    DOMAIN(
            "6.4",
            "([^\\s.]{1,63}\\.)*[^\\s.]{1,63}\\.?",
            "write labels of 1 to 63 characters between dots, 253 in all") {
        @Override
        boolean fits(String text) {
            return text.length() <= 253 && super.fits(text);
        }
    },
    URL("6.15", "", "write a URL of RFC 3986 with its scheme, such as https://example.com/a%20b") {
        @Override
        boolean fits(String text) {
            return isUrl(text);
        }
    },
    REFERENCE_URL("2.5", "", "write a URL of RFC 3986, such as https://example.com/a%20b") {
        @Override
        boolean fits(String text) {
            return isUrl(text);
        }

        @Override
        Severity severity() {
            return Severity.WARNING;
        }
    };

    private static final Pattern ABBREVIATED_HIVE =
            Pattern.compile("(?i)(HKLM|HKCC|HKCR|HKCU|HKU)([\\\\/]|$)");

    private final String section;
    private final Pattern pattern;
    private final String write;

    Form(String section, String pattern, String write) {
        this.section = section;
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        this.write = write;
    }

    /** The form that the table calls {@code name}, such as {@code registry-key}. */
    static Form named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String section() {
        return section;
    }

    String write() {
        return write;
    }

    Severity severity() {
        return Severity.ERROR;
    }

    /** Whether {@code text} has the form. */
    boolean fits(String text) {
        return pattern.matches(text);
    }

    /** Whether {@code text} is a well-formed language tag of RFC 5646. */
    static boolean isLanguage(String text) {
        try {
            new Locale.Builder().setLanguageTag(text);
            return !text.isEmpty() && text.indexOf('_') < 0;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static boolean isUrl(String text) {
        @Nullable URI uri = parsed(text);
        return uri != null && uri.isAbsolute();
    }

    private static @Nullable URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isAddress(String text) {
        if (text.indexOf(':') < 0 || text.startsWith("[")) {
            return false;
        }
        try {
            Inet6Address.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPrefix(String text) {
        return text.length() <= 3
                && !text.isEmpty()
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(text) <= 128;
    }
}
