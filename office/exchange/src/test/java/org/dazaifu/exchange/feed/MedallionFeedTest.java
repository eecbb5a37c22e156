package org.dazaifu.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.exchange.feed.list.ListLayout;
import org.dazaifu.taxii.Samples;
import org.dazaifu.taxii.client.TaxiiClient;
import org.dazaifu.taxii.server.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A TAXII feed from OASIS's server, installed from PyPI into a virtual environment under {@code
 * target}. Skipped, by name, where there is no Python or no PyPI.
 */
class MedallionFeedTest {

    private static final Path HOME = Path.of("target", "interop").toAbsolutePath();
    private static final Path PYTHON = HOME.resolve("bin").resolve("python");

    @TempDir Path directory;

    @BeforeAll
    static void install() throws Exception {
        if (!Files.exists(HOME.resolve("ready"))) {
            assumeTrue(
                    run(120, "python3", "-m", "venv", HOME.toString()),
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
                            "medallion==3.0.0"),
                    "medallion cannot be installed from PyPI");
            Files.createFile(HOME.resolve("ready"));
        }
    }

    @Test
    void aCollectionOfMedallionIsPulledWholeAndThenOnlyWhatIsNew() throws Exception {
        int port = freePort();
        Process medallion =
                new ProcessBuilder(
                                PYTHON.toString(),
                                script(),
                                String.valueOf(port),
                                HOME.resolve("data.json").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(HOME.resolve("medallion.log").toFile())
                        .start();
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            awaitPort(port, medallion);
            URI server = URI.create("http://127.0.0.1:" + port + "/taxii2/");
            FeedSecret secret = new FeedSecret.Password("partner", "secret");
            Feed feed = feed(server, secret);
            var partner = new TaxiiClient(FeedDocuments.peer(feed, secret, Office.LIMITS));
            URI root = partner.apiRoots(server).getFirst();
            add(partner, root, 0, 40);
            office.feeds.add(feed, secret, Office.ABE);
            PullReport first = office.pull("oasis");
            assertThat(first.filed()).as(first.remarks().toString()).isEqualTo(40);
            assertThat(first.flawed()).isZero();
            add(partner, root, 40, 47);
            office.pull("oasis");
            office.pull("oasis");
            assertThat(office.filed("oasis"))
                    .extracting(one -> one.path("id").asString())
                    .doesNotHaveDuplicates()
                    .hasSize(47);

            FeedSecret wrong = new FeedSecret.Password("partner", "wrong");
            office.feeds.remove("oasis", Office.ABE);
            office.feeds.add(feed(server, wrong), wrong, Office.ABE);
            assertThatThrownBy(() -> office.pull("oasis"))
                    .isInstanceOfSatisfying(
                            FeedException.class,
                            e -> assertThat(e.code()).isEqualTo(Code.UNREACHABLE));
        } finally {
            medallion.destroy();
            medallion.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Feed feed(URI server, FeedSecret secret) {
        return new Feed(
                "oasis",
                FeedKind.TAXII,
                server,
                Site.OPEN,
                Duration.ofHours(1),
                Optional.empty(),
                ListLayout.PLAIN,
                "OASIS",
                new TreeSet<>(List.of("127.0.0.1")),
                secret.form());
    }

    private static void add(TaxiiClient partner, URI root, int from, int to) throws Exception {
        partner.add(root, Site.OPEN, Samples.indicators(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static String script() throws IOException {
        Path script = HOME.resolve("serve.py");
        try (var in =
                Objects.requireNonNull(
                        MedallionFeedTest.class.getResourceAsStream("/interop/serve.py"))) {
            Files.write(script, in.readAllBytes());
        }
        return script.toString();
    }

    private static boolean run(int seconds, String... command) throws InterruptedException {
        try {
            Files.createDirectories(HOME);
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(HOME.resolve("install.log").toFile())
                            .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
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
