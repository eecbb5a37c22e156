package org.dazaifu.exchange.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.collection.CollectionCatalog;
import org.dazaifu.exchange.collection.CollectionForm;
import org.dazaifu.exchange.collection.CollectionKind;
import org.dazaifu.exchange.collection.StoredCollection;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.exchange.store.StoreException;
import org.jooq.DSLContext;

/**
 * The feeds of an exchange. For any number of threads and processes; one of them pulls a feed at a
 * time.
 *
 * <p>Guarantees: everything that changes something leaves a row in the audit log in the same
 * transaction; what was pulled twice is there once; a pull that was killed or broke off is gone on
 * with; no address is spoken to that is not of the public Internet, unless its host was named when
 * the feed was added; secrets are neither in the database nor in what this prints.
 */
public final class Feeds {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final int JITTER = 10;

    private final Exchange exchange;
    private final FeedLimits limits;
    private final InstantSource clock;
    private final RandomGenerator chance;
    private final FeedSecrets secrets;

    /** The feeds of an exchange that stays open. */
    public Feeds(Exchange exchange) {
        this(exchange, FeedLimits.USUAL, InstantSource.system(), RandomGenerator.getDefault());
    }

    Feeds(Exchange exchange, FeedLimits limits, InstantSource clock, RandomGenerator chance) {
        this.exchange = exchange;
        this.limits = limits;
        this.clock = clock;
        this.chance = chance;
        this.secrets = new FeedSecrets(exchange.directory());
    }

    /** Adds a feed, due at once. Its collection is made, or is there from an earlier feed. */
    public void add(Feed feed, FeedSecret secret, Actor actor)
            throws FeedException, StoreException {
        if (secret.form() != feed.secret()) {
            throw new IllegalArgumentException("the feed says that its secret is another");
        }
        if (find(feed.name()).isPresent()) {
            throw exists(feed.name());
        }
        secrets.keep(feed.name(), secret);
        boolean added =
                exchange.database()
                        .write(sql -> {
                            if (FeedCatalog.find(sql, feed.name()).isPresent()) {
                                return false;
                            }
                            Instant now = clock.instant();
                            StoredCollection collection =
                                    CollectionCatalog.findOrCreate(sql, form(feed), now);
                            FeedCatalog.add(sql, feed, collection.uuid(), now);
                            audit(sql, actor, "feed.added", feed.name(), said(feed));
                            return true;
                        });
        if (!added) {
            throw exists(feed.name());
        }
    }

    private static FeedException exists(String name) {
        return new FeedException(
                Code.EXISTS, "there is a feed " + name + " already; remove it first");
    }

    private static CollectionForm form(Feed feed) {
        return new CollectionForm(
                CollectionKind.FEED,
                feed.name(),
                "Feed " + feed.name(),
                Optional.of(feed.source()).filter(text -> !text.isBlank()));
    }

    /** What the audit log is told; of a URL no query, in which others put their keys. */
    private static Map<String, Object> said(Feed feed) {
        var said = new TreeMap<String, Object>();
        said.put("kind", feed.kind().word());
        said.put("url", plain(feed.url()));
        said.put("every-seconds", feed.every().toSeconds());
        said.put("marking", feed.marking().map(Enum::name).orElse("none"));
        said.put("allowed-hosts", List.copyOf(feed.allowedHosts()));
        said.put("secret", feed.secret().name());
        return said;
    }

    private static String plain(URI url) {
        return url.getScheme()
                + "://"
                + Optional.ofNullable(url.getRawAuthority()).orElse("")
                + url.getRawPath();
    }

    /** All feeds by name. */
    public List<FeedStanding> list() throws StoreException {
        return exchange.database().read(FeedCatalog::all);
    }

    /** A feed. */
    public FeedStanding show(String name) throws FeedException, StoreException {
        return find(name)
                .orElseThrow(() ->
                        new FeedException(
                                Code.UNKNOWN,
                                "there is no feed " + name + "; dazaifu feeds list prints all"));
    }

    private Optional<FeedStanding> find(String name) throws StoreException {
        return exchange.database().read(sql -> FeedCatalog.find(sql, name));
    }

    /** Removes a feed and its secret. Its collection stays, with everything in it. */
    public void remove(String name, Actor actor) throws FeedException, StoreException {
        show(name);
        exchange.database()
                .write(sql -> {
                    FeedCatalog.remove(sql, name);
                    audit(sql, actor, "feed.removed", name, Map.of());
                    return 1;
                });
        secrets.forget(name);
    }

    /** Switches a feed on, due at once, or off. */
    public void enable(String name, boolean enabled, Actor actor)
            throws FeedException, StoreException {
        show(name);
        exchange.database()
                .write(sql -> {
                    FeedCatalog.enable(sql, name, enabled, clock.instant());
                    audit(sql, actor, enabled ? "feed.enabled" : "feed.disabled", name, Map.of());
                    return 1;
                });
    }

    /**
     * Pulls a feed, whether it is due or not.
     *
     * @throws FeedException where it cannot be; what it said is kept with the feed, unless somebody
     *     else is pulling it, or the thread was told to stop, after which it is due as before
     */
    public PullReport pull(String name, PullRequest request) throws FeedException, StoreException {
        FeedStanding standing = show(name);
        if (!standing.enabled()) {
            throw new FeedException(
                    Code.DISABLED, "the feed " + name + " is switched off; dazaifu feeds enable");
        }
        if (standing.feed().isLocal() && !request.localFiles()) {
            throw new FeedException(
                    Code.NOT_HERE,
                    "the feed " + name + " is a file, which is read by dazaifu feeds pull only");
        }
        try (FeedLease lease = FeedLease.take(exchange.database(), name, clock)) {
            try {
                return pulled(standing, request, lease);
            } catch (FeedException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    failed(standing, request, lease, String.valueOf(e.getMessage()));
                }
                throw e;
            } catch (StoreException e) {
                failedToo(standing, request, lease, e);
                throw e;
            }
        }
    }

    private PullReport pulled(FeedStanding standing, PullRequest request, FeedLease lease)
            throws FeedException, StoreException {
        String name = standing.feed().name();
        StoredCollection collection =
                exchange.database()
                        .read(sql -> CollectionCatalog.withUuid(sql, standing.collection()))
                        .orElseThrow(() ->
                                new FeedException(
                                        Code.WRONG,
                                        "the collection of the feed "
                                                + name
                                                + " is gone; remove the feed and add it again"));
        var work =
                new PullWork(
                        exchange,
                        lease,
                        clock,
                        standing,
                        collection,
                        secrets.of(standing.feed()),
                        request,
                        limits);
        try {
            switch (standing.feed().kind()) {
                case TAXII -> new TaxiiPull(work).run();
                case MISP -> new MispPull(work).run();
                case LIST -> new ListPull(work).run();
            }
        } finally {
            work.removeFiles();
        }
        PullReport report = work.tally.report(name);
        Instant now = clock.instant();
        Instant next = now.plus(jittered(standing.feed().every()));
        work.write(sql -> {
            FeedCatalog.succeeded(sql, name, now, next);
            work.audit(sql, "feed.pulled", counts(report));
        });
        return report;
    }

    private static Map<String, Object> counts(PullReport report) {
        var counts = new TreeMap<String, Object>();
        counts.put("filed", report.filed());
        counts.put("known", report.known());
        counts.put("invalid", report.invalid());
        counts.put("flawed", report.flawed());
        counts.put("conflicts", report.conflicts());
        counts.put("ended", report.ended());
        counts.put("withheld", report.withheld());
        return counts;
    }

    private void failed(
            FeedStanding standing, PullRequest request, FeedLease lease, String sentence)
            throws StoreException {
        Instant now = clock.instant();
        Instant next = now.plus(jittered(backOff(standing.failures(), standing.feed().every())));
        String told = Tally.line(sentence);
        exchange.database()
                .write(sql -> {
                    lease.require(sql);
                    FeedCatalog.failed(sql, standing.feed().name(), now, told, next);
                    audit(
                            sql,
                            request.actor(),
                            "feed.failed",
                            standing.feed().name(),
                            Map.of("failure", told));
                    return 1;
                });
    }

    private void failedToo(
            FeedStanding standing, PullRequest request, FeedLease lease, StoreException failure) {
        try {
            failed(standing, request, lease, String.valueOf(failure.getMessage()));
        } catch (StoreException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Five minutes after the first failure, doubled up to a day, or to the usual time if longer.
     */
    private static Duration backOff(int failuresBefore, Duration every) {
        Duration most = every.compareTo(LONGEST_WAIT) > 0 ? every : LONGEST_WAIT;
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failuresBefore, 20));
        return wait.compareTo(most) > 0 ? most : wait;
    }

    /** Up to a tenth longer, so that many do not come at once. */
    private Duration jittered(Duration time) {
        return time.plusMillis(chance.nextLong(time.toMillis() / JITTER + 1));
    }

    private void audit(DSLContext sql, Actor actor, String act, String feed, Map<String, ?> details)
            throws StoreException {
        var all = new TreeMap<String, Object>(details);
        all.put("feed", feed);
        exchange.audit().append(sql, new AuditRecord(actor, act, all));
    }
}
