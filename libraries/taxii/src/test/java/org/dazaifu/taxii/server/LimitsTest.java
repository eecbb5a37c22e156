package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dazaifu.taxii.Samples;
import org.dazaifu.taxii.TaxiiMediaType;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Site site = new Site();

    @Test
    void aBodyThatSaysItIsTooLongIsNotRead() {
        var unread =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("it was read");
                    }
                };
        var answer = send(site, Map.of("Content-Length", "200001"), unread);
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void aBodyThatDoesNotSayIsReadNoFurtherThanItMay() {
        var read = new AtomicLong();
        var endless =
                new InputStream() {
                    @Override
                    public int read() {
                        read.incrementAndGet();
                        return ' ';
                    }
                };
        assertThat(send(site, Map.of(), endless).status()).isEqualTo(413);
        assertThat(read.get()).isBetween(200_000L, 300_000L);
    }

    @Test
    void tooManyObjectsOneTooLongOrTooDeepAreRefusedButNotAsABodyThatIsTooLong() {
        String object = "{\"type\":\"a\"}";
        assertStatus(422, "{\"objects\":[" + (object + ",").repeat(2_000) + object + "]}");
        assertStatus(422, "{\"objects\":[{\"x\":\"" + "y".repeat(20_001) + "\"}]}");
        assertStatus(422, "{\"objects\":[" + "[".repeat(21) + "]".repeat(21) + "]}");
        assertStatus(202, "{\"objects\":[" + (object + ",").repeat(1_999) + object + "]}");
    }

    @Test
    void ofWhatIsOverALimitNothingIsKept() {
        assertStatus(
                422,
                Samples.envelope(
                        Samples.indicator(0, 2020), "{\"x\":\"" + "y".repeat(20_001) + "\"}"));
        assertThat(site.store.size(Site.key(Site.OPEN))).isZero();
    }

    @Test
    void aBodyThatTakesTooLongIsBrokenOff() {
        var now = new AtomicLong();
        var slow = new Site(Site.LIMITS, () -> Instant.ofEpochSecond(now.get()));
        var body =
                new InputStream() {
                    @Override
                    public int read() {
                        now.incrementAndGet();
                        return ' ';
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        bytes[offset] = (byte) read();
                        return 1;
                    }
                };
        assertThat(send(slow, Map.of(), body).status()).isEqualTo(408);
        assertThat(now.get())
                .isEqualTo(Site.LIMITS.bodyTime().plus(Duration.ofSeconds(1)).toSeconds());
    }

    @Test
    void aQueryThatIsTooLongOrHasTooManyValuesIsRefused() {
        String ids = IntStream.range(0, 51).mapToObj(Samples::id).collect(Collectors.joining(","));
        assertThat(site.get(Site.objects(Site.OPEN) + "?match[id]=" + ids).status()).isEqualTo(400);
        assertThat(
                        site.get(
                                        Site.objects(Site.OPEN)
                                                + "?match[id]="
                                                + ids.substring(ids.indexOf(',') + 1))
                                .status())
                .isEqualTo(200);
        assertThat(site.get(Site.objects(Site.OPEN) + "?x=" + "y".repeat(5_000)).status())
                .isEqualTo(400);
    }

    private void assertStatus(int status, String body) {
        assertThat(site.post(Site.OPEN, body).status()).isEqualTo(status);
    }

    private static Site.Answer send(Site site, Map<String, String> headers, InputStream body) {
        var all = new HashMap<String, String>(headers);
        all.put("Content-Type", TaxiiMediaType.TAXII);
        return site.send("POST", Site.objects(Site.OPEN), all, body, Site.partner("partner"));
    }
}
