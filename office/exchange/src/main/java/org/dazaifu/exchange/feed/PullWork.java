package org.dazaifu.exchange.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.collection.FilingCounts;
import org.dazaifu.exchange.collection.ObjectFiling;
import org.dazaifu.exchange.collection.ObjectSource;
import org.dazaifu.exchange.collection.StoredCollection;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.server.Deposit.Outcome;
import org.jooq.DSLContext;

/** One pull of one feed: what it works with, and the one way in which it files something. */
final class PullWork {

    private final Exchange exchange;
    private final FeedLease lease;
    private final InstantSource clock;
    private final ObjectFiling filing;
    private final Instant deadline;
    private final Path files;

    final FeedStanding standing;
    final StoredCollection collection;
    final FeedSecret secret;
    final PullRequest request;
    final FeedLimits limits;
    final Tally tally = new Tally();

    PullWork(
            Exchange exchange,
            FeedLease lease,
            InstantSource clock,
            FeedStanding standing,
            StoredCollection collection,
            FeedSecret secret,
            PullRequest request,
            FeedLimits limits) {
        this.exchange = exchange;
        this.lease = lease;
        this.clock = clock;
        this.filing = new ObjectFiling(clock);
        this.standing = standing;
        this.collection = collection;
        this.secret = secret;
        this.request = request;
        this.limits = limits;
        this.deadline = clock.instant().plus(limits.longest());
        this.files = exchange.directory().resolve("feed-work").resolve(standing.feed().name());
    }

    /** What is written with objects. */
    @FunctionalInterface
    interface Beside {
        /** Writes it. */
        void write(DSLContext sql) throws StoreException;
    }

    Feed feed() {
        return standing.feed();
    }

    /** Now, as finely as STIX says times. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A file for what is fetched; what was left by a pull that was killed is written over. */
    Path file(String name) throws FeedException {
        try {
            Files.createDirectories(files);
            return files.resolve(name);
        } catch (IOException e) {
            throw new FeedException(Code.FILE, files + " cannot be written: " + e, e);
        }
    }

    /** Removes what {@link #file} gave. */
    void removeFiles() {
        try (var all = Files.newDirectoryStream(files)) {
            for (Path one : all) {
                Files.deleteIfExists(one);
            }
            Files.deleteIfExists(files);
        } catch (IOException e) {
            // Nothing was fetched; or it is written over by the next pull.
        }
    }

    /** Ends a pull that takes too long, or whose thread is told to stop. */
    void requireTime() throws FeedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new FeedException(Code.UNREACHABLE, "the pull was told to stop");
        }
        if (!clock.instant().isBefore(deadline)) {
            throw new FeedException(
                    Code.TOO_LARGE,
                    "the feed "
                            + feed().name()
                            + " takes longer than "
                            + limits.longest()
                            + "; what came so far is filed, and the next pull goes on");
        }
    }

    <T> T read(org.dazaifu.exchange.store.Database.Work<T> work) throws StoreException {
        return exchange.database().read(work);
    }

    /** Files objects with what is written beside them and a row of the audit log, or nothing. */
    void file(List<TaxiiObject> objects, Beside beside) throws StoreException {
        FilingCounts counts =
                exchange.database()
                        .write(sql -> {
                            lease.require(sql);
                            FilingCounts done =
                                    filing.add(
                                            sql, collection, ObjectSource.of(objects), this::told);
                            beside.write(sql);
                            if (done.added() > 0) {
                                audit(sql, "feed.filed", Map.of("objects", done.added()));
                            }
                            return done;
                        });
        tally.filed += counts.added();
        tally.known += counts.alreadyThere();
        tally.conflicts += counts.conflicts();
    }

    private void told(TaxiiObject object, Outcome outcome) {
        switch (outcome) {
            case Outcome.Added added -> {}
            case Outcome.AlreadyThere known -> {}
            case Outcome.Conflict conflict ->
                    tally.remark(
                            object.id()
                                    + " came again in the same version, saying something else; the first stays.");
        }
    }

    /** Writes without objects. */
    void write(Beside beside) throws StoreException {
        exchange.database()
                .write(sql -> {
                    lease.require(sql);
                    beside.write(sql);
                    return 1;
                });
    }

    /** Puts something on the audit log, in the transaction of what it is about. */
    void audit(DSLContext sql, String act, Map<String, ?> details) throws StoreException {
        var all = new java.util.TreeMap<String, Object>(details);
        all.put("feed", feed().name());
        all.put("collection", collection.uuid());
        exchange.audit().append(sql, new AuditRecord(request.actor(), act, all));
    }

    /** Where a document lies beside the feed's own address. */
    static URI beside(URI directory, String name) {
        return directory.resolve(name);
    }
}
