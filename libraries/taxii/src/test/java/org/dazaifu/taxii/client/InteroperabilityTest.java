package org.dazaifu.taxii.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.JsonTrees;
import org.dazaifu.taxii.Medallion;
import org.dazaifu.taxii.PythonEnvironment;
import org.dazaifu.taxii.Samples;
import org.dazaifu.taxii.server.Loopback;
import org.dazaifu.taxii.server.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Against what OASIS wrote, installed from PyPI into a virtual environment under {@code target}.
 * Skipped, by name, where there is no Python or no PyPI.
 */
class InteroperabilityTest {

    private static PythonEnvironment python = new PythonEnvironment(Path.of("."));

    @BeforeAll
    static void install() throws Exception {
        python = PythonEnvironment.with("interop", "taxii2-client==2.3.0", Medallion.PACKAGE);
    }

    @Test
    void theOasisClientReadsAndWritesTheService() throws Exception {
        var site = new Site(Site.LIMITS, InstantSource.system());
        try (var server = new Loopback(site.service, 0)) {
            JsonNode found =
                    JsonTrees.read(
                            python.run(
                                            InteroperabilityTest.class,
                                            "/interop/read_and_write.py",
                                            List.of(server.address("/taxii2/").toString()))
                                    .getBytes(StandardCharsets.UTF_8));
            assertThat(found.path("title").asString()).isEqualTo("Test");
            assertThat(found.path("roots").asInt()).isEqualTo(1);
            assertThat(found.path("max_content_length").asInt()).isEqualTo(200_000);
            assertThat(found.path("collections").asInt()).isEqualTo(3);
            assertThat(found.path("success_count").asInt()).isEqualTo(250);
            assertThat(found.path("success_count_again").asInt()).isEqualTo(250);
            assertThat(found.path("status_again").asString()).isEqualTo("complete");
            assertThat(found.path("pages").asInt()).isEqualTo(7);
            assertThat(found.path("objects").asInt()).isEqualTo(250);
            assertThat(found.path("different").asInt()).isEqualTo(250);
            assertThat(found.path("manifest").asInt()).isEqualTo(250);
            assertThat(found.path("versions").toString())
                    .isEqualTo("[\"2020-01-01T00:00:00.000Z\",\"2021-01-01T00:00:00.000Z\"]");
            assertThat(found.path("all_versions").asInt()).isEqualTo(2);
            assertThat(found.path("by_type").asInt()).isZero();
            assertThat(found.path("by_id").asInt()).isEqualTo(1);
            assertThat(found.path("after_deletion").asInt()).isZero();
            assertThat(site.store.size(Site.key(Site.OPEN))).isEqualTo(249);
        }
    }

    @Test
    void medallionIsReadAndWrittenAndABrokenPullOfItGoesOn() throws Exception {
        try (Medallion medallion = Medallion.start(python)) {
            URI server = medallion.address();
            var peer = Clients.peer(Clients.LIMITS);
            var client =
                    Clients.of(
                            new TaxiiPeer(
                                    Medallion.PARTNER,
                                    peer.tls(),
                                    peer.addresses(),
                                    true,
                                    peer.limits()));
            URI root = client.apiRoots(server).getFirst();
            assertThat(client.collections(root)).hasSize(1);
            for (int n = 0; n < 100; n += 25) {
                var status =
                        client.add(
                                root,
                                Site.OPEN,
                                Samples.indicators(n, n + 25).getBytes(StandardCharsets.UTF_8));
                assertThat(status.successes()).hasSize(25);
                assertThat(client.status(root, status.id()).complete()).isTrue();
            }
            assertThat(client.manifest(root, Site.OPEN, ObjectFilter.EVERYTHING)).hasSize(100);
            assertThat(client.versions(root, Site.OPEN, Samples.id(3))).hasSize(1);
            for (int kill = 0; kill < 10; kill++) {
                var filed = new ArrayList<String>();
                String mark = pull(client, root, TaxiiBookmark.start().text(), kill, filed);
                pull(client, root, mark, -1, filed);
                assertThat(filed)
                        .as("killed at page " + kill)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, 100).mapToObj(Samples::id).toList());
            }
            client.delete(root, Site.OPEN, Samples.id(3), ObjectFilter.EVERYTHING);
            assertThat(client.manifest(root, Site.OPEN, ObjectFilter.EVERYTHING)).hasSize(99);
        }
    }

    /** Pulls until page {@code kill}, which is not filed, and gives the last bookmark filed. */
    private static String pull(
            TaxiiClient client, URI root, String from, int kill, List<String> filed)
            throws TaxiiException {
        String[] mark = {from};
        int[] page = {0};
        try {
            client.pull(
                    root,
                    Site.OPEN,
                    ObjectFilter.EVERYTHING,
                    TaxiiBookmark.read(from),
                    (items, after) -> {
                        if (page[0]++ == kill) {
                            throw new IOException("killed");
                        }
                        for (EnvelopeItem item : items) {
                            filed.add(((EnvelopeItem.Whole) item).object().id());
                        }
                        mark[0] = after.text();
                    });
        } catch (IOException e) {
            assertThat(e).hasMessage("killed");
        }
        return mark[0];
    }
}
