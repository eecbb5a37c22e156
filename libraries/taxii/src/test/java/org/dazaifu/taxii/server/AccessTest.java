package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.taxii.Samples;
import org.dazaifu.taxii.TaxiiMediaType;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final Map<String, String> CONTENT = Map.of("Content-Type", TaxiiMediaType.TAXII);

    private final Site site = new Site();

    private static List<String> paths(String collection) {
        return List.of(
                "/feeds/collections/" + collection + "/",
                Site.manifest(collection),
                Site.objects(collection),
                Site.objects(collection) + Samples.id(1) + "/",
                Site.objects(collection) + Samples.id(1) + "/versions/");
    }

    @Test
    void whoShowsNoCredentialsIsAskedForThemWhateverThereIs() {
        var all = new ArrayList<String>(paths(Site.HIDDEN));
        all.addAll(
                List.of(
                        "/taxii2/",
                        "/feeds/",
                        "/feeds/status/1/",
                        "/feeds/collections/",
                        "/secret/",
                        "/no/such/thing",
                        "/%"));
        for (String path : all) {
            for (String method : List.of("GET", "POST", "DELETE")) {
                var answer = site.send(method, path, CONTENT, Site.stream(""), Site.nobody());
                assertThat(answer.status()).as(method + path).isEqualTo(401);
                assertThat(answer.headers())
                        .containsEntry("WWW-Authenticate", "Bearer realm=\"test\"");
            }
        }
    }

    @Test
    void whatACallerMayNotKnowOfIsAnsweredLikeWhatThereIsNot() {
        String none = "00000000-80eb-42ed-a74d-c6fbd5a26116";
        for (int i = 0; i < paths(none).size(); i++) {
            for (String method : List.of("GET", "POST", "DELETE", "PUT")) {
                String hidden = paths(Site.HIDDEN).get(i);
                assertThat(withoutId(site.send(method, hidden, CONTENT, "")))
                        .as(method + hidden)
                        .isEqualTo(withoutId(site.send(method, paths(none).get(i), CONTENT, "")));
                assertThat(site.send(method, hidden, CONTENT, "").status()).isEqualTo(404);
            }
        }
        assertThat(site.get("/feeds/collections/hidden/").status()).isEqualTo(404);
        assertThat(withoutId(site.get("/secret/"))).isEqualTo(withoutId(site.get("/none/")));
        assertThat(site.get("/feeds/collections/").body()).doesNotContain(Site.HIDDEN);
    }

    @Test
    void whoMayNotReadIsRefusedEveryReading() {
        for (String path : paths(Site.WRITE_ONLY).subList(1, 5)) {
            assertThat(site.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void whoMayNotWriteCanNeitherAddNorDelete() {
        assertThat(site.post(Site.READ_ONLY, Samples.indicators(0, 1)).status()).isEqualTo(403);
        assertThat(site.store.size(Site.key(Site.READ_ONLY))).isZero();
        assertThat(delete(Site.READ_ONLY).status()).isEqualTo(403);
    }

    @Test
    void deletingNeedsReadingAndWriting() {
        assertThat(site.post(Site.WRITE_ONLY, Samples.indicators(0, 1)).status()).isEqualTo(202);
        assertThat(delete(Site.WRITE_ONLY).status()).isEqualTo(403);
        assertThat(site.store.size(Site.key(Site.WRITE_ONLY))).isEqualTo(1);
    }

    @Test
    void whoMayNeitherReadNorWriteIsNotToldByADeletionWhetherTheObjectIsThere() {
        site.post(Site.OPEN, Samples.indicators(0, 1));
        for (int n : new int[] {0, 1}) {
            String path = Site.objects(Site.OPEN) + Samples.id(n) + "/";
            var answer = site.send("DELETE", path, Map.of(), Site.stream(""), new Onlooker());
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(site.store.size(Site.key(Site.OPEN))).isEqualTo(1);
    }

    /** Knows that everything is there and may do nothing with it. */
    private record Onlooker() implements Caller {
        @Override
        public Optional<String> name() {
            return Optional.of("onlooker");
        }

        @Override
        public boolean seesServer() {
            return true;
        }

        @Override
        public boolean sees(String apiRoot) {
            return true;
        }

        @Override
        public Set<Right> rights(String apiRoot, String collectionId) {
            return Set.of(Right.KNOW);
        }
    }

    @Test
    void aStatusIsForWhomItWasGivenTo() {
        String id = site.post(Site.OPEN, Samples.indicators(0, 1)).json().path("id").asString();
        assertThat(site.get("/feeds/status/" + id + "/").status()).isEqualTo(200);
        var other =
                site.send(
                        "GET",
                        "/feeds/status/" + id + "/",
                        Map.of(),
                        Site.stream(""),
                        Site.partner("other"));
        assertThat(other.status()).isEqualTo(404);
    }

    private Site.Answer delete(String collection) {
        return site.send("DELETE", Site.objects(collection) + Samples.id(0) + "/", Map.of(), "");
    }

    private static String withoutId(Site.Answer answer) {
        return answer.status()
                + answer.body().replaceAll("\"error_id\":\"[^\"]*\"", "")
                + answer.headers();
    }
}
