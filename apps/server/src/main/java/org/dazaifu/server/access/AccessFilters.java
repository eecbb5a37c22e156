package org.dazaifu.server.access;

import java.util.Optional;
import org.dazaifu.exchange.access.Authenticator;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.preauth.x509.X509AuthenticationFilter;

/**
 * The filters that recognise who asks and ask what they may. Every request shows its credentials
 * anew: there are no sessions and no cookies, so that no other site's page can act for anybody.
 */
public final class AccessFilters {

    private static final long YEAR_SECONDS = 31_536_000;

    private AccessFilters() {}

    /**
     * @param issuer the tokens of an OpenID provider, where they are taken
     * @param rules who may ask for what
     * @param denied what is answered to who is known and may not
     * @param challenge the value of WWW-Authenticate
     */
    public static SecurityFilterChain of(
            HttpSecurity http,
            Authenticator authenticator,
            Optional<OidcTokens> issuer,
            FailedAttempts failed,
            AuthorizationManager<RequestAuthorizationContext> rules,
            AccessDeniedHandler denied,
            String challenge)
            throws Exception {
        AuthenticationManager manager =
                new CountedAuthentication(new Recognition(authenticator, issuer), failed);
        AccessAnswers answers = new AccessAnswers(challenge);
        X509AuthenticationFilter certificates = new X509AuthenticationFilter();
        certificates.setAuthenticationManager(manager);
        certificates.setPrincipalExtractor(one -> one.getSubjectX500Principal().getName());
        certificates.afterPropertiesSet();
        return http.authenticationManager(manager)
                .sessionManagement(
                        one -> one.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.contentSecurityPolicy(one ->
                                        one.policyDirectives(
                                                "default-src 'none'; frame-ancestors 'none'"))
                                .referrerPolicy(one ->
                                        one.policy(
                                                org.springframework.security.web.header.writers
                                                        .ReferrerPolicyHeaderWriter.ReferrerPolicy
                                                        .NO_REFERRER))
                                .httpStrictTransportSecurity(
                                        one -> one.maxAgeInSeconds(YEAR_SECONDS)))
                .addFilter(certificates)
                .httpBasic(one -> one.authenticationEntryPoint(answers))
                .oauth2ResourceServer(one ->
                        one.authenticationEntryPoint(answers)
                                .accessDeniedHandler(denied)
                                .authenticationManagerResolver(request -> manager))
                .exceptionHandling(
                        one -> one.authenticationEntryPoint(answers).accessDeniedHandler(denied))
                .authorizeHttpRequests(one -> one.anyRequest().access(rules))
                .build();
    }
}
