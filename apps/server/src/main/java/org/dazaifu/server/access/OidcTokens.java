package org.dazaifu.server.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.RestTemplate;

/**
 * Tokens by which an OpenID provider vouches for people. Spring verifies signature, issuer,
 * audience and times. Which account it is, and what it may do, is the exchange's to say: nothing
 * that stands in a token gives a right.
 */
public final class OidcTokens {

    /** How long the issuer may take to say which keys it signs with. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JwtAuthenticationProvider jwt;

    /**
     * @param issuer as it stands in its tokens
     * @param audience what they have to be made for
     */
    public OidcTokens(URI issuer, String audience) {
        jwt =
                new JwtAuthenticationProvider(
                        new SupplierJwtDecoder(() -> decoder(issuer, audience)));
        jwt.setJwtAuthenticationConverter(JwtAuthenticationToken::new);
    }

    /** Made with the first token: so the server starts while its issuer is away. */
    private static JwtDecoder decoder(URI issuer, String audience) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withIssuerLocation(issuer.toString())
                        .restOperations(patient())
                        .jwsAlgorithms(OidcTokens::addAlgorithms)
                        .validateType(false)
                        .build();
        decoder.setJwtValidator(validator(issuer.toString(), audience));
        return decoder;
    }

    private static RestTemplate patient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }

    /** Signatures by a key pair only. */
    private static void addAlgorithms(Set<SignatureAlgorithm> algorithms) {
        algorithms.addAll(
                List.of(
                        SignatureAlgorithm.RS256,
                        SignatureAlgorithm.RS384,
                        SignatureAlgorithm.RS512,
                        SignatureAlgorithm.PS256,
                        SignatureAlgorithm.PS384,
                        SignatureAlgorithm.PS512,
                        SignatureAlgorithm.ES256,
                        SignatureAlgorithm.ES384,
                        SignatureAlgorithm.ES512));
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                type,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, of -> of != null && of.contains(audience)));
    }

    /**
     * Whom a token is of.
     *
     * @throws org.springframework.security.core.AuthenticationException if it is not valid, or its
     *     issuer's keys cannot be had
     */
    Person verify(BearerTokenAuthenticationToken shown) {
        if (!(authenticate(shown) instanceof JwtAuthenticationToken verified)) {
            throw new BadCredentialsException("not valid");
        }
        Jwt token = verified.getToken();
        @Nullable String issuer = token.getClaimAsString(JwtClaimNames.ISS);
        @Nullable String subject = token.getSubject();
        if (subject == null || issuer == null) {
            throw new BadCredentialsException("it does not say of whom it is");
        }
        return new Person(issuer, subject);
    }

    private @Nullable Authentication authenticate(BearerTokenAuthenticationToken shown) {
        try {
            return jwt.authenticate(shown);
        } catch (JwtDecoderInitializationException e) {
            throw new NotRecognised.CannotTell(e);
        }
    }

    /** Somebody as the issuer names them. */
    record Person(String issuer, String subject) {}

    /** Three parts with dots between them; a token of the exchange has no dot. */
    static boolean hasForm(String token) {
        return token.chars().filter(c -> c == '.').count() == 2;
    }
}
