package org.dazaifu.exchange.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.exchange.feed.list.ListEntry;
import org.dazaifu.exchange.feed.list.ListReader;
import org.dazaifu.exchange.feed.list.ListValue;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.stix.StixObject;
import org.dazaifu.taxii.client.Document;
import org.dazaifu.taxii.client.Validators;

/**
 * Pulls a plain list. What is new becomes an indicator; what left it gets an end of validity; what
 * came again begins anew.
 *
 * <p>Design note: the document is received whole before anything of it is believed, and read twice:
 * once for the keys of its values (of which a million take some 100 MB), once for the values that
 * are new. The tables say what was there before, so a pull that was killed anywhere is simply done
 * again.
 */
final class ListPull {

    private static final int BATCH = 2_000;
    private static final int KEYS = 20_000;

    private final PullWork work;
    private final String collection;
    private final ValueIndicators indicators;

    ListPull(PullWork work) {
        this.work = work;
        this.collection = work.collection.uuid();
        this.indicators = new ValueIndicators(work.standing, collection);
    }

    void run() throws FeedException, StoreException {
        URI url = work.feed().url();
        Path file = work.file("list");
        Validators known =
                work.request.acceptShrink()
                        ? Validators.NONE
                        : Progress.read(
                                work.read(sql -> FeedCatalog.progress(sql, work.feed().name())));
        Document document =
                new FeedDocuments(work.feed(), work.secret, work.limits).get(url, known, file);
        if (!(document instanceof Document.Received received)) {
            return;
        }
        if (!received.endStated()) {
            throw new FeedException(
                    Code.MALFORMED,
                    "the server of the feed "
                            + work.feed().name()
                            + " does not say where its list ends, so that one that is cut off could not be told");
        }
        try {
            apply(file);
        } catch (IOException e) {
            throw new FeedException(Code.FILE, file + " cannot be read: " + e, e);
        }
        String progress = work.tally.withheld == 0 ? Progress.text(received.validators()) : "";
        work.write(sql -> FeedCatalog.progress(sql, work.feed().name(), progress));
    }

    private void apply(Path file) throws IOException, FeedException, StoreException {
        Set<ValueKey> listed = keys(file);
        long after = listed.size();
        List<ValueKey> gone = new ArrayList<>();
        long before = 0;
        String last = "";
        List<ValueKey> page = standing(last);
        while (!page.isEmpty()) {
            before += page.size();
            for (ValueKey key : page) {
                if (!listed.remove(key)) {
                    gone.add(key);
                }
            }
            last = page.getLast().text();
            page = standing(last);
        }
        work.tally.known += before - gone.size();
        if (!listed.isEmpty()) {
            work.file(ObjectEncoding.of(indicators.beginning()), sql -> {});
            fileNew(file, listed);
        }
        if (2 * after < before && !work.request.acceptShrink()) {
            work.tally.withheld = gone.size();
            work.tally.remark(
                    "The list shrank from %d values to %d, which is suspicious: the %d that are gone stay valid until a pull with --accept-shrink."
                            .formatted(before, after, gone.size()));
        } else {
            end(gone);
        }
    }

    private List<ValueKey> standing(String after) throws StoreException {
        return work.read(sql -> ValueTable.standing(sql, collection, after, KEYS));
    }

    /** The keys of a list's values; what is wrong with it as a whole is found here. */
    private Set<ValueKey> keys(Path file) throws IOException, FeedException {
        Set<ValueKey> keys = new HashSet<>();
        long readable = 0;
        try (InputStream in = Files.newInputStream(file)) {
            var reader = new ListReader(in, work.feed().layout());
            for (Optional<ListEntry> entry = reader.next();
                    entry.isPresent();
                    entry = reader.next()) {
                switch (entry.get()) {
                    case ListEntry.Value(ListValue value) -> {
                        readable++;
                        keys.add(ValueKey.of(value));
                    }
                    case ListEntry.Unreadable(long line, String why) -> {
                        work.tally.invalid++;
                        work.tally.remark("Line " + line + " is passed over: " + why + ".");
                    }
                }
                if (keys.size() > work.limits.values()) {
                    throw new FeedException(
                            Code.TOO_LARGE,
                            "the feed "
                                    + work.feed().name()
                                    + " has more than "
                                    + work.limits.values()
                                    + " values");
                }
            }
        }
        if (work.tally.invalid > readable) {
            throw new FeedException(
                    Code.MALFORMED,
                    "what the feed %s gives is no list of such values: of %d lines only %d are; say how it is written with --list-type and --column"
                            .formatted(
                                    work.feed().name(), readable + work.tally.invalid, readable));
        }
        return keys;
    }

    private void fileNew(Path file, Set<ValueKey> wanted)
            throws IOException, FeedException, StoreException {
        Map<ValueKey, ListValue> batch = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            var reader = new ListReader(in, work.feed().layout());
            Optional<ListEntry> entry;
            do {
                entry = reader.next();
                if (entry.orElse(null) instanceof ListEntry.Value(ListValue value)) {
                    ValueKey key = ValueKey.of(value);
                    if (wanted.remove(key)) {
                        batch.put(key, value);
                    }
                }
                if (batch.size() == BATCH || (entry.isEmpty() && !batch.isEmpty())) {
                    begin(batch);
                    batch.clear();
                }
            } while (entry.isPresent() && !(wanted.isEmpty() && batch.isEmpty()));
        }
    }

    private void begin(Map<ValueKey, ListValue> batch) throws FeedException, StoreException {
        work.requireTime();
        Instant now = work.now();
        Map<ValueKey, ValueRow> known =
                work.read(sql -> ValueTable.find(sql, collection, batch.keySet()));
        var rows = new ArrayList<ValueRow>();
        batch.forEach((key, value) -> {
            ValueRow row = known.get(key);
            rows.add(row == null ? ValueRow.first(value, now) : row.returned(now));
        });
        file(rows);
    }

    private void end(List<ValueKey> gone) throws FeedException, StoreException {
        for (int i = 0; i < gone.size(); i += BATCH) {
            work.requireTime();
            Instant now = work.now();
            List<ValueKey> some = gone.subList(i, Math.min(gone.size(), i + BATCH));
            List<ValueRow> rows =
                    work.read(sql -> ValueTable.find(sql, collection, some)).values().stream()
                            .map(row -> row.left(now))
                            .toList();
            file(rows);
            work.tally.ended += rows.size();
        }
    }

    private void file(List<ValueRow> rows) throws FeedException, StoreException {
        List<StixObject> objects = rows.stream().map(indicators::of).toList();
        work.file(ObjectEncoding.of(objects), sql -> ValueTable.put(sql, collection, rows));
    }
}
