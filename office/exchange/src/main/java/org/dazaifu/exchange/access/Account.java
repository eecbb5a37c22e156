package org.dazaifu.exchange.access;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is known to the exchange.
 *
 * @param id a random UUID
 * @param name one that no other account has or had
 * @param audiences those that a partner belongs to; none for others
 * @param createdBy as {@code Actor.text} writes it
 * @param disabled since when it is refused; null where it is not
 */
public record Account(
        String id,
        String name,
        AccountKind kind,
        Role role,
        Set<String> audiences,
        Instant created,
        String createdBy,
        @Nullable Instant disabled) {

    public Account {
        Names.account(name);
        audiences = java.util.Collections.unmodifiableSet(new TreeSet<>(audiences));
        audiences.forEach(Names::audience);
        if (audiences.isEmpty() == (role == Role.PARTNER)) {
            throw new AccessRefusedException(
                    AccessRefusedException.Reason.INVALID,
                    "a partner belongs to one or more audiences, and nobody else does to any");
        }
    }

    /** What it reaches. */
    public Reach reach() {
        return switch (role) {
            case ANALYST, RELEASER, ADMINISTRATOR -> new Reach.Everything();
            case PARTNER -> new Reach.Only(audiences);
        };
    }
}
