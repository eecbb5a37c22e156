package org.dazaifu.response.content;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;

/**
 * An address, a name or a file that could be met again.
 *
 * <p>Whatever is one holds only letters, digits, dots, colons, hyphens and underscores, in the one
 * canonical spelling: so no indicator can end the place in which an artifact writes it.
 */
public sealed interface Indicator extends Comparable<Indicator> {

    /** Its value in canonical spelling. */
    String value();

    /** Its kind as observations write it, such as {@code domain}. */
    String kind();

    @Override
    default int compareTo(Indicator other) {
        return toText().compareTo(other.toText());
    }

    /** As observations write it, such as {@code domain:example.org}. */
    default String toText() {
        return kind() + ":" + value();
    }

    /** An address, which may not be used before {@link HarmCheck} saw it. */
    record Address(IpAddress address) implements Indicator {
        @Override
        public String value() {
            return address.text();
        }

        @Override
        public String kind() {
            return "ip";
        }
    }

    /** A domain name in lower case, IDNs in Punycode, without the dot of the root. */
    record Name(String value) implements Indicator {
        static final Pattern FORM =
                Pattern.compile(
                        "([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

        public Name {
            if (value.length() > 253 || !FORM.matches(value)) {
                throw new IllegalArgumentException("not a domain name");
            }
        }

        @Override
        public String kind() {
            return "domain";
        }

        /** Whether it is {@code other} or stands below it. */
        boolean isWithin(String other) {
            return value.equals(other) || value.endsWith("." + other);
        }
    }

    /** A file by its digest, in lower case. */
    record FileDigest(Algorithm algorithm, String value) implements Indicator {
        private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

        /** How a digest is made. */
        public enum Algorithm {
            MD5(32),
            SHA1(40),
            SHA256(64);

            private final int digits;

            Algorithm(int digits) {
                this.digits = digits;
            }

            String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public FileDigest {
            if (value.length() != algorithm.digits || !HEX.matches(value)) {
                throw new IllegalArgumentException("not a digest of " + algorithm);
            }
        }

        @Override
        public String kind() {
            return algorithm.word();
        }
    }

    /**
     * Reads an indicator as observations write it; empty where it is none. Upper case and the
     * root's dot are allowed; nothing else is repaired.
     */
    static Optional<Indicator> read(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.length() > 300) {
            return Optional.empty();
        }
        String value = text.substring(colon + 1).toLowerCase(Locale.ROOT);
        try {
            return switch (text.substring(0, colon)) {
                case "ip" -> IpAddress.read(value).map(Address::new);
                case "domain" ->
                        Optional.of(
                                new Name(
                                        value.endsWith(".")
                                                ? value.substring(0, value.length() - 1)
                                                : value));
                case "md5" -> Optional.of(new FileDigest(FileDigest.Algorithm.MD5, value));
                case "sha1" -> Optional.of(new FileDigest(FileDigest.Algorithm.SHA1, value));
                case "sha256" -> Optional.of(new FileDigest(FileDigest.Algorithm.SHA256, value));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
