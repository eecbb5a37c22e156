package org.dazaifu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.dazaifu.exchange.collection.CollectionKind;
import org.dazaifu.server.Site.Who;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.PythonEnvironment;
import org.dazaifu.taxii.client.AddressPolicy;
import org.dazaifu.taxii.client.ClientLimits;
import org.dazaifu.taxii.client.Credentials;
import org.dazaifu.taxii.client.ObjectFilter;
import org.dazaifu.taxii.client.TaxiiBookmark;
import org.dazaifu.taxii.client.TaxiiClient;
import org.dazaifu.taxii.client.TaxiiPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server as clients see it: our own, and the one that OASIS wrote, installed from PyPI into a
 * virtual environment under {@code target}. The latter is skipped, by name, where there is no
 * Python or no PyPI.
 */
class InteroperabilityTest {

    @TempDir static Path directory;
    private static Site site;

    @BeforeAll
    static void begin() throws Exception {
        site = Site.in(directory);
        site.release("quad", IntStream.range(0, 250).toArray());
    }

    @AfterAll
    static void end() throws Exception {
        site.close();
    }

    @Test
    void theOasisClientReadsAReleaseAndWritesToAnInboxWithATokenAsPassword() throws Exception {
        PythonEnvironment python = PythonEnvironment.with("interop", "taxii2-client==2.3.0");
        Path objects =
                Files.writeString(
                        directory.resolve("objects"),
                        IntStream.range(1000, 1100)
                                .mapToObj(Site::indicator)
                                .collect(Collectors.joining("\n")));
        JsonNode found =
                JsonMapper.shared()
                        .readTree(
                                python.run(
                                        InteroperabilityTest.class,
                                        "/interop/read_and_write.py",
                                        List.of(
                                                site.address("/taxii2/").toString(),
                                                "quad-soc",
                                                site.tokens.getOrDefault(Who.PARTNER, ""),
                                                objects.toString())));
        assertThat(found.path("title").asString()).isEqualTo("Dazaifu");
        assertThat(found.path("collections").asInt()).isEqualTo(2);
        assertThat(found.path("pages").asInt()).isEqualTo(7);
        assertThat(found.path("objects").asInt()).isEqualTo(250);
        assertThat(found.path("different").asInt()).isEqualTo(250);
        assertThat(found.path("manifest").asInt()).isEqualTo(250);
        assertThat(found.path("by_type").asInt()).isZero();
        assertThat(found.path("first").asInt()).isEqualTo(100);
        assertThat(found.path("again").asInt()).isEqualTo(100);
        assertThat(found.path("status").asString()).isEqualTo("complete");
        assertThat(inInbox(1000, 1100)).isEqualTo(100);
    }

    @Test
    void ourClientReadsAReleaseAndWritesToAnInbox() throws Exception {
        var client =
                new TaxiiClient(
                        new TaxiiPeer(
                                new Credentials.Bearer(site.tokens.getOrDefault(Who.PARTNER, "")),
                                SSLContext.getDefault(),
                                AddressPolicy.publicOr(Set.of("127.0.0.1")),
                                true,
                                ClientLimits.USUAL));
        URI root = client.apiRoots(site.address("/taxii2/")).getFirst();
        assertThat(client.collections(root)).hasSize(2);
        Set<String> ids = new HashSet<>();
        client.pull(
                root,
                site.uuid(CollectionKind.RELEASE, "quad"),
                ObjectFilter.EVERYTHING,
                TaxiiBookmark.start(),
                (items, after) ->
                        items.forEach(item -> ids.add(((EnvelopeItem.Whole) item).object().id())));
        assertThat(ids).hasSize(250);
        String objects =
                IntStream.range(2000, 2050)
                        .mapToObj(Site::indicator)
                        .collect(Collectors.joining(",", "{\"objects\":[", "]}"));
        var status =
                client.add(
                        root,
                        site.uuid(CollectionKind.INBOX, "quad"),
                        objects.getBytes(StandardCharsets.UTF_8));
        assertThat(status.successes()).hasSize(50);
        assertThat(client.status(root, status.id()).complete()).isTrue();
        assertThat(inInbox(2000, 2050)).isEqualTo(50);
    }

    private static long inInbox(int from, int to) throws Exception {
        Set<String> ids = IntStream.range(from, to).mapToObj(Site::id).collect(Collectors.toSet());
        return site.exchange
                .database()
                .read(sql ->
                        sql.fetch("select object_id from record").stream()
                                .filter(row -> ids.contains(row.get(0, String.class)))
                                .count());
    }
}
