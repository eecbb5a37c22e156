package org.dazaifu.server.access;

import java.util.Optional;
import org.dazaifu.exchange.access.Identity;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks what the current thread answers. */
public final class WhoAsks {

    private WhoAsks() {}

    /** The one who was recognised, or empty where none was. */
    public static Optional<Identity> now() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof ExchangeAuthentication known
                ? Optional.of(known.identity())
                : Optional.empty();
    }
}
