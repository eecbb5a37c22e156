package org.dazaifu.server.access;

import java.security.cert.X509Certificate;
import java.util.Optional;
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

    private final Identification identification;
    private final Optional<OidcTokens> oidc;

    Recognition(Identification identification, Optional<OidcTokens> oidc) {
        this.identification = identification;
        this.oidc = oidc;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        try {
            Identity identity =
                    of(shown).orElseThrow(() -> new BadCredentialsException("not valid"));
            return new ExchangeAuthentication(identity, shown.getDetails());
        } catch (StoreException e) {
            throw new Refused.CannotTell(e);
        }
    }

    private Optional<Identity> of(Authentication shown) throws StoreException {
        return switch (shown) {
            case BearerTokenAuthenticationToken bearer
                    when oidc.isPresent() && OidcTokens.hasForm(bearer.getToken()) -> {
                OidcTokens.Person person = oidc.get().verify(bearer);
                yield identification.bySubject(person.issuer(), person.subject());
            }
            case BearerTokenAuthenticationToken bearer ->
                    identification.byToken(bearer.getToken());
            case UsernamePasswordAuthenticationToken basic ->
                    identification
                            .byToken(String.valueOf(basic.getCredentials()))
                            .filter(one -> one.account().equals(basic.getName()));
            case PreAuthenticatedAuthenticationToken tls
                    when tls.getCredentials() instanceof X509Certificate certificate ->
                    identification.byCertificate(certificate);
            default -> Optional.empty();
        };
    }
}
