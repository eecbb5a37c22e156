package org.dazaifu.strategy.disclosure;

import java.util.Optional;
import org.dazaifu.strategy.disclosure.Withheld.Reason;
import org.jspecify.annotations.Nullable;

/** One cell of linked tables, and whether it is told. */
final class TableCell {

    final String key;
    final Quantity count;
    final Quantity amount;

    /** Why it is not told; null where it is. */
    private @Nullable Reason reason;

    /** Told or not in an earlier release, which cannot be changed any more. */
    private boolean settled;

    /** Nearly known from elsewhere, so that it hides little. */
    private boolean known;

    /**
     * A number of a cell with what must not be learnt of it.
     *
     * @param value the true one, not negative
     * @param surely at least so much is known to be there by whoever knows most
     * @param open at least so much is known to be there by everybody
     * @param enough there must be a world in which it is at least this
     * @param little there must be a world in which it is at most this
     */
    record Quantity(long value, long surely, long open, long enough, long little) {

        static final Quantity NONE = of(0);

        Quantity {
            if (value < 0 || surely < 0 || open < 0 || surely > value || open > value) {
                throw new IllegalArgumentException(value + ", " + surely + ", " + open);
            }
        }

        /** One of which nothing must be hidden. */
        static Quantity of(long value) {
            return new Quantity(value, 0, 0, 0, Long.MAX_VALUE);
        }

        boolean guarded() {
            return enough > 0 || little < Long.MAX_VALUE;
        }
    }

    TableCell(String key, Quantity count, Quantity amount) {
        this.key = key;
        this.count = count;
        this.amount = amount;
    }

    boolean hidden() {
        return reason != null;
    }

    Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    void hide(Reason why) {
        if (settled && reason == null) {
            throw new IllegalStateException(key + " was told already");
        }
        if (reason == null) {
            reason = why;
        }
    }

    /** Tells it after all, as it was hidden for others only and they do not need it. */
    void tell() {
        if (!canTell()) {
            throw new IllegalStateException(key);
        }
        reason = null;
    }

    boolean canTell() {
        return reason == Reason.COMPLEMENTARY && !settled;
    }

    /** Whether it could still be hidden. */
    boolean canHide() {
        return reason == null && !settled;
    }

    void settle() {
        settled = true;
    }

    boolean settled() {
        return settled;
    }

    void know() {
        known = true;
    }

    boolean known() {
        return known;
    }

    /** As it is to be looked at in a later release: what is public may have grown. */
    TableCell with(Quantity newCount, Quantity newAmount) {
        TableCell other = new TableCell(key, newCount, newAmount);
        other.reason = reason;
        other.settled = settled;
        other.known = known;
        return other;
    }
}
