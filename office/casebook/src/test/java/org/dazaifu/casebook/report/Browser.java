package org.dazaifu.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A real browser without a window; tests that need it are skipped where there is none. */
record Browser(Path program, Path directory) {

    static Browser found(Path directory) {
        Optional<Path> browser =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of("/usr/bin", name))
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(browser.isPresent(), "no Chromium in /usr/bin: the page is not opened");
        return new Browser(browser.get(), directory);
    }

    /** The page's elements after the browser has loaded it, in a window of a desktop. */
    Document open(String html) throws IOException, InterruptedException {
        return open(html, "", 1280);
    }

    /** The same at a fragment, such as {@code #options}, in a window of some width. */
    Document open(String html, String fragment, int width)
            throws IOException, InterruptedException {
        Path page = Files.writeString(directory.resolve("page.html"), html);
        Path dom = directory.resolve("dom.html");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        program.toString(),
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--hide-scrollbars",
                                        "--virtual-time-budget=30000",
                                        "--window-size=" + width + ",900",
                                        "--user-data-dir=" + directory.resolve("profile"),
                                        "--dump-dom",
                                        page.toUri() + fragment))
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
