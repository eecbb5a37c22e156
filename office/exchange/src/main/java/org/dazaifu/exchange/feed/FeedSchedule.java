package org.dazaifu.exchange.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.exchange.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Pulls each feed at its time, for as long as a server runs; some at once, a slow one keeps no
 * other waiting. Where several servers have one exchange, each feed is pulled by one of them.
 * Failures are kept with the feed and end nothing. Feeds that are files are left out.
 */
public final class FeedSchedule implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final Duration SHORTEST_SLEEP = Duration.ofSeconds(1);

    private final Exchange exchange;
    private final Feeds feeds;
    private final InstantSource clock;
    private final Consumer<String> log;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** Threads of the platform: of virtual ones an interrupt would break the database's sockets. */
    private final ExecutorService pulls =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("feed-", 0).factory());

    private @Nullable Thread rounds;

    /**
     * A schedule, not yet begun.
     *
     * @param clock says when a feed is due
     * @param log takes a sentence about each pull, for whoever runs the server; without secrets
     */
    public FeedSchedule(Exchange exchange, Feeds feeds, InstantSource clock, Consumer<String> log) {
        this.exchange = exchange;
        this.feeds = feeds;
        this.clock = clock;
        this.log = log;
    }

    /** Begins. */
    public synchronized void start() {
        if (rounds != null) {
            throw new IllegalStateException("the schedule was begun already");
        }
        rounds = Thread.ofPlatform().daemon().name("feeds").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(round());
            }
        } catch (InterruptedException | RejectedExecutionException e) {
            // The server stops.
        }
    }

    /** Begins to pull what is due and says how long to sleep then. */
    Duration round() {
        try {
            for (FeedStanding one :
                    exchange.database().read(sql -> FeedCatalog.due(sql, clock.instant()))) {
                String name = one.feed().name();
                if (!one.feed().isLocal() && running.add(name)) {
                    pulls.execute(() -> pull(name));
                }
            }
            return sleep(exchange.database().read(sql -> FeedCatalog.next(sql, clock.instant())));
        } catch (StoreException e) {
            log.accept("The feeds cannot be read: " + e.getMessage() + ".");
            return LONGEST_SLEEP;
        }
    }

    /** Whether nothing is being pulled here. */
    boolean isIdle() {
        return running.isEmpty();
    }

    private Duration sleep(Optional<Instant> next) {
        Duration left =
                next.map(time -> Duration.between(clock.instant(), time)).orElse(LONGEST_SLEEP);
        if (left.compareTo(SHORTEST_SLEEP) < 0) {
            return SHORTEST_SLEEP;
        }
        return left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : left;
    }

    private void pull(String name) {
        try {
            PullReport report = feeds.pull(name, PullRequest.scheduled());
            log.accept(
                    "The feed %s was pulled: %d filed, %d ended, %d withheld, %d invalid."
                            .formatted(
                                    name,
                                    report.filed(),
                                    report.ended(),
                                    report.withheld(),
                                    report.invalid()));
        } catch (FeedException e) {
            if (e.code() != Code.BUSY) {
                log.accept("The feed " + name + " was not pulled: " + e.getMessage() + ".");
            }
        } catch (StoreException e) {
            log.accept("The feed " + name + " was not pulled: " + e.getMessage() + ".");
        } catch (RuntimeException e) {
            log.accept("The feed " + name + " met a mistake in the program: " + e + ".");
        } finally {
            running.remove(name);
        }
    }

    /** Tells pulls to stop at the next place where nothing is lost, and waits for them. */
    @Override
    public synchronized void close() {
        Thread beginning = rounds;
        if (beginning != null) {
            beginning.interrupt();
        }
        pulls.shutdownNow();
        try {
            if (!pulls.awaitTermination(30, TimeUnit.SECONDS)) {
                log.accept("A pull did not stop within 30 seconds and is left behind.");
            }
            if (beginning != null) {
                beginning.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
