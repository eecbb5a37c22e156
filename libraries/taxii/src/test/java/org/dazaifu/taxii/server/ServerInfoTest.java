package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
