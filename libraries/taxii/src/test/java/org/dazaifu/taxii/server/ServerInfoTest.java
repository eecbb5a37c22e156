package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.taxii.TaxiiMediaType;
import org.junit.jupiter.api.Test;

class ServerInfoTest {

    private final Site site = new Site();

    @Test
    void discoveryNamesTheServerAndOnlyTheRootsThatTheCallerMaySee() {
        var json = site.get("/taxii2/").json();
        assertThat(json.path("title").asString()).isEqualTo("Test");
        assertThat(json.path("description").asString()).isEqualTo("A server for tests");
        assertThat(json.path("contact").asString()).isEqualTo("nobody");
        assertThat(json.path("api_roots").toString()).isEqualTo("[\"/feeds/\"]");
    }

    @Test
    void theDefaultRootIsOneOfTheRoots() {
        var json = site.get("/taxii2/").json();
        assertThat(json.path("api_roots").get(0)).isEqualTo(json.path("default"));
    }

    @Test
    void anApiRootNamesItsVersionsAndTheLongestBody() {
        var json = site.get("/feeds/").json();
        assertThat(json.path("title").asString()).isEqualTo("Feeds");
        assertThat(json.path("versions").toString())
                .isEqualTo("[\"application/taxii+json;version=2.1\"]");
        assertThat(json.path("max_content_length").asLong()).isEqualTo(200_000);
    }

    @Test
    void collectionsAreListedWithWhatTheCallerMayDo() {
        var list = site.get("/feeds/collections/").json().path("collections");
        assertThat(list).hasSize(3);
        assertThat(list.get(0).path("id").asString()).isEqualTo(Site.OPEN);
        assertThat(list.get(0).path("alias").asString()).isEqualTo("open");
        assertThat(list.get(0).path("title").asString()).isNotEmpty();
        assertThat(list.get(0).path("media_types").get(0).asString())
                .isEqualTo("application/stix+json;version=2.1");
        assertThat(list.get(1).path("can_read").asBoolean()).isTrue();
        assertThat(list.get(1).path("can_write").asBoolean()).isFalse();
        assertThat(list.get(2).path("can_read").asBoolean()).isFalse();
        assertThat(list.get(2).path("can_write").asBoolean()).isTrue();
    }

    @Test
    void collectionsAreAlwaysListedInTheSameOrder() {
        assertThat(site.get("/feeds/collections/").body())
                .isEqualTo(site.get("/feeds/collections/").body());
    }

    @Test
    void aCollectionIsFoundByItsIdAndByItsAlias() {
        var byId = site.get("/feeds/collections/" + Site.OPEN + "/");
        assertThat(byId.status()).isEqualTo(200);
        assertThat(site.get("/feeds/collections/open/").body()).isEqualTo(byId.body());
        assertThat(byId.json().path("can_write").asBoolean()).isTrue();
    }

    @Test
    void theSlashAtTheEndMayBeLeftOut() {
        assertThat(site.get("/taxii2").status()).isEqualTo(200);
        assertThat(site.get("/feeds/collections").status()).isEqualTo(200);
    }

    @Test
    void everyAnswerIsOfTheMediaTypeOfVersion21() {
        for (String path : new String[] {"/taxii2/", "/feeds/", "/feeds/collections/", "/x/"}) {
            assertThat(site.get(path).headers())
                    .containsEntry("Content-Type", TaxiiMediaType.TAXII);
        }
    }

    @Test
    void addressesOfApiRootsAreHttpsOrBeginWithOneSlash() {
        for (String base :
                List.of(
                        "http://example.org/",
                        "https://example.org",
                        "https://example.org/sub/",
                        "https://example.org/?x",
                        "//example.org/",
                        "../")) {
            assertThatThrownBy(() -> info(base)).isInstanceOf(IllegalArgumentException.class);
        }
        var service =
                new TaxiiService(
                        site.breakable,
                        info("https://example.org:8443/"),
                        Site.LIMITS,
                        new CursorSeal(new byte[32]),
                        InstantSource.system(),
                        (id, why) -> {});
        var request =
                new TaxiiRequest(
                        "GET",
                        "/taxii2/",
                        "",
                        Map.of("Accept", List.of(TaxiiMediaType.TAXII)),
                        Site.stream(""));
        var out = new ByteArrayOutputStream();
        assertThatCode(() -> service.handle(request, Site.partner("p")).body().writeTo(out))
                .doesNotThrowAnyException();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("[\"https://example.org:8443/feeds/\"]");
    }

    private static ServerInfo info(String base) {
        return new ServerInfo(
                "Test", Optional.empty(), Optional.empty(), Optional.of(URI.create(base)), "Basic");
    }

    @Test
    void theMediaTypesThatTheStandardNamesForTheManifestAreAcceptable() {
        var answer =
                site.send(
                        "GET",
                        Site.manifest(Site.OPEN),
                        Map.of(
                                "Accept",
                                "application/taxii+json;version=2.1,application/stix+json;version=2.1"),
                        "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", TaxiiMediaType.TAXII);
    }

    @Test
    void theIdentifiersOfCollectionsAreRandomUuids() {
        for (String id :
                List.of(
                        "91a7b528-80eb-12ed-a74d-c6fbd5a26116",
                        "91a7b528-80eb-42ed-774d-c6fbd5a26116")) {
            assertThatThrownBy(() ->
                            new CollectionEntry(
                                    id, "t", Optional.empty(), Optional.empty(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aBareMediaTypeIsAnsweredWithVersion21() {
        var answer = site.send("GET", "/taxii2/", Map.of("Accept", "application/taxii+json"), "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", TaxiiMediaType.TAXII);
    }

    @Test
    void anotherVersionOrNoAcceptHeaderIsNotAcceptable() {
        for (String accept : new String[] {"application/taxii+json;version=2.0", "text/html", ""}) {
            for (String path :
                    new String[] {
                        "/taxii2/",
                        "/feeds/",
                        "/feeds/collections/",
                        "/feeds/collections/open/",
                        Site.objects(Site.OPEN),
                        Site.manifest(Site.OPEN)
                    }) {
                var answer = site.send("GET", path, Map.of("Accept", accept), "");
                assertThat(answer.status()).as(path + " " + accept).isEqualTo(406);
            }
        }
    }

    @Test
    void whereThereIsNoSuchMethodTheAnswerSaysWhichThereAre() {
        var answer = site.send("PUT", Site.objects(Site.OPEN), Map.of(), "");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET, POST");
        assertThat(site.send("POST", "/taxii2/", Map.of(), "").status()).isEqualTo(405);
        assertThat(site.send("get", "/taxii2/", Map.of(), "").status()).isEqualTo(405);
    }

    @Test
    void errorsAreErrorMessagesWithTheirStatusAsText() {
        var json = site.get("/nothing/").json();
        assertThat(json.path("title").asString()).isEqualTo("Not found");
        assertThat(json.path("description").asString()).isNotEmpty();
        assertThat(json.path("error_code").asString()).isEqualTo("not-found");
        assertThat(json.path("error_id").asString()).hasSize(36);
        assertThat(json.path("http_status").isString()).isTrue();
        assertThat(json.path("http_status").asString()).isEqualTo("404");
    }

    @Test
    void aFailingStoreIsToldByItsKindAndLoggedUnderTheIdThatTheCallerIsGiven() {
        int[] statuses = {503, 507, 500};
        for (var reason : TaxiiStoreException.Reason.values()) {
            site.breakable.breakWith(reason);
            var answer = site.get("/feeds/");
            assertThat(answer.status()).isEqualTo(statuses[reason.ordinal()]);
            assertThat(answer.body()).doesNotContain("on purpose");
            assertThat(site.failures.getLast()).hasMessage("broken on purpose");
        }
    }
}
