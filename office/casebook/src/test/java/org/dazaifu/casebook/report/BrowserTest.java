package org.dazaifu.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dazaifu.casebook.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page in a real browser; skipped where no Chromium is installed. */
class BrowserTest {

    private static final String MARK = "document.documentElement.setAttribute('data-ran','1')";

    @TempDir Path temporary;

    @Test
    void nothingRunsAndNothingIsFetched() throws Exception {
        Optional<Path> browser =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of("/usr/bin", name))
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(browser.isPresent(), "no Chromium in /usr/bin: the page is not opened");
        AtomicInteger fetched = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> count(server, fetched));
            String origin = "http://127.0.0.1:" + server.getLocalPort();
            String hostile =
                    "</title></style></svg></table><script>%s</script><img src=%s/i onerror=%s><link rel=stylesheet href=%s/c><iframe src=%s/f></iframe>"
                            .formatted(MARK, origin, MARK, origin, origin);

            Document control = open(browser.get(), "<!DOCTYPE html><p>x" + hostile);
            assertThat(control.expectFirst("html").hasAttr("data-ran")).isTrue();
            assertThat(fetched.get()).isPositive();

            fetched.set(0);
            String away = "<meta http-equiv=refresh content='0;url=" + origin + "/r'>";
            String page = Pages.of(new Samples(text -> text + hostile + away).content());
            Document opened = open(browser.get(), page);
            assertThat(opened.expectFirst("html").hasAttr("data-ran")).isFalse();
            assertThat(opened.select("script, img, iframe, link")).isEmpty();
            assertThat(opened.select("section")).hasSize(10);
            assertThat(fetched.get()).isZero();
        }
    }

    private static void count(ServerSocket server, AtomicInteger fetched) {
        while (true) {
            try (Socket socket = server.accept()) {
                fetched.incrementAndGet();
                socket.getOutputStream()
                        .write(
                                "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** The page's elements after the browser has loaded it. */
    private Document open(Path browser, String html) throws Exception {
        Path page = Files.writeString(temporary.resolve("page.html"), html);
        Path dom = temporary.resolve("dom.html");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        browser.toString(),
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--user-data-dir=" + temporary.resolve("profile"),
                                        "--dump-dom",
                                        page.toUri().toString()))
                        .redirectOutput(dom.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return Jsoup.parse(Files.readString(dom));
    }
}
