package org.dazaifu.server.access;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.dazaifu.exchange.access.Authentication.Authenticated;
import org.dazaifu.exchange.access.Authentication.Reason;
import org.dazaifu.exchange.access.Authentication.Refused;
import org.dazaifu.exchange.access.Authenticator;
import org.dazaifu.exchange.access.Identity;
import org.dazaifu.exchange.store.StoreException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * Recognises who asks: by a token of the exchange, by one that was sent as the password of its
 * account, by a client certificate that TLS has verified, or by a token of an OpenID provider.
 */
final class Recognition implements AuthenticationManager {

    private final Authenticator authenticator;
    private final Optional<OidcTokens> oidc;

    Recognition(Authenticator authenticator, Optional<OidcTokens> oidc) {
        this.authenticator = authenticator;
        this.oidc = oidc;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        try {
            return switch (of(shown)) {
                case Authenticated(Identity identity) ->
                        new ExchangeAuthentication(identity, shown.getDetails());
                case Refused(Reason reason) -> throw new BadCredentialsException(reason.name());
            };
        } catch (StoreException e) {
            throw new NotRecognised.CannotTell(e);
        }
    }

    private org.dazaifu.exchange.access.Authentication of(Authentication shown)
            throws StoreException {
        return switch (shown) {
            case BearerTokenAuthenticationToken bearer
                    when oidc.isPresent() && OidcTokens.hasForm(bearer.getToken()) -> {
                OidcTokens.Person person = oidc.get().verify(bearer);
                yield authenticator.subject(person.issuer(), person.subject());
            }
            case BearerTokenAuthenticationToken bearer -> authenticator.token(bearer.getToken());
            case UsernamePasswordAuthenticationToken basic ->
                    named(
                            basic.getName(),
                            authenticator.token(String.valueOf(basic.getCredentials())));
            case PreAuthenticatedAuthenticationToken tls
                    when tls.getCredentials() instanceof X509Certificate certificate ->
                    authenticator.certificate(certificate);
            default -> new Refused(Reason.MALFORMED);
        };
    }

    /** A token that is sent as a password goes with its account's name. */
    private static org.dazaifu.exchange.access.Authentication named(
            String name, org.dazaifu.exchange.access.Authentication token) {
        return token instanceof Authenticated(Identity identity)
                        && !identity.account().name().equals(name)
                ? new Refused(Reason.UNKNOWN)
                : token;
    }
}
