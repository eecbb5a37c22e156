package org.dazaifu.taxii.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.Samples;
import org.dazaifu.taxii.client.TaxiiException.Code;
import org.dazaifu.taxii.server.Loopback;
import org.dazaifu.taxii.server.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client and the service, with sockets between them. */
class ClientServiceTest {

    private final Site site = new Site(Site.LIMITS, InstantSource.system());
    private Loopback server;
    private URI root;

    ClientServiceTest() throws IOException {
        server = new Loopback(site.service, 0);
        root = server.address("/feeds/");
    }

    @BeforeEach
    void fill() throws TaxiiException {
        add(0, 100);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theServerItsRootsAndItsCollectionsAreRead() throws Exception {
        var client = Clients.client();
        assertThat(client.discovery(server.address("/taxii2/")).title()).isEqualTo("Test");
        assertThat(client.apiRoots(server.address("/taxii2"))).containsExactly(root);
        assertThat(client.apiRoot(root).maxContentLength()).isEqualTo(200_000);
        assertThat(client.collections(root)).hasSize(3);
        var open = client.collection(root, "open");
        assertThat(open.id()).isEqualTo(Site.OPEN);
        assertThat(open.canRead()).isTrue();
    }

    @Test
    void whatWasAddedIsReadBackAsItWas() throws Exception {
        var client = Clients.client();
        String object =
                Samples.indicator(500, 2021).replace("\"pattern\"", "\"x_n\":1.10e3,\"pattern\"");
        var status = client.add(root, Site.OPEN, utf8(Samples.envelope(object)));
        assertThat(status.complete()).isTrue();
        assertThat(status.successes()).hasSize(1);
        assertThat(client.status(root, status.id())).isEqualTo(status);
        var items = client.object(root, Site.OPEN, Samples.id(500), ObjectFilter.EVERYTHING);
        assertThat(items).hasSize(1);
        assertThat(((EnvelopeItem.Whole) items.getFirst()).object().json()).isEqualTo(utf8(object));
    }

    @Test
    void manifestAndVersionsAreReadToTheirEnd() throws Exception {
        var client = Clients.client();
        assertThat(client.manifest(root, Site.OPEN, ObjectFilter.EVERYTHING))
                .hasSize(100)
                .extracting("id")
                .isEqualTo(ids(0, 100));
        for (int year = 2001; year < 2020; year++) {
            client.add(root, Site.OPEN, utf8(Samples.envelope(Samples.indicator(1, year))));
        }
        assertThat(client.versions(root, Site.OPEN, Samples.id(1))).hasSize(20);
        assertThat(
                        client.object(
                                root,
                                Site.OPEN,
                                Samples.id(1),
                                ObjectFilter.ofVersions("first", "last")))
                .hasSize(2);
    }

    @Test
    void whatIsDeletedIsGone() throws Exception {
        var client = Clients.client();
        client.delete(root, Site.OPEN, Samples.id(5), ObjectFilter.EVERYTHING);
        assertThatThrownBy(() ->
                        client.object(root, Site.OPEN, Samples.id(5), ObjectFilter.EVERYTHING))
                .isInstanceOfSatisfying(
                        TaxiiException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_FOUND));
    }

    @Test
    void wrongCredentialsAreRefused() {
        var peer = Clients.peer(Clients.LIMITS);
        var stranger =
                new TaxiiPeer(
                        new Credentials.Bearer("wrong"),
                        peer.tls(),
                        peer.addresses(),
                        true,
                        peer.limits());
        assertThatThrownBy(() -> Clients.of(stranger).collections(root))
                .isInstanceOfSatisfying(
                        TaxiiException.class,
                        e -> assertThat(e.code()).isEqualTo(Code.UNAUTHENTICATED));
    }

    @Test
    void aBodyOverTheLimitIsRefusedAlsoInChunks() throws Exception {
        byte[] huge = utf8(" ".repeat(200_001));
        assertThatThrownBy(() -> Clients.client().add(root, Site.OPEN, huge))
                .isInstanceOfSatisfying(
                        TaxiiException.class, e -> assertThat(e.status()).contains(413));
        var connection =
                (HttpURLConnection)
                        server.address("/feeds/collections/" + Site.OPEN + "/objects/")
                                .toURL()
                                .openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer partner");
        connection.setRequestProperty("Accept", "application/taxii+json");
        connection.setRequestProperty("Content-Type", "application/taxii+json");
        connection.setChunkedStreamingMode(1_000);
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(huge);
        }
        assertThat(connection.getResponseCode()).isEqualTo(413);
    }

    @Test
    void everythingIsPulledAndTheNextPullBringsWhatIsNew() throws Exception {
        var filing = new Filing(-1, true);
        assertThat(filing.pull().objects()).isEqualTo(100);
        add(100, 117);
        var summary = filing.pull();
        assertThat(summary.objects()).isEqualTo(17);
        assertThat(filing.pull().objects()).isZero();
        assertThat(filing.filed).isEqualTo(ids(0, 117));
    }

    @Test
    void aPullKilledAtAnyPageBeforeOrAfterFilingGoesOnAndLosesAndDoublesNothing() throws Exception {
        for (int page = 0; page < 10; page++) {
            for (boolean filedFirst : new boolean[] {true, false}) {
                var filing = new Filing(page, filedFirst);
                assertThatThrownBy(filing::pull)
                        .isInstanceOf(IOException.class)
                        .hasMessage("killed");
                int had = filing.filed.size();
                assertThat(had).isEqualTo(page * 10 + (filedFirst ? 10 : 0));
                filing.killAt = -1;
                filing.pull();
                assertThat(filing.filed).as(page + " " + filedFirst).isEqualTo(ids(0, 100));
            }
        }
    }

    @Test
    void aPullKilledAmongObjectsOfOneMomentGoesOnToo() throws Exception {
        site.store.freeze(Instant.parse("2099-01-01T00:00:00Z"));
        add(100, 200);
        for (int page = 8; page < 20; page++) {
            var filing = new Filing(page, page % 2 == 0);
            assertThatThrownBy(filing::pull).hasMessage("killed");
            filing.killAt = -1;
            filing.pull();
            assertThat(filing.filed).as("page " + page).isEqualTo(ids(0, 200));
        }
    }

    @Test
    void whatIsAddedDuringAndBetweenBrokenPullsIsNotLost() throws Exception {
        var filing = new Filing(3, false);
        filing.eachPage = n -> add(100 + 2 * n, 102 + 2 * n);
        assertThatThrownBy(filing::pull).hasMessage("killed");
        add(300, 320);
        filing.killAt = 9;
        assertThatThrownBy(filing::pull).hasMessage("killed");
        filing.killAt = -1;
        filing.eachPage = n -> {};
        filing.pull();
        assertThat(filing.filed)
                .doesNotHaveDuplicates()
                .hasSize(site.store.size(Site.key(Site.OPEN)));
    }

    @Test
    void aServerThatStartsAgainInTheMiddleIsWaitedForAndNothingIsLost() throws Exception {
        var filing = new Filing(-1, true);
        filing.eachPage =
                n -> {
                    if (n == 4) {
                        int port = server.address("/").getPort();
                        server.close();
                        server = new Loopback(site.service, port);
                    }
                };
        filing.pull();
        assertThat(filing.filed).isEqualTo(ids(0, 100));
    }

    @Test
    void aBookmarkOfAnotherCollectionOrFilterIsRefused() throws Exception {
        var filing = new Filing(-1, true);
        filing.pull();
        TaxiiBookmark mark = TaxiiBookmark.read(filing.bookmark);
        for (var filter : List.of(ObjectFilter.EVERYTHING, ObjectFilter.ofVersions("all"))) {
            String collection =
                    filter.equals(ObjectFilter.EVERYTHING)
                            ? "52892447-4d7e-4f70-b94d-d7f22742ff63"
                            : Site.OPEN;
            assertThatThrownBy(() ->
                            Clients.client()
                                    .pull(root, collection, filter, mark, (items, after) -> {}))
                    .isInstanceOfSatisfying(
                            TaxiiException.class,
                            e -> assertThat(e.code()).isEqualTo(Code.BOOKMARK));
        }
    }

    private void add(int from, int to) throws TaxiiException {
        assertThat(
                        Clients.client()
                                .add(root, Site.OPEN, utf8(Samples.indicators(from, to)))
                                .failures())
                .isEmpty();
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(Samples::id).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface EachPage {
        void at(int page) throws Exception;
    }

    /** Files pages with their bookmarks, and is killed at one of them. */
    private final class Filing {
        private final List<String> filed = new ArrayList<>();
        private final boolean filedFirst;
        private String bookmark = TaxiiBookmark.start().text();
        private EachPage eachPage = n -> {};
        private int killAt;
        private int page;

        Filing(int killAt, boolean filedFirst) {
            this.killAt = killAt;
            this.filedFirst = filedFirst;
        }

        PullSummary pull() throws TaxiiException, IOException {
            page = 0;
            return Clients.client()
                    .pull(
                            root,
                            Site.OPEN,
                            ObjectFilter.EVERYTHING,
                            TaxiiBookmark.read(bookmark),
                            this::take);
        }

        private void take(List<EnvelopeItem> items, TaxiiBookmark after) throws IOException {
            boolean killed = page == killAt;
            if (killed && !filedFirst) {
                throw new IOException("killed");
            }
            for (EnvelopeItem item : items) {
                filed.add(((EnvelopeItem.Whole) item).object().id());
            }
            bookmark = after.text();
            if (killed) {
                throw new IOException("killed");
            }
            try {
                eachPage.at(page++);
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
