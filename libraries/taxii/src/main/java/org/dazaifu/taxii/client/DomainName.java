package org.dazaifu.taxii.client;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** Names of domains (RFC 1123, 2.1; RFC 5890). */
final class DomainName {

    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;

    private DomainName() {}

    /** The name in ASCII, in lower case and without the dot at its end, or empty if it is none. */
    static Optional<String> of(String text) {
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        String ascii;
        try {
            ascii = IDN.toASCII(bare).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
        if (ascii.isEmpty() || ascii.length() > LONGEST) {
            return Optional.empty();
        }
        for (String label : ascii.split("\\.", -1)) {
            boolean plain =
                    !label.isEmpty()
                            && label.length() <= LONGEST_LABEL
                            && !label.startsWith("-")
                            && !label.endsWith("-")
                            && label.chars().allMatch(DomainName::plain);
            if (!plain) {
                return Optional.empty();
            }
        }
        return Optional.of(ascii);
    }

    /** Whether a host is the domain itself or in it; both as {@link #of} gives them. */
    static boolean within(String domain, String host) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static boolean plain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
}
