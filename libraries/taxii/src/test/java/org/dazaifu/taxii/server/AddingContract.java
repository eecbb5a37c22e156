package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dazaifu.taxii.Samples;
import org.dazaifu.taxii.TaxiiMediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a server with a store takes objects, and deletes them. */
public abstract class AddingContract extends SiteContract {

    @Test
    void whatWasAddedIsAcknowledgedAndThere() {
        var answer = site.post(Site.OPEN, Samples.indicators(0, 3));
        assertThat(answer.status()).isEqualTo(202);
        var status = answer.json();
        assertThat(status.path("status").asString()).isEqualTo("complete");
        assertThat(status.path("id").asString()).hasSize(36);
        assertThat(status.path("request_timestamp").asString()).hasSize(27);
        assertThat(status.path("total_count").asInt()).isEqualTo(3);
        assertThat(status.path("success_count").asInt()).isEqualTo(3);
        assertThat(status.path("failure_count").asInt()).isZero();
        assertThat(status.path("pending_count").asInt()).isZero();
        assertThat(status.path("successes").get(1).path("id").asString()).isEqualTo(Samples.id(1));
        assertThat(status.path("successes").get(1).path("version").asString())
                .isEqualTo(Samples.version(2020));
        assertThat(site.get(Site.objects(Site.OPEN)).ids()).hasSize(3);
    }

    @Test
    void theStatusCanBeAskedForAgain() {
        var status = site.post(Site.OPEN, Samples.indicators(0, 3));
        String path = "/feeds/status/" + status.json().path("id").asString() + "/";
        assertThat(site.get(path).body()).isEqualTo(status.body());
        assertThat(site.get("/feeds/status/none/").status()).isEqualTo(404);
    }

    @Test
    void whatIsSentAgainIsASuccessWithoutASecondRecord() {
        site.post(Site.OPEN, Samples.indicators(0, 3));
        var again = site.post(Site.OPEN, Samples.indicators(0, 4)).json();
        assertThat(again.path("success_count").asInt()).isEqualTo(4);
        assertThat(again.path("successes").get(0).path("message").asString())
                .isEqualTo("it was there already");
        assertThat(site.store.size(Site.key(Site.OPEN))).isEqualTo(4);
        site.post(
                Site.OPEN,
                Samples.envelope(Samples.indicator(9, 2020), Samples.indicator(9, 2020)));
        assertThat(site.store.size(Site.key(Site.OPEN))).isEqualTo(5);
    }

    @Test
    void whatManySendAtTheSameTimeIsThereOnce() throws Exception {
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 8; i++) {
                answers.add(
                        threads.submit(() -> {
                            together.await();
                            return site.post(Site.OPEN, Samples.indicators(0, 200))
                                    .json()
                                    .path("success_count")
                                    .asInt();
                        }));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(site.store.size(Site.key(Site.OPEN))).isEqualTo(200);
    }

    @Test
    void aSlowSenderKeepsNobodyWaiting() {
        String[] other = {""};
        var slow =
                new SequenceInputStream(
                        Site.stream("{\"objects\":[" + Samples.indicator(1, 2020) + ","),
                        new InputStream() {
                            private final InputStream rest =
                                    Site.stream(Samples.indicator(2, 2020) + "]}");

                            @Override
                            public int read() throws IOException {
                                if (other[0].isEmpty()) {
                                    other[0] =
                                            site.post(Site.OPEN, Samples.indicators(1, 2)).body();
                                }
                                return rest.read();
                            }
                        });
        var answer =
                site.send(
                        "POST",
                        Site.objects(Site.OPEN),
                        Map.of("Content-Type", TaxiiMediaType.TAXII),
                        slow,
                        Site.partner("slow"));
        assertThat(other[0]).doesNotContain("already");
        assertThat(answer.json().path("successes").get(0).path("message").asString(""))
                .contains("already");
        assertThat(site.store.size(Site.key(Site.OPEN))).isEqualTo(2);
    }

    @Test
    void anObservableSentAgainIsNotDoubledAndAChangedOneIsKeptBesideIt() {
        site.post(Site.OPEN, Samples.envelope(Samples.address("192.0.2.1")));
        site.post(Site.OPEN, Samples.envelope(Samples.address("192.0.2.1")));
        assertThat(site.store.size(Site.key(Site.OPEN))).isEqualTo(1);
        site.post(Site.OPEN, Samples.envelope(Samples.address("192.0.2.2")));
        assertThat(site.store.size(Site.key(Site.OPEN))).isEqualTo(2);
    }

    @Test
    void theSameVersionThatSaysSomethingElseIsAFailureAndChangesNothing() {
        site.post(Site.OPEN, Samples.indicators(0, 1));
        String before = site.get(Site.objects(Site.OPEN)).body();
        var status =
                site.post(
                                Site.OPEN,
                                Samples.envelope(
                                        Samples.indicator(0, 2020).replace("stix", "snort")))
                        .json();
        assertThat(status.path("failure_count").asInt()).isEqualTo(1);
        assertThat(status.path("failures").get(0).path("message").asString()).contains("modified");
        assertThat(site.get(Site.objects(Site.OPEN)).body()).isEqualTo(before);
    }

    @Test
    void numbersNobodyCanComputeWithAreComparedDigitByDigit() {
        String great =
                Samples.indicator(0, 2020)
                        .replace("\"pattern\"", "\"x\":0e9" + "0".repeat(50) + ",\"pattern\"");
        site.post(Site.OPEN, Samples.envelope(great));
        var again = site.post(Site.OPEN, Samples.envelope(great.replace("\"x\":0e9", "\"x\":1e9")));
        assertThat(again.json().path("failure_count").asInt()).isEqualTo(1);
        assertThat(
                        site.post(Site.OPEN, Samples.envelope(great))
                                .json()
                                .path("success_count")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void eachObjectHasAFateOfItsOwn() {
        var status =
                site.post(
                                Site.OPEN,
                                Samples.envelope(
                                        Samples.indicator(0, 2020),
                                        "{\"type\":\"indicator\",\"id\":\"indicator--1\"}",
                                        "17",
                                        Samples.indicator(1, 2020)))
                        .json();
        assertThat(status.path("total_count").asInt()).isEqualTo(4);
        assertThat(status.path("success_count").asInt()).isEqualTo(2);
        var failures = status.path("failures");
        assertThat(failures.get(0).path("id").asString()).isEqualTo("indicator--1");
        assertThat(failures.get(0).path("message").asString()).contains("UUID");
        assertThat(failures.get(1).path("id").asString()).isEqualTo("objects[2]");
        assertThat(failures.get(1).path("version").asString()).isNotEmpty();
        assertThat(site.store.size(Site.key(Site.OPEN))).isEqualTo(2);
    }

    @Test
    void anObjectComesOutAsItWentIn() {
        String object =
                Samples.indicator(7, 2020)
                        .replace(
                                "\"pattern_type\"", "\"x_n\":1.2300e+05,\"x\":{},\"pattern_type\"");
        site.post(Site.OPEN, Samples.envelope(object));
        assertThat(site.get(Site.objects(Site.OPEN)).body()).contains(object);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"objects\":[]}",
                "{\"objects\":[1,2",
                "{\"objects\":7}"
            })
    void whatIsNoEnvelopeIsUnprocessable(String body) {
        var answer = site.post(Site.OPEN, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("error_code").asString()).isEqualTo("unprocessable");
    }

    @Test
    void ofAnEnvelopeThatIsCutOffNothingIsKept() {
        String whole = Samples.indicators(0, 50);
        for (int cut = 1; cut < whole.length(); cut += 97) {
            var answer = site.post(Site.OPEN, whole.substring(0, cut));
            assertThat(answer.status()).isEqualTo(422);
        }
        assertThat(site.store.size(Site.key(Site.OPEN))).isZero();
    }

    @Test
    void contentOfAnotherTypeIsRefused() {
        for (String type : List.of("application/json", "application/taxii+json;version=2.0", "")) {
            var answer =
                    site.send(
                            "POST",
                            Site.objects(Site.OPEN),
                            Map.of("Content-Type", type),
                            Samples.indicators(0, 1));
            assertThat(answer.status()).as(type).isEqualTo(415);
        }
        var packed =
                site.send(
                        "POST",
                        Site.objects(Site.OPEN),
                        Map.of(
                                "Content-Type",
                                "application/taxii+json",
                                "Content-Encoding",
                                "gzip"),
                        Samples.indicators(0, 1));
        assertThat(packed.status()).isEqualTo(415);
        assertThat(site.store.size(Site.key(Site.OPEN))).isZero();
    }

    @Test
    void aStoreThatIsFullLeavesEverythingAsItWas() {
        site.post(Site.OPEN, Samples.indicators(0, 3));
        site.breakable.breakWith(TaxiiStoreException.Reason.FULL);
        assertThat(site.post(Site.OPEN, Samples.indicators(3, 6)).status()).isEqualTo(507);
        assertThat(site.store.size(Site.key(Site.OPEN))).isEqualTo(3);
    }

    @Test
    void anObjectIsDeletedInAllItsVersionsUnlessSomeAreNamed() {
        String path = Site.objects(Site.OPEN) + Samples.id(1) + "/";
        site.post(
                Site.OPEN,
                Samples.envelope(
                        Samples.indicator(1, 2018),
                        Samples.indicator(1, 2019),
                        Samples.indicator(1, 2020),
                        Samples.indicator(2, 2020)));
        assertThat(delete(path + "?match[version]=first").status()).isEqualTo(200);
        assertThat(site.get(path + "?match[version]=all").ids()).hasSize(2);
        assertThat(site.get(path + "?match[version]=" + Samples.version(2018)).status())
                .isEqualTo(404);
        assertThat(site.get(Site.manifest(Site.OPEN) + "?match[version]=all").body())
                .doesNotContain(Samples.version(2018));
        assertThat(delete(path + "?match[version]=" + Samples.version(2018)).status())
                .isEqualTo(404);
        var gone = delete(path);
        assertThat(gone.status()).isEqualTo(200);
        assertThat(gone.body()).isEmpty();
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(delete(path).status()).isEqualTo(404);
        assertThat(site.get(Site.objects(Site.OPEN)).ids()).containsExactly(Samples.id(2));
    }

    @Test
    void aDeletionThatIsNotUnderstoodDeletesNothing() {
        String path = Site.objects(Site.OPEN) + Samples.id(0) + "/";
        site.post(Site.OPEN, Samples.indicators(0, 1));
        for (String query : List.of("?match[type]=indicator", "?version=first", "?limit=1")) {
            assertThat(delete(path + query).status()).isEqualTo(400);
        }
        assertThat(site.store.size(Site.key(Site.OPEN))).isEqualTo(1);
    }

    private Site.Answer delete(String path) {
        return site.send("DELETE", path, Map.of(), "");
    }
}
