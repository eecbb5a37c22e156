package org.dazaifu.exchange.access;

import java.util.regex.Pattern;
import org.dazaifu.exchange.access.AccessRefusedException.Reason;

/** What accounts, audiences and tokens may be called. */
final class Names {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final Pattern AUDIENCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int MAX_LABEL = 100;

    private Names() {}

    static String account(String name) {
        if (!ACCOUNT.matcher(name).matches()) {
            throw new AccessRefusedException(
                    Reason.INVALID,
                    "an account's name is 1 to 64 of a-z, 0-9, '.', '_', '@' and '-'");
        }
        return name;
    }

    static String audience(String id) {
        if (!AUDIENCE.matcher(id).matches()) {
            throw new AccessRefusedException(
                    Reason.INVALID, "an audience's identifier is 1 to 64 of a-z, 0-9 and '-'");
        }
        return id;
    }

    static String label(String label) {
        if (label.isBlank()
                || label.length() > MAX_LABEL
                || label.chars().anyMatch(Character::isISOControl)) {
            throw new AccessRefusedException(
                    Reason.INVALID, "a token's label is one line of 1 to 100 characters");
        }
        return label;
    }
}
