package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsCommandTest {

    @TempDir Path directory = Path.of(".");
    private Path exchange = Path.of(".");
    private Path list = Path.of(".");

    @BeforeEach
    void begin() throws Exception {
        exchange = directory.resolve("exchange");
        Exchange.open(exchange, DatabaseAddress.in(exchange)).close();
        list = Files.writeString(directory.resolve("list"), "192.0.2.1\nevil.example\n");
    }

    private Run feeds(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "feeds";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--exchange";
        all[words.length + 2] = exchange;
        return Run.of(all);
    }

    @Test
    void aListOfThisMachineIsPulledTwiceAndFiledOnce() {
        assertThat(feeds("add", "bad", list.toUri(), "--kind", "list", "--every", "1d").exit())
                .isZero();
        Run first = feeds("pull");
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out().strip()).isEqualTo("bad\t3\t0\t0\t0\t0\t0\t0");
        assertThat(feeds("pull", "bad").out().strip()).isEqualTo("bad\t0\t2\t0\t0\t0\t0\t0");
        assertThat(feeds("list").out()).startsWith("bad\tlist\ton\t20");
        assertThat(feeds("show", "bad").out())
                .contains("every\tPT24H", "collection here\tfeed-bad");
        assertThat(feeds("disable", "bad").exit()).isZero();
        assertThat(feeds("pull", "bad").exit()).isEqualTo(2);
        assertThat(feeds("enable", "bad").exit()).isZero();
        assertThat(feeds("remove", "bad").exit()).isZero();
        assertThat(feeds("list").out()).isEmpty();
    }

    @Test
    void aListThatShrinksIsToldAndEndsOnlyWhenSomebodyAgrees() throws Exception {
        Files.writeString(list, "192.0.2.1\n192.0.2.2\n192.0.2.3\n");
        feeds("add", "bad", list.toUri(), "--kind", "list");
        feeds("pull");
        Files.writeString(list, "192.0.2.1\n");
        Run careful = feeds("pull");
        assertThat(careful.out().strip()).endsWith("0\t2");
        assertThat(careful.err()).contains("--accept-shrink");
        assertThat(feeds("pull", "--accept-shrink").out().strip()).endsWith("2\t0");
    }

    @Test
    void mistakesAreToldInOneSentence() throws Exception {
        assertMistake(feeds("show", "none"), "no feed none");
        assertMistake(feeds("add", "Bad", "https://a.example/", "--kind", "list"), "lower-case");
        assertMistake(feeds("add", "bad", "https://a.example/", "--kind", "csv"), "--kind");
        assertMistake(feeds("add", "bad", "https://a.example/", "--kind", "taxii"), "--collection");
        assertMistake(
                feeds("add", "bad", "https://a.example/", "--kind", "list", "--every", "soon"),
                "--every");
        assertMistake(
                feeds("add", "bad", "https://a.example/", "--kind", "list", "--user", "abe"),
                "--password-file");
        Path secret = Files.writeString(directory.resolve("token"), "canary-0815\n");
        assertMistake(
                feeds("add", "bad", "http://a.example/", "--kind", "list", "--token-file", secret),
                "https only");
        Run world = feeds("add", "bad", "http://127.0.0.1:9/", "--kind", "list");
        assertThat(world.exit()).as(world.err()).isZero();
        Run refused = feeds("pull", "bad");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("may not be spoken to unless the host is named");
    }

    private static void assertMistake(Run run, String words) {
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(words);
    }
}
