package org.dazaifu.taxii.client;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.dazaifu.taxii.EnvelopeLimits;

/** Clients for servers on this machine. */
final class Clients {

    static final ClientLimits LIMITS =
            new ClientLimits(
                    10,
                    new EnvelopeLimits(1_000, 10_000, 20),
                    100_000,
                    50,
                    1_000_000,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(20),
                    3,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(60));

    private Clients() {}

    static TaxiiPeer peer(ClientLimits limits) {
        try {
            return new TaxiiPeer(
                    new Credentials.Bearer("partner"),
                    SSLContext.getDefault(),
                    AddressPolicy.publicOr(Set.of("127.0.0.1", "localhost")),
                    true,
                    limits);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A client that waits for nothing. */
    static TaxiiClient client() {
        return new TaxiiClient(peer(LIMITS), InstantSource.system(), time -> {});
    }

    /** A client that notes how long it would have waited. */
    static TaxiiClient waiting(List<Duration> waits) {
        return new TaxiiClient(peer(LIMITS), InstantSource.system(), waits::add);
    }

    static TaxiiClient of(TaxiiPeer peer) {
        return new TaxiiClient(peer, InstantSource.system(), time -> {});
    }

    static ClientLimits hurried(Duration idle, Duration exchange) {
        return new ClientLimits(
                10,
                LIMITS.envelope(),
                LIMITS.pageBytes(),
                50,
                LIMITS.pullBytes(),
                idle,
                idle,
                exchange,
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60));
    }

    static <T> List<T> list() {
        return new CopyOnWriteArrayList<>();
    }
}
