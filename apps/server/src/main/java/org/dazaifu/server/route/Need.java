package org.dazaifu.server.route;

import java.util.Optional;
import org.dazaifu.server.access.Identity;
import org.dazaifu.server.access.Permission;

/** What whoever asks has to be or to have. */
public sealed interface Need {

    /** Nothing: anybody may ask. */
    record Nothing() implements Need {}

    /** An account, of whatever role. */
    record AnyAccount() implements Need {}

    /** An account that has a permission. */
    record Held(Permission permission) implements Need {}

    /** Whether somebody has it. */
    default boolean metBy(Optional<Identity> identity) {
        return switch (this) {
            case Nothing nothing -> true;
            case AnyAccount any -> identity.isPresent();
            case Held(Permission permission) ->
                    identity.filter(permission::heldBy).isPresent();
        };
    }
}
