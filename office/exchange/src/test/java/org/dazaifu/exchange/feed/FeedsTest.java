package org.dazaifu.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.exchange.feed.list.ListLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {

    private static final String CANARY = "canary-5f0a1f9e1c2d";

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource(Office.Kind.class)
    void aFeedIsAddedShownSwitchedOffAndRemoved(Office.Kind kind) throws Exception {
        try (Office office = Office.open(kind, directory)) {
            Feed feed = Office.feed("bad", FeedKind.LIST, URI.create("http://127.0.0.1:9/x"));
            office.feeds.add(feed, new FeedSecret.None(), Office.ABE);
            assertThat(office.feeds.show("bad").feed()).isEqualTo(feed);
            assertCode(
                    Code.EXISTS, () -> office.feeds.add(feed, new FeedSecret.None(), Office.ABE));
            office.feeds.enable("bad", false, Office.ABE);
            assertCode(Code.DISABLED, () -> office.pull("bad"));
            office.feeds.enable("bad", true, Office.ABE);
            office.feeds.remove("bad", Office.ABE);
            assertThat(office.feeds.list()).isEmpty();
            assertCode(Code.UNKNOWN, () -> office.pull("bad"));
            assertThat(office.acts())
                    .containsExactly("feed.added", "feed.disabled", "feed.enabled", "feed.removed");
        }
    }

    @Test
    void aSecretIsInItsFileAndNowhereElse() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory);
                Publisher publisher = new Publisher()) {
            Feed feed = secret(publisher.at("/list"));
            office.feeds.add(feed, new FeedSecret.Token(CANARY), Office.ABE);
            var shown = new java.util.concurrent.atomic.AtomicReference<String>("");
            publisher.on(
                    "/list",
                    request -> {
                        shown.set(request.getRequestHeaders().getFirst("Authorization"));
                        request.sendResponseHeaders(401, -1);
                    });
            assertThatThrownBy(() -> office.pull("keyed")).hasMessageNotContaining(CANARY);
            assertThat(shown.get()).isEqualTo("Bearer " + CANARY);
            assertThat(office.feeds.show("keyed").toString()).doesNotContain(CANARY);
            Path file = directory.resolve("feed-secret.keyed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            try (var all = Files.walk(directory)) {
                for (Path one : all.filter(Files::isRegularFile).toList()) {
                    boolean has =
                            new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1)
                                    .contains(CANARY);
                    assertThat(has).as(one.toString()).isEqualTo(one.equals(file));
                }
            }
            office.feeds.remove("keyed", Office.ABE);
            assertThat(file).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/list",
                "http://localhost:%d/list",
                "http://[::1]:%d/list",
                "http://[::ffff:127.0.0.1]:%d/list",
                "http://2130706433:%d/list",
                "http://0.0.0.0:%d/list"
            })
    void noFeedLeadsIntoTheHouseUnlessItsHostIsNamed(String url) throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory);
                Publisher publisher = new Publisher()) {
            publisher.put("/list", "192.0.2.1\n");
            for (FeedKind kind : FeedKind.values()) {
                Feed feed =
                        new Feed(
                                kind.word(),
                                kind,
                                URI.create(url.formatted(publisher.at("/").getPort())),
                                kind == FeedKind.TAXII ? "x" : "",
                                Duration.ofHours(1),
                                Optional.empty(),
                                ListLayout.PLAIN,
                                "",
                                new TreeSet<>(List.of("other.example")),
                                FeedSecret.Form.NONE);
                office.feeds.add(feed, new FeedSecret.None(), Office.ABE);
                assertCode(Code.UNREACHABLE, () -> office.pull(kind.word()));
            }
            assertThat(publisher.requests).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://a.example/, LIST",
        "https://user@a.example/, LIST",
        "https://a.example/#x, LIST",
        "https:///x, LIST",
        "file://host/etc/passwd, LIST",
        "file:relative, LIST",
        "file:///etc/passwd, TAXII",
        "relative, LIST",
        "http://a_b/, LIST",
        "http://127.1/, LIST",
        "http://127.0.0.1./, LIST",
        "http://0x7f.1/, LIST"
    })
    void anAddressThatCannotBeAFeedIsRefusedWhenItIsAdded(String url, FeedKind kind) {
        assertThatThrownBy(() -> Office.feed("bad", kind, URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void credentialsAreNotSentInTheClearUnlessTheHostIsNamed() {
        assertThatThrownBy(() -> secret(URI.create("http://a.example/list")))
                .hasMessageContaining("https");
        assertThat(secret(URI.create("https://a.example/list")).secret())
                .isEqualTo(FeedSecret.Form.TOKEN);
    }

    @Test
    void whatWasThereBeforeASecretIsLostIsTold() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            office.feeds.add(
                    secret(URI.create("https://a.example/")),
                    new FeedSecret.Token(CANARY),
                    Office.ABE);
            Files.delete(directory.resolve("feed-secret.keyed"));
            assertCode(Code.SECRET, () -> office.pull("keyed"));
        }
    }

    private static Feed secret(URI url) {
        return new Feed(
                "keyed",
                FeedKind.LIST,
                url,
                "",
                Duration.ofHours(1),
                Optional.empty(),
                ListLayout.PLAIN,
                "",
                new TreeSet<>(List.of("127.0.0.1")),
                FeedSecret.Form.TOKEN);
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void assertCode(Code code, Act act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        FeedException.class,
                        e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
    }
}
