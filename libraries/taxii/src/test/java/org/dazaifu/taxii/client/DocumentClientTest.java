package org.dazaifu.taxii.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.dazaifu.taxii.client.TaxiiException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentClientTest {

    @TempDir Path directory;

    private final List<Duration> waits = Clients.list();

    @Test
    void aDocumentIsReceivedAndAskedForAgainOnlyIfItChanged() throws Exception {
        try (var server =
                new HostileServer((n, head, out) -> {
                    if (head.toLowerCase(Locale.ROOT).contains("if-none-match: \"v1\"")) {
                        HostileServer.write(out, "HTTP/1.1 304 Not Modified\r\n\r\n");
                    } else {
                        HostileServer.send(
                                out,
                                "200 OK",
                                "ETag: \"v1\"\r\nLast-Modified: Thu, 26 Nov 2026 00:00:00 GMT\r\n",
                                "one\ntwo\n");
                    }
                })) {
            var first = (Document.Received) get(server.address(), Validators.NONE);
            assertThat(Files.readString(file())).isEqualTo("one\ntwo\n");
            assertThat(first.bytes()).isEqualTo(8);
            assertThat(first.endStated()).isTrue();
            assertThat(get(server.address(), first.validators()))
                    .isEqualTo(new Document.Unchanged());
            assertThat(server.requests.getLast())
                    .contains("If-Modified-Since: Thu, 26 Nov 2026 00:00:00 GMT");
        }
    }

    @Test
    void unchangedIsNoAnswerToWhoHasNothing() throws Exception {
        assertFails(
                Code.REDIRECTED,
                (n, head, out) -> HostileServer.write(out, "HTTP/1.1 304 Not Modified\r\n\r\n"));
    }

    @Test
    void aCompressedDocumentIsUnfolded() throws Exception {
        try (var server =
                new HostileServer((n, head, out) -> gzip(out, folded("x".repeat(50_000)), 0))) {
            get(server.address(), Validators.NONE);
        }
        assertThat(Files.readString(file())).isEqualTo("x".repeat(50_000));
    }

    @Test
    void aBombIsFoundByWhatItUnfoldsTo() throws Exception {
        byte[] bomb = folded("0".repeat(50_000_000));
        assertThat(bomb.length).isLessThan(100_000);
        assertFails(Code.TOO_LARGE, (n, head, out) -> gzip(out, bomb, 0));
        assertThat(Files.size(file())).isLessThan(200_000);
    }

    @Test
    void aDocumentThatIsCutOffIsAFailureAndTriedAgain() throws Exception {
        byte[] whole = folded("x".repeat(1000));
        assertFails(Code.BROKEN_OFF, (n, head, out) -> gzip(out, whole, 5));
        assertThat(waits).hasSize(2);
        assertFails(
                Code.BROKEN_OFF,
                (n, head, out) ->
                        HostileServer.write(
                                out, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\none\n"));
        assertFails(
                Code.BROKEN_OFF,
                (n, head, out) ->
                        HostileServer.write(
                                out,
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\none\n\r\n"));
    }

    @Test
    void whatFollowsACompressedDocumentIsNotPassedOver() throws Exception {
        byte[] whole = folded("one\n");
        byte[] more = Arrays.copyOf(whole, 90_000);
        assertFails(Code.MALFORMED, (n, head, out) -> gzip(out, more, 0));
    }

    @Test
    void whetherTheServerSaidWhereTheEndIsIsTold() throws Exception {
        try (var server =
                new HostileServer((n, head, out) ->
                        HostileServer.write(out, "HTTP/1.0 200 OK\r\n\r\none\n"))) {
            var received = (Document.Received) get(server.address(), Validators.NONE);
            assertThat(received.endStated()).isFalse();
        }
    }

    @Test
    void redirectsOnTheSameHostAreFollowedFiveTimes() throws Exception {
        try (var server =
                new HostileServer((n, head, out) -> {
                    if (n < 5) {
                        redirect(out, "/at/" + n);
                    } else {
                        HostileServer.send(out, "200 OK", "", "here");
                    }
                })) {
            get(server.address(), Validators.NONE);
            assertThat(server.requests).hasSize(6);
        }
        assertFails(Code.REDIRECTED, (n, head, out) -> redirect(out, "/at/" + n));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.0.0.1:1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://user@127.0.0.1/",
                "https://127.0.0.1:9/",
                "file:///etc/passwd",
                "//[::1]/",
                "gopher://127.0.0.1/",
                "",
                "http://[broken"
            })
    void redirectsElsewhereAreNotFollowed(String elsewhere) throws Exception {
        try (var server = new HostileServer((n, head, out) -> redirect(out, elsewhere))) {
            assertThatThrownBy(() -> get(server.address(), Validators.NONE))
                    .isInstanceOf(TaxiiException.class);
            assertThat(server.requests.size()).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void aValidatorThatCouldNotStandInAHeaderIsForgotten() {
        assertThat(new Validators("a\r\nHost: b", "é")).isEqualTo(Validators.NONE);
    }

    private Path file() {
        return directory.resolve("document");
    }

    private Document get(URI url, Validators known) throws TaxiiException, IOException {
        return new DocumentClient(Clients.peer(Clients.LIMITS), InstantSource.system(), waits::add)
                .get(url, known, file());
    }

    private void assertFails(Code code, HostileServer.Script script) throws IOException {
        try (var server = new HostileServer(script)) {
            assertThatThrownBy(() -> get(server.address(), Validators.NONE))
                    .isInstanceOfSatisfying(
                            TaxiiException.class,
                            e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
        }
    }

    private static void redirect(OutputStream out, String to) throws IOException {
        HostileServer.send(out, "302 Found", "Location: " + to + "\r\n", "");
    }

    private static byte[] folded(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void gzip(OutputStream out, byte[] folded, int cut) throws IOException {
        HostileServer.write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + (folded.length - cut)
                        + "\r\n\r\n");
        out.write(folded, 0, folded.length - cut);
    }
}
