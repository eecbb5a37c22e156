package org.dazaifu.exchange.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.exchange.feed.list.ListLayout;
import org.dazaifu.exchange.feed.list.ListType;
import org.dazaifu.stix.Tlp;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Which feeds there are and how they go. Everything happens in the transaction of whoever asks. */
final class FeedCatalog {

    private static final String SELECT =
            "select name, collection, kind, url, source_collection, every_seconds, marking,"
                    + " list_type, list_column, list_separator, source, allowed_hosts, secret,"
                    + " added, enabled, next_pull, last_success, last_failure, failure, failures"
                    + " from feed ";

    private FeedCatalog() {}

    static List<FeedStanding> all(DSLContext sql) {
        return sql.fetch(SELECT + "order by name").map(FeedCatalog::read);
    }

    static Optional<FeedStanding> find(DSLContext sql, String name) {
        return sql.fetchOptional(SELECT + "where name = ?", name).map(FeedCatalog::read);
    }

    /** Those that are due and that nobody pulls, the longest due first. */
    static List<FeedStanding> due(DSLContext sql, Instant now) {
        return sql.fetch(
                        SELECT
                                + "where enabled = 1 and next_pull <= ?"
                                + " and (held_until is null or held_until <= ?)"
                                + " order by next_pull, name",
                        FeedTime.micros(now),
                        FeedTime.micros(now))
                .map(FeedCatalog::read);
    }

    /** When the first of all that nobody pulls will be due. */
    static Optional<Instant> next(DSLContext sql, Instant now) {
        return FeedTime.instant(
                sql.fetchSingle(
                                "select min(next_pull) from feed where enabled = 1"
                                        + " and url not like 'file:%'"
                                        + " and (held_until is null or held_until <= ?)",
                                FeedTime.micros(now))
                        .get(0, Long.class));
    }

    static void add(DSLContext sql, Feed feed, String collection, Instant now) {
        sql.execute(
                "insert into feed (name, collection, kind, url, source_collection, every_seconds,"
                        + " marking, list_type, list_column, list_separator, source,"
                        + " allowed_hosts, secret, added, enabled, progress, next_pull, failure,"
                        + " failures) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, '', ?,"
                        + " '', 0)",
                feed.name(),
                collection,
                feed.kind().word(),
                feed.url().toString(),
                feed.sourceCollection(),
                feed.every().toSeconds(),
                feed.marking().map(Enum::name).orElse(""),
                feed.layout().type().map(ListType::word).orElse(""),
                feed.layout().column(),
                String.valueOf(feed.layout().separator()),
                feed.source(),
                String.join(" ", feed.allowedHosts()),
                feed.secret().name(),
                FeedTime.micros(now),
                FeedTime.micros(now));
    }

    /** What it brought stays, and so does what is known of its values and events. */
    static void remove(DSLContext sql, String name) {
        sql.execute("delete from feed where name = ?", name);
    }

    static void enable(DSLContext sql, String name, boolean enabled, Instant next) {
        sql.execute(
                "update feed set enabled = ?, next_pull = ? where name = ?",
                enabled ? 1 : 0,
                FeedTime.micros(next),
                name);
    }

    /** How far pulls have come: opaque to all but the kind's own. */
    static String progress(DSLContext sql, String name) {
        return sql.fetchSingle("select progress from feed where name = ?", name)
                .get(0, String.class);
    }

    static void progress(DSLContext sql, String name, String progress) {
        sql.execute("update feed set progress = ? where name = ?", progress, name);
    }

    static void succeeded(DSLContext sql, String name, Instant now, Instant next) {
        sql.execute(
                "update feed set last_success = ?, next_pull = ?, failure = '', failures = 0"
                        + " where name = ?",
                FeedTime.micros(now),
                FeedTime.micros(next),
                name);
    }

    static void failed(DSLContext sql, String name, Instant now, String failure, Instant next) {
        sql.execute(
                "update feed set last_failure = ?, next_pull = ?, failure = ?,"
                        + " failures = failures + 1 where name = ?",
                FeedTime.micros(now),
                FeedTime.micros(next),
                failure,
                name);
    }

    private static FeedStanding read(Record row) {
        Feed feed =
                new Feed(
                        row.get("name", String.class),
                        FeedKind.of(row.get("kind", String.class)).orElseThrow(),
                        URI.create(row.get("url", String.class)),
                        row.get("source_collection", String.class),
                        Duration.ofSeconds(row.get("every_seconds", Long.class)),
                        Optional.of(row.get("marking", String.class))
                                .filter(word -> !word.isEmpty())
                                .map(Tlp::valueOf),
                        new ListLayout(
                                ListType.of(row.get("list_type", String.class)),
                                row.get("list_column", String.class),
                                row.get("list_separator", String.class).charAt(0)),
                        row.get("source", String.class),
                        hosts(row.get("allowed_hosts", String.class)),
                        FeedSecret.Form.valueOf(row.get("secret", String.class)));
        return new FeedStanding(
                feed,
                row.get("collection", String.class),
                FeedTime.instant(row.get("added", Long.class).longValue()),
                row.get("enabled", Integer.class) == 1,
                FeedTime.instant(row.get("next_pull", Long.class).longValue()),
                FeedTime.instant(row.get("last_success", Long.class)),
                FeedTime.instant(row.get("last_failure", Long.class)),
                row.get("failure", String.class),
                row.get("failures", Integer.class));
    }

    private static SortedSet<String> hosts(String text) {
        return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(text.split(" ")));
    }
}
