package org.dazaifu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.collection.CollectionKind;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.taxii.TaxiiMediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole server is killed at random while clients send: 5 times, or as often as {@code
 * -Dserver.kills} says.
 */
class KillTest {

    private static final int SENDERS = 4;

    @TempDir Path directory;

    /** Numbers of objects that the server acknowledged. */
    private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();

    private final Set<Integer> sent = new ConcurrentSkipListSet<>();
    private final AtomicInteger number = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLostOrDoubledAndTheAuditLogVerifies() throws Exception {
        int kills = Integer.getInteger("server.kills", 5);
        String token;
        String path;
        try (Site site = Site.in(directory)) {
            token = site.tokens.getOrDefault(Site.Who.PARTNER, "");
            path = "/exchange/collections/" + site.uuid(CollectionKind.INBOX, "quad") + "/objects/";
        }
        Path home = directory.resolve("exchange");
        for (int kill = 0; kill < kills; kill++) {
            try (ServedProcess server = ServedProcess.start(home, directory)) {
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(server.address(path))
                                .timeout(Duration.ofSeconds(30))
                                .header("Accept", TaxiiMediaType.TAXII)
                                .header("Content-Type", TaxiiMediaType.TAXII)
                                .header("Authorization", "Bearer " + token);
                List<Thread> senders = new ArrayList<>();
                for (int n = 0; n < SENDERS; n++) {
                    senders.add(Thread.ofPlatform().start(() -> send(request.copy())));
                }
                Thread.sleep(ThreadLocalRandom.current().nextInt(200, 2_000));
                server.kill();
                for (Thread sender : senders) {
                    sender.join();
                }
            }
        }
        try (Exchange exchange = Exchange.open(home, DatabaseAddress.in(home))) {
            Map<String, Integer> there = new HashMap<>();
            exchange.database()
                    .read(sql ->
                            sql.fetch("select object_id from record")
                                    .map(row ->
                                            there.merge(
                                                    row.get(0, String.class), 1, Integer::sum)));
            assertThat(there.values()).allMatch(count -> count == 1);
            assertThat(acknowledged).isNotEmpty();
            for (int one : acknowledged) {
                assertThat(there).containsKey(Site.id(one));
            }
            Set<String> possible = new java.util.HashSet<>();
            sent.forEach(one -> possible.add(Site.id(one)));
            assertThat(possible).containsAll(there.keySet());
            NoRecordNoActionTest.verifies(exchange);
            assertThat(audited(exchange)).isEqualTo(there.size());
            String integrity =
                    exchange.database()
                            .read(sql -> String.valueOf(sql.fetchValue("pragma integrity_check")));
            assertThat(integrity).isEqualTo("ok");
        }
        System.out.printf(
                "%d kills, %d acknowledged, %d sent%n", kills, acknowledged.size(), sent.size());
    }

    /** How many objects the audit log says were added, each by a row of its own. */
    private static long audited(Exchange exchange) throws Exception {
        return exchange.database()
                .read(sql ->
                        sql.fetchSingle(
                                        "select count(*) from audit where act = 'taxii.objects-added'")
                                .get(0, Long.class));
    }

    private void send(HttpRequest.Builder request) {
        Map<Integer, Integer> answers = new TreeMap<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (true) {
                int one = number.incrementAndGet();
                sent.add(one);
                int status =
                        client.send(
                                        request.POST(
                                                        HttpRequest.BodyPublishers.ofString(
                                                                Site.envelope(one)))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .statusCode();
                answers.merge(status, 1, Integer::sum);
                if (status == 202) {
                    acknowledged.add(one);
                }
            }
        } catch (IOException e) {
            // The server was killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(answers.keySet()).isSubsetOf(Set.of(202));
    }
}
