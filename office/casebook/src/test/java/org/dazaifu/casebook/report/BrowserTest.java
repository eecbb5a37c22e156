package org.dazaifu.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.dazaifu.casebook.Samples;
import org.dazaifu.response.language.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page in a real browser; skipped where no Chromium is installed. */
class BrowserTest {

    private static final String MARK = "document.documentElement.setAttribute('data-ran','1')";

    @TempDir Path temporary;

    @Test
    void nothingRunsAndNothingIsFetched() throws Exception {
        Browser browser = Browser.found(temporary);
        AtomicInteger fetched = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> count(server, fetched));
            String origin = "http://127.0.0.1:" + server.getLocalPort();
            String hostile =
                    "</title></style></svg></table><script>%s</script><img src=%s/i onerror=%s><link rel=stylesheet href=%s/c><iframe src=%s/f></iframe>"
                            .formatted(MARK, origin, MARK, origin, origin);

            Document control = browser.open("<!DOCTYPE html><p>x" + hostile);
            assertThat(control.expectFirst("html").hasAttr("data-ran")).isTrue();
            assertThat(fetched.get()).isPositive();

            fetched.set(0);
            String away = "<meta http-equiv=refresh content='0;url=" + origin + "/r'>";
            String page = Pages.of(new Samples(text -> text + hostile + away).content());
            Document opened = browser.open(page);
            assertThat(opened.expectFirst("html").hasAttr("data-ran")).isFalse();
            assertThat(opened.select("script, img, iframe, link")).isEmpty();
            assertThat(opened.select("section")).hasSize(11);
            assertThat(fetched.get()).isZero();

            for (Language language : Language.values()) {
                String response = ResponsePages.of(language, text -> text + hostile + away);
                Document answered = browser.open(response);
                assertThat(answered.expectFirst("html").hasAttr("data-ran")).isFalse();
                assertThat(answered.select("script, img, iframe, link")).isEmpty();
                assertThat(answered.select("article.leaf")).hasSizeGreaterThan(90);
                assertThat(fetched.get()).isZero();
            }
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
}
