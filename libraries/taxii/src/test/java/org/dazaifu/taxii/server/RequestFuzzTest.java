package org.dazaifu.taxii.server;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.dazaifu.taxii.Samples;

class RequestFuzzTest {

    private static final Site SITE = site();

    private static final Set<Integer> STATUSES =
            Set.of(200, 202, 400, 404, 405, 406, 413, 415, 422);

    private static Site site() {
        var site = new Site();
        site.post(Site.OPEN, Samples.indicators(0, 5));
        site.post(Site.OPEN, Samples.envelope(Samples.address("192.0.2.1")));
        return site;
    }

    /**
     * Method, target, Accept, Content-Type and body on one line each, whatever they are: the answer
     * is one of those that there are, whole JSON, and has nothing of what is hidden.
     */
    @FuzzTest
    void anyRequestIsAnswered(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", 5);
        if (lines.length < 5 || lines[0].equals("DELETE")) {
            return;
        }
        var answer =
                SITE.send(
                        lines[0],
                        lines[1],
                        Map.of("Accept", lines[2], "Content-Type", lines[3]),
                        lines[4]);
        if (!STATUSES.contains(answer.status()) && answer.status() != 403) {
            throw new AssertionError("status " + answer.status());
        }
        if (!answer.json().isObject() || answer.body().contains("\"secret\"")) {
            throw new AssertionError("body " + answer.body());
        }
    }
}
