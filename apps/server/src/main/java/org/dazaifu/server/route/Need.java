package org.dazaifu.server.route;

import java.util.Optional;
import org.dazaifu.exchange.access.Identity;
import org.dazaifu.exchange.access.Permission;

/** What whoever asks has to be or to have. */
public sealed interface Need {

    /** Nothing: anybody may ask. */
    record Nothing() implements Need {}

    /** An account that has a permission. */
    record Held(Permission permission) implements Need {}

    /** Whether somebody has it. */
    default boolean metBy(Optional<Identity> identity) {
        return switch (this) {
            case Nothing nothing -> true;
            case Held(Permission permission) ->
                    identity.filter(one -> one.may(permission)).isPresent();
        };
    }
}
