package org.dazaifu.sigma;

import java.util.Locale;

/**
 * How far a rule has matured, in its author's words.
 *
 * <p>Source: Sigma rules specification 2.1, "Status". A rule without the attribute is {@link
 * #UNSPECIFIED}.
 */
public enum Status {
    UNSPECIFIED,
    STABLE,
    TEST,
    EXPERIMENTAL,
    DEPRECATED,
    UNSUPPORTED;

    /** The word as the specification writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
