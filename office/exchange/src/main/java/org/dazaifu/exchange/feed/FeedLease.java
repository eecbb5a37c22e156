package org.dazaifu.exchange.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.jooq.DSLContext;

/**
 * The right to pull a feed, held by one of all threads and processes. It is renewed as long as its
 * holder lives, and ends by itself soon after the holder was killed. Who lost it files nothing
 * more.
 */
final class FeedLease implements AutoCloseable {

    static final Duration LENGTH = Duration.ofMinutes(2);
    private static final Duration RENEWED = Duration.ofSeconds(30);

    private final Database database;
    private final String feed;
    private final InstantSource clock;
    private final String holder;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread renewal;

    private FeedLease(Database database, String feed, InstantSource clock, String holder) {
        this.database = database;
        this.feed = feed;
        this.clock = clock;
        this.holder = holder;
        this.renewal = Thread.ofVirtual().start(this::renew);
    }

    /**
     * Takes the lease of a feed.
     *
     * @throws FeedException {@link Code#BUSY} where somebody else has it
     */
    static FeedLease take(Database database, String feed, InstantSource clock)
            throws FeedException, StoreException {
        String holder = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Optional<Instant> held =
                database.write(sql -> {
                    int taken =
                            sql.execute(
                                    "update feed set holder = ?, held_until = ? where name = ?"
                                            + " and (holder is null or held_until <= ?)",
                                    holder,
                                    FeedTime.micros(now.plus(LENGTH)),
                                    feed,
                                    FeedTime.micros(now));
                    return taken == 1 ? Optional.<Instant>empty() : Optional.of(until(sql, feed));
                });
        if (held.isPresent()) {
            throw new FeedException(
                    Code.BUSY,
                    "the feed "
                            + feed
                            + " is being pulled by somebody else; if that was killed, try again after "
                            + held.get());
        }
        return new FeedLease(database, feed, clock, holder);
    }

    private static Instant until(DSLContext sql, String feed) {
        return sql.fetchOptional("select held_until from feed where name = ?", feed)
                .flatMap(row -> FeedTime.instant(row.get(0, Long.class)))
                .orElse(Instant.EPOCH);
    }

    /** Ends the transaction of whoever files something without having the lease any more. */
    void require(DSLContext sql) throws StoreException {
        int held =
                sql.execute(
                        "update feed set held_until = ? where name = ? and holder = ?",
                        FeedTime.micros(clock.instant().plus(LENGTH)),
                        feed,
                        holder);
        if (held != 1) {
            throw new StoreException(
                    Reason.UNAVAILABLE,
                    "the feed " + feed + " was removed, or taken over by somebody else",
                    null);
        }
    }

    private void renew() {
        try {
            while (!closed.await(RENEWED.toSeconds(), TimeUnit.SECONDS)) {
                renewOnce();
            }
        } catch (InterruptedException e) {
            // Nobody does that; the lease would end by itself.
        }
    }

    private void renewOnce() {
        try {
            database.write(sql -> {
                require(sql);
                return 1;
            });
        } catch (StoreException e) {
            // Tried again; where it fails for good, whoever files something is told.
        }
    }

    /** Gives it back, also where the thread was told to stop. */
    @Override
    public void close() throws StoreException {
        boolean interrupted = Thread.interrupted();
        try {
            closed.countDown();
            renewal.join();
            database.write(sql ->
                    sql.execute(
                            "update feed set holder = null, held_until = null"
                                    + " where name = ? and holder = ?",
                            feed,
                            holder));
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
