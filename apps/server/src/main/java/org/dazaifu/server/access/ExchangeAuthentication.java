package org.dazaifu.server.access;

import java.util.List;
import org.dazaifu.exchange.access.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who was recognised. What was shown is not kept. */
final class ExchangeAuthentication extends AbstractAuthenticationToken {

    private final transient Identity identity;

    ExchangeAuthentication(Identity identity, @Nullable Object details) {
        super(List.of());
        this.identity = identity;
        setDetails(details);
        setAuthenticated(true);
    }

    Identity identity() {
        return identity;
    }

    @Override
    public String getName() {
        return identity.account().name();
    }

    @Override
    public Object getPrincipal() {
        return identity;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExchangeAuthentication that
                && that.identity.equals(identity)
                && super.equals(other);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }
}
