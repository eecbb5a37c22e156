package org.dazaifu.exchange.access;

import org.jspecify.annotations.Nullable;

/**
 * What a token may have less than its account.
 *
 * @param readOnly whether it changes nothing
 * @param audience the one audience that it is for; null where it is for all of its account's
 */
public record Scope(boolean readOnly, @Nullable String audience) {

    /** Nothing less. */
    public static final Scope FULL = new Scope(false, null);

    public Scope {
        if (audience != null) {
            Names.audience(audience);
        }
    }

    /** What is left of what an account reaches. */
    Reach of(Reach account) {
        if (audience == null) {
            return account;
        }
        return new Reach.Only(
                account.covers(audience) ? java.util.Set.of(audience) : java.util.Set.of());
    }
}
