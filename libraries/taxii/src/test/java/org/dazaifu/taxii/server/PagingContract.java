package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dazaifu.taxii.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a server with a store pages. */
public abstract class PagingContract extends SiteContract {

    @Test
    void aThousandObjectsOfOneMomentPageCompletely() {
        site.store.freeze(Instant.parse("2026-01-01T00:00:00Z"));
        fill(0, 1_000);
        assertThat(paged(Site.objects(Site.OPEN), "limit=7")).isEqualTo(ids(0, 1_000));
        assertThat(paged(Site.manifest(Site.OPEN), "limit=99")).isEqualTo(ids(0, 1_000));
    }

    @Test
    void addedAfterTogetherWithNextPagesCompletely() {
        site.store.freeze(Instant.parse("2026-01-01T00:00:00Z"));
        fill(0, 50);
        site.store.freeze(Instant.parse("2026-01-02T00:00:00Z"));
        fill(50, 150);
        assertThat(paged(Site.objects(Site.OPEN), "added_after=2026-01-01T12:00:00Z&limit=9"))
                .isEqualTo(ids(50, 150));
    }

    @Test
    void pagingByTimeAloneLosesNothingWhereMomentsDiffer() {
        fill(0, 100);
        var found = new ArrayList<String>();
        String query = "";
        while (true) {
            var page = site.get(Site.objects(Site.OPEN) + "?limit=13" + query);
            found.addAll(page.ids());
            if (!page.json().path("more").asBoolean(false)) {
                break;
            }
            query = "&added_after=" + page.headers().get("X-TAXII-Date-Added-Last");
        }
        assertThat(found).isEqualTo(ids(0, 100));
    }

    @Test
    void whatIsAddedWhilePagingComesAtTheEndAndMovesNothing() {
        fill(0, 100);
        var found = new ArrayList<String>();
        int added = 100;
        JsonNode page = site.get(Site.objects(Site.OPEN) + "?limit=10").json();
        while (true) {
            page.path("objects").forEach(one -> found.add(one.path("id").asString()));
            if (!page.path("more").asBoolean(false)) {
                break;
            }
            if (added < 120) {
                fill(added, added + 5);
                added += 5;
            }
            page =
                    site.get(
                                    Site.objects(Site.OPEN)
                                            + "?limit=10&next="
                                            + page.path("next").asString())
                            .json();
        }
        assertThat(found).isEqualTo(ids(0, 120));
    }

    @Test
    void anObjectChangedWhilePagingComesInItsNewVersionAtTheLatest() {
        fill(0, 20);
        JsonNode first = site.get(Site.objects(Site.OPEN) + "?limit=10").json();
        site.post(
                Site.OPEN,
                Samples.envelope(Samples.indicator(3, 2021), Samples.indicator(15, 2021)));
        var rest =
                site.get(Site.objects(Site.OPEN) + "?next=" + first.path("next").asString()).ids();
        var expected = new ArrayList<>(ids(10, 20));
        expected.remove(Samples.id(15));
        expected.add(Samples.id(3));
        expected.add(Samples.id(15));
        assertThat(rest).isEqualTo(expected);
    }

    @Test
    void objectsAndManifestAreInTheOrderOfTheirAdding() {
        fill(50, 60);
        fill(0, 10);
        var expected = new ArrayList<>(ids(50, 60));
        expected.addAll(ids(0, 10));
        assertThat(site.get(Site.objects(Site.OPEN)).ids()).isEqualTo(expected);
        assertThat(site.get(Site.manifest(Site.OPEN)).ids()).isEqualTo(expected);
    }

    @Test
    void theHeadersSayWhenTheFirstAndTheLastOfAPageWereAdded() {
        fill(0, 30);
        var manifest = site.get(Site.manifest(Site.OPEN) + "?limit=10");
        var entries = manifest.json().path("objects");
        for (var answer : List.of(manifest, site.get(Site.objects(Site.OPEN) + "?limit=10"))) {
            assertThat(answer.headers())
                    .containsEntry(
                            "X-TAXII-Date-Added-First",
                            entries.get(0).path("date_added").asString())
                    .containsEntry(
                            "X-TAXII-Date-Added-Last",
                            entries.get(9).path("date_added").asString());
        }
        String object = Site.objects(Site.OPEN) + Samples.id(4) + "/";
        String added = entries.get(4).path("date_added").asString();
        assertThat(site.get(object).headers()).containsEntry("X-TAXII-Date-Added-Last", added);
        assertThat(site.get(object + "versions/").headers())
                .containsEntry("X-TAXII-Date-Added-First", added);
    }

    @Test
    void aPageHasNoMoreThanTheClientOrTheServerAllows() {
        fill(0, 150);
        assertThat(site.get(Site.objects(Site.OPEN) + "?limit=3").ids()).hasSize(3);
        assertThat(site.get(Site.objects(Site.OPEN)).ids()).hasSize(100);
        assertThat(site.get(Site.objects(Site.OPEN) + "?limit=9007199254740991").ids())
                .hasSize(100);
    }

    @Test
    void aPageEndsAlsoByItsBytes() {
        var limits =
                new TaxiiLimits(
                        200_000,
                        Site.LIMITS.bodyTime(),
                        Site.LIMITS.envelope(),
                        100,
                        1_000,
                        50,
                        5_000);
        var small = new Site(newStore(), limits, InstantSource.system());
        small.post(Site.OPEN, Samples.indicators(0, 10));
        assertThat(small.get(Site.objects(Site.OPEN)).ids()).hasSizeBetween(1, 4);
        assertThat(small.get(Site.objects(Site.OPEN)).json().path("more").asBoolean()).isTrue();
    }

    @Test
    void moreAndNextAreThereExactlyIfThereIsMore() {
        fill(0, 10);
        var all = site.get(Site.objects(Site.OPEN) + "?limit=10").json();
        assertThat(all.path("more").asBoolean(true)).isFalse();
        assertThat(all.has("next")).isFalse();
        var part = site.get(Site.objects(Site.OPEN) + "?limit=9").json();
        assertThat(part.path("more").asBoolean(false)).isTrue();
        assertThat(part.path("next").asString()).isNotEmpty();
    }

    @Test
    void aCursorIsOnlyForItsQueryItsCollectionAndItsCaller() {
        fill(0, 20);
        site.post(Site.WRITE_ONLY, Samples.indicators(0, 20));
        String next =
                site.get(Site.objects(Site.OPEN) + "?limit=5&match[type]=indicator")
                        .json()
                        .path("next")
                        .asString();
        String right = Site.objects(Site.OPEN) + "?match[type]=indicator&next=" + next;
        assertThat(site.get(right).status()).isEqualTo(200);
        assertThat(site.get(right + "&limit=2").ids()).isEqualTo(ids(5, 7));
        assertThat(site.get(right.replace("indicator", "malware")).status()).isEqualTo(400);
        assertThat(site.get(right + "&match[version]=all").status()).isEqualTo(400);
        assertThat(site.get(right + "&added_after=2016-01-01T00:00:00Z").status()).isEqualTo(400);
        assertThat(site.get(right.replace(Site.OPEN, Site.READ_ONLY)).status()).isEqualTo(400);
        assertThat(site.get(right.replace("objects", "manifest")).status()).isEqualTo(400);
        var other =
                site.send("GET", right, Map.of(), Site.stream(""), Site.partner("somebody else"));
        assertThat(other.status()).isEqualTo(400);
    }

    @Test
    void anAnswerThatFailsHalfWayIsNotValidJson() {
        fill(0, 5);
        site.breakable.breakContents();
        assertThatThrownBy(() -> site.get(Site.objects(Site.OPEN)))
                .isInstanceOfSatisfying(
                        UncheckedIOException.class,
                        e -> assertThat(e.getMessage()).doesNotEndWith("}]}").doesNotEndWith("]}"));
    }

    private void fill(int from, int to) {
        assertThat(
                        site.post(Site.OPEN, Samples.indicators(from, Math.min(to, from + 500)))
                                .status())
                .isEqualTo(202);
        if (to > from + 500) {
            fill(from + 500, to);
        }
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(Samples::id).toList();
    }

    private List<String> paged(String path, String query) {
        var found = new ArrayList<String>();
        String next = "";
        do {
            var page = site.get(path + "?" + query + next);
            assertThat(page.status()).isEqualTo(200);
            found.addAll(page.ids());
            next =
                    page.json().path("more").asBoolean(false)
                            ? "&next=" + page.json().path("next").asString()
                            : "";
        } while (!next.isEmpty());
        return found;
    }
}
