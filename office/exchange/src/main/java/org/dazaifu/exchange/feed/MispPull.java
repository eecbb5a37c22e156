package org.dazaifu.exchange.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.misp.FeedManifest;
import org.dazaifu.misp.MispItem;
import org.dazaifu.misp.MispLimits;
import org.dazaifu.misp.MispReader;
import org.dazaifu.sharing.misp.MispToStix;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.Tlp;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.client.Document;
import org.dazaifu.taxii.client.Validators;

/**
 * Pulls a MISP feed: reads its manifest, fetches the events that changed, and files each as STIX
 * 2.1, one event a transaction. An event that is broken is told and passed over; it is fetched
 * again next time.
 */
final class MispPull {

    private final PullWork work;
    private final FeedDocuments documents;
    private final URI manifest;

    MispPull(PullWork work) {
        this.work = work;
        this.documents = new FeedDocuments(work.feed(), work.secret, work.limits);
        URI url = work.feed().url();
        String path = url.getPath();
        this.manifest =
                path.endsWith(".json")
                        ? url
                        : URI.create(url + (path.endsWith("/") ? "" : "/"))
                                .resolve("manifest.json");
    }

    void run() throws FeedException, StoreException {
        Path file = work.file("manifest.json");
        Validators known = Progress.read(work.read(sql -> FeedCatalog.progress(sql, name())));
        Document document = documents.get(manifest, known, file);
        if (!(document instanceof Document.Received received)) {
            return;
        }
        Map<String, FeedManifest.Entry> events = manifest(file);
        Map<String, String> filed = work.read(sql -> EventTable.all(sql, work.collection.uuid()));
        for (var event : events.entrySet()) {
            String changed = changed(event.getValue());
            if (!changed.isEmpty() && changed.equals(filed.get(event.getKey()))) {
                work.tally.known++;
            } else {
                work.requireTime();
                fetch(event.getKey(), event.getValue(), filed.getOrDefault(event.getKey(), ""));
            }
        }
        var gone = new HashSet<>(filed.keySet());
        gone.removeAll(events.keySet());
        if (!gone.isEmpty()) {
            work.tally.remark(
                    gone.size()
                            + " events are no longer in the manifest; what they brought stays filed.");
        }
        if (work.tally.invalid == 0) {
            String text = Progress.text(received.validators());
            work.write(sql -> FeedCatalog.progress(sql, name(), text));
        }
    }

    private String name() {
        return work.feed().name();
    }

    private Map<String, FeedManifest.Entry> manifest(Path file) throws FeedException {
        try {
            return Manifest.read(Files.newInputStream(file), work.limits.events());
        } catch (IOException e) {
            throw new FeedException(Code.FILE, file + " cannot be read: " + e, e);
        }
    }

    /** What a manifest says of an event's state, or empty where it says nothing. */
    private static String changed(FeedManifest.Entry entry) {
        Long timestamp = entry.timestamp();
        return timestamp == null && entry.sha256().isEmpty()
                ? ""
                : "manifest " + timestamp + " " + entry.sha256().orElse("");
    }

    private void fetch(String uuid, FeedManifest.Entry entry, String before)
            throws FeedException, StoreException {
        Path file = work.file("event.json");
        try {
            documents.get(manifest.resolve(entry.uuid() + ".json"), Validators.NONE, file);
        } catch (FeedException e) {
            if (!FeedDocuments.isMissing(e) && e.code() != Code.TOO_LARGE) {
                throw e;
            }
            passOver(uuid, String.valueOf(e.getMessage()));
            return;
        }
        try {
            String sha256 = FileDigest.sha256(file);
            String stated = entry.sha256().orElse(sha256);
            if (!stated.equalsIgnoreCase(sha256)) {
                passOver(uuid, "its SHA-256 is not what the manifest says");
                return;
            }
            String changed = changed(entry).isEmpty() ? "file " + sha256 : changed(entry);
            if (changed.equals(before)) {
                work.tally.known++;
            } else {
                file(uuid, file, changed, before);
            }
        } catch (IOException e) {
            throw new FeedException(Code.FILE, file + " cannot be read: " + e, e);
        }
    }

    private void file(String uuid, Path file, String changed, String before)
            throws IOException, FeedException, StoreException {
        List<TaxiiObject> objects;
        try (MispReader reader = MispReader.of(Files.newInputStream(file), MispLimits.USUAL)) {
            Optional<MispItem> first = reader.next();
            Optional<MispItem> second = reader.next();
            if (!(first.orElse(null) instanceof MispItem.Read read) || second.isPresent()) {
                passOver(
                        uuid,
                        second.or(() -> first).stream()
                                .flatMap(wrong -> wrong.problems().stream())
                                .findFirst()
                                .map(Object::toString)
                                .orElse("it is no event"));
                return;
            }
            if (!read.event().uuid().equalsIgnoreCase(uuid)) {
                passOver(uuid, "the event in its file is another one");
                return;
            }
            List<StixObject> said =
                    marked(MispToStix.convert(read.event(), read.proposals()).objects());
            objects =
                    ObjectEncoding.of(
                            before.isEmpty()
                                    ? said
                                    : work.read(sql ->
                                            new EventRevision(sql, work.collection, work.now())
                                                    .completed(uuid, said)));
        } catch (FeedException e) {
            passOver(uuid, String.valueOf(e.getMessage()));
            return;
        }
        work.file(
                objects,
                sql -> EventTable.put(sql, work.collection.uuid(), uuid, changed, work.now()));
    }

    private void passOver(String uuid, String why) {
        work.tally.invalid++;
        work.tally.remark("The event " + uuid + " is not filed: " + why + ".");
    }

    /** What comes without a marking gets that of the feed. */
    private List<StixObject> marked(List<StixObject> objects) {
        Optional<Tlp> marking = work.feed().marking();
        if (marking.isEmpty()) {
            return objects;
        }
        var all = new ArrayList<StixObject>();
        Tlp.definition(marking.get().id().toString()).ifPresent(all::add);
        for (StixObject object : objects) {
            boolean bare =
                    object.properties().get("object_marking_refs").isEmpty()
                            && !object.type().equals("marking-definition")
                            && !object.type().equals("extension-definition");
            all.add(bare ? marked(object, marking.get()) : object);
        }
        return all;
    }

    private static StixObject marked(StixObject object, Tlp marking) {
        var properties = new LinkedHashMap<>(object.properties().entries());
        properties.put(
                "object_marking_refs",
                new StixValue.Items(List.of(new StixValue.Text(marking.id().toString()))));
        return new StixObject(new StixValue.Dictionary(properties));
    }
}
