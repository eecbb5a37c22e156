package org.dazaifu.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.exchange.feed.list.ListLayout;
import org.dazaifu.taxii.Medallion;
import org.dazaifu.taxii.PythonEnvironment;
import org.dazaifu.taxii.Samples;
import org.dazaifu.taxii.client.TaxiiClient;
import org.dazaifu.taxii.server.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A TAXII feed from OASIS's server, installed from PyPI into a virtual environment under {@code
 * target}. Skipped, by name, where there is no Python or no PyPI.
 */
class MedallionFeedTest {

    @TempDir Path directory;

    @Test
    void aCollectionOfMedallionIsPulledWholeAndThenOnlyWhatIsNew() throws Exception {
        PythonEnvironment python = PythonEnvironment.with("interop", Medallion.PACKAGE);
        try (Medallion medallion = Medallion.start(python);
                Office office = Office.open(Office.Kind.SQLITE, directory)) {
            URI server = medallion.address();
            FeedSecret secret = new FeedSecret.Password("partner", "secret");
            Feed feed = feed(server, secret);
            var partner = new TaxiiClient(FeedDocuments.peer(feed, secret, Office.LIMITS));
            URI root = partner.apiRoots(server).getFirst();
            add(partner, root, 0, 40);
            office.feeds.add(feed, secret, Office.ABE);
            PullReport first = office.pull("oasis");
            assertThat(first.filed()).as(first.remarks().toString()).isEqualTo(40);
            assertThat(first.flawed()).isZero();
            add(partner, root, 40, 47);
            office.pull("oasis");
            office.pull("oasis");
            assertThat(office.filed("oasis"))
                    .extracting(one -> one.path("id").asString())
                    .doesNotHaveDuplicates()
                    .hasSize(47);

            FeedSecret wrong = new FeedSecret.Password("partner", "wrong");
            office.feeds.remove("oasis", Office.ABE);
            office.feeds.add(feed(server, wrong), wrong, Office.ABE);
            assertThatThrownBy(() -> office.pull("oasis"))
                    .isInstanceOfSatisfying(
                            FeedException.class,
                            e -> assertThat(e.code()).isEqualTo(Code.UNREACHABLE));
        }
    }

    private static Feed feed(URI server, FeedSecret secret) {
        return new Feed(
                "oasis",
                FeedKind.TAXII,
                server,
                Site.OPEN,
                Duration.ofHours(1),
                Optional.empty(),
                ListLayout.PLAIN,
                "OASIS",
                new TreeSet<>(List.of("127.0.0.1")),
                secret.form());
    }

    private static void add(TaxiiClient partner, URI root, int from, int to) throws Exception {
        partner.add(root, Site.OPEN, Samples.indicators(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
