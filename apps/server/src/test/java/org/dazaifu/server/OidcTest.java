package org.dazaifu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.server.ServerOptions.OidcIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an issuer on this machine, whose keys are made here. */
class OidcTest {

    @TempDir Path directory;

    @Test
    void onlyAValidTokenOfTheIssuerForUsIsThePersonItIsBoundTo() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
        RSAKey other = new RSAKeyGenerator(2048).keyID("one").generate();
        HttpServer provider =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        serve(
                provider,
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"subject_types_supported\":[\"public\"]}"
                        .formatted(issuer, issuer));
        serve(provider, "/keys", new JWKSet(key.toPublicJWK()).toString());
        provider.start();
        try (Site site = site(issuer)) {
            site.exchange.subjects().bind(Site.TESTER, "ann", issuer, "person-1");
            JWTClaimsSet good =
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .subject("person-1")
                            .audience("dazaifu")
                            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                            .claim("roles", "administrator")
                            .build();
            HttpResponse<String> known = ask(site, signed(key, good));
            assertThat(known.statusCode()).isEqualTo(200);
            assertThat(Site.json(known).path("name").asString()).isEqualTo("ann");
            assertThat(Site.json(known).path("role").asString()).isEqualTo("analyst");

            Map<String, String> wrong = new LinkedHashMap<>();
            wrong.put("another key", signed(other, good));
            wrong.put("no signature", new PlainJWT(good).serialize());
            wrong.put("the public key as a shared secret", confused(key, good));
            wrong.put("another issuer", signed(key, with(good).issuer(issuer + "/x").build()));
            wrong.put("another audience", signed(key, with(good).audience("somebody").build()));
            wrong.put("no audience", signed(key, with(good).audience((String) null).build()));
            wrong.put(
                    "expired",
                    signed(
                            key,
                            with(good)
                                    .expirationTime(Date.from(Instant.now().minusSeconds(300)))
                                    .build()));
            wrong.put("without an end", signed(key, with(good).expirationTime(null).build()));
            wrong.put(
                    "not yet",
                    signed(
                            key,
                            with(good)
                                    .notBeforeTime(Date.from(Instant.now().plusSeconds(300)))
                                    .build()));
            wrong.put("somebody unknown", signed(key, with(good).subject("person-2").build()));
            wrong.put("nobody", signed(key, with(good).subject(null).build()));
            String token = signed(key, good);
            wrong.put("changed", token.substring(0, token.length() - 8) + "AAAAAAAA");
            for (Map.Entry<String, String> one : wrong.entrySet()) {
                assertThat(ask(site, one.getValue()).statusCode()).as(one.getKey()).isEqualTo(401);
            }

            site.exchange.accounts().disable(Site.TESTER, "ann");
            assertThat(ask(site, signed(key, good)).statusCode()).isEqualTo(401);
        } finally {
            provider.stop(0);
        }
    }

    @Test
    void whereTheIssuerCannotBeAskedItIsSaidThatItCannotBeToldNow() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
        String issuer = "http://127.0.0.1:9";
        try (Site site = site(issuer)) {
            JWTClaimsSet claims =
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .subject("person-1")
                            .audience("dazaifu")
                            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                            .build();
            assertThat(ask(site, signed(key, claims)).statusCode()).isEqualTo(503);
            assertThat(site.send(Site.Who.ANALYST, "GET", "/api/v1/whoami").statusCode())
                    .isEqualTo(200);
        }
    }

    private Site site(String issuer) throws Exception {
        return Site.in(
                directory,
                usual ->
                        new ServerOptions(
                                usual.exchange(),
                                usual.database(),
                                usual.address(),
                                usual.port(),
                                usual.tls(),
                                Optional.of(new OidcIssuer(URI.create(issuer), "dazaifu")),
                                usual.behindProxy(),
                                usual.base(),
                                usual.metricsPort()));
    }

    private static JWTClaimsSet.Builder with(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims);
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws Exception {
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static String confused(RSAKey key, JWTClaimsSet claims) throws Exception {
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
        jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return jwt.serialize();
    }

    private static void serve(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    private static HttpResponse<String> ask(Site site, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(site.address("/api/v1/whoami"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
