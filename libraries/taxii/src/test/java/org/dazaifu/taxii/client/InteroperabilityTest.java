package org.dazaifu.taxii.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.JsonTrees;
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

    private static final Path HOME = Path.of("target", "interop").toAbsolutePath();
    private static final Path PYTHON = HOME.resolve("bin").resolve("python");

    @BeforeAll
    static void install() throws Exception {
        if (!Files.exists(HOME.resolve("ready"))) {
            assumeTrue(
                    run(120, "python3", "-m", "venv", HOME.toString()) == 0,
                    "python3 with venv is not here");
            assumeTrue(
                    run(
                                    240,
                                    PYTHON.toString(),
                                    "-m",
                                    "pip",
                                    "install",
                                    "--quiet",
                                    "--disable-pip-version-check",
                                    "taxii2-client==2.3.0",
                                    "medallion==3.0.0")
                            == 0,
                    "taxii2-client and medallion cannot be installed from PyPI");
            Files.createFile(HOME.resolve("ready"));
        }
    }

    @Test
    void theOasisClientReadsAndWritesTheService() throws Exception {
        var site = new Site(Site.LIMITS, InstantSource.system());
        try (var server = new Loopback(site.service, 0)) {
            Process client =
                    new ProcessBuilder(
                                    PYTHON.toString(),
                                    script("read_and_write.py"),
                                    server.address("/taxii2/").toString())
                            .redirectError(HOME.resolve("client.log").toFile())
                            .start();
            byte[] out = client.getInputStream().readAllBytes();
            assertThat(client.waitFor()).as(Files.readString(HOME.resolve("client.log"))).isZero();
            JsonNode found = JsonTrees.read(out);
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
        int port = freePort();
        Process medallion =
                new ProcessBuilder(
                                PYTHON.toString(),
                                script("serve.py"),
                                String.valueOf(port),
                                HOME.resolve("data.json").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(HOME.resolve("medallion.log").toFile())
                        .start();
        try {
            awaitPort(port, medallion);
            URI server = URI.create("http://127.0.0.1:" + port + "/taxii2/");
            var peer = Clients.peer(Clients.LIMITS);
            var client =
                    Clients.of(
                            new TaxiiPeer(
                                    new Credentials.Basic("partner", "secret"),
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
        } finally {
            medallion.destroy();
            medallion.waitFor(10, TimeUnit.SECONDS);
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

    private static String script(String name) throws IOException {
        Path script = HOME.resolve(name);
        try (var in =
                Objects.requireNonNull(
                        InteroperabilityTest.class.getResourceAsStream("/interop/" + name))) {
            Files.write(script, in.readAllBytes());
        }
        return script.toString();
    }

    private static int run(int seconds, String... command) throws InterruptedException {
        try {
            Files.createDirectories(HOME);
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(HOME.resolve("install.log").toFile())
                            .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            return -1;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port, Process server) throws Exception {
        for (int i = 0; i < 200 && server.isAlive(); i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError(Files.readString(HOME.resolve("medallion.log")));
    }
}
