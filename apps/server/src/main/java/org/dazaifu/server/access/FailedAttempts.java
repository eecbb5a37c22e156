package org.dazaifu.server.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the failed attempts of an address to show credentials, and says when it has had enough.
 *
 * <p>An address may fail {@code most} times; each failure is forgotten after {@code forgotten}, one
 * after the other. As long as it has failed that often, nothing it shows is looked at. All of an
 * IPv6 /64 is one address. No more than a fixed number of addresses are remembered; the one that
 * failed longest ago is forgotten first.
 */
public final class FailedAttempts {

    private static final int REMEMBERED = 10_000;
    private static final int PREFIX_BYTES = 8;

    private final int most;
    private final Duration forgotten;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();

    /** When an address will have no failure left; one failure is worth {@link #forgotten}. */
    private final Map<String, Instant> clean = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most how many failures an address may have
     * @param forgotten how long one failure counts
     */
    public FailedAttempts(int most, Duration forgotten, InstantSource clock) {
        this.most = most;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /** Whether what this address shows is to be looked at. */
    public boolean mayTry(String address) {
        lock.lock();
        try {
            Instant until = clean.get(of(address));
            return until == null
                    || !until.isAfter(clock.instant().plus(forgotten.multipliedBy(most - 1L)));
        } finally {
            lock.unlock();
        }
    }

    /** Remembers that what this address showed was not valid. */
    public void failed(String address) {
        lock.lock();
        try {
            Instant now = clock.instant();
            String key = of(address);
            Instant until = clean.getOrDefault(key, now);
            clean.put(key, (until.isBefore(now) ? now : until).plus(forgotten));
            if (clean.size() > REMEMBERED) {
                clean.remove(clean.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    private static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
