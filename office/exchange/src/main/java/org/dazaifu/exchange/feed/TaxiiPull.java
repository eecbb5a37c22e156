package org.dazaifu.exchange.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.check.Severity;
import org.dazaifu.stix.check.StixCheck;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.TaxiiCollection;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.client.ObjectFilter;
import org.dazaifu.taxii.client.TaxiiBookmark;
import org.dazaifu.taxii.client.TaxiiClient;
import org.dazaifu.taxii.client.TaxiiException;

/**
 * Pulls a collection of a TAXII server: every version of every object, as it is. Each page is filed
 * together with the bookmark behind it.
 */
final class TaxiiPull {

    private final PullWork work;
    private final TaxiiClient client;

    TaxiiPull(PullWork work) {
        this.work = work;
        this.client = new TaxiiClient(FeedDocuments.peer(work.feed(), work.secret, work.limits));
    }

    /** What ends a pull from within, on its way out. */
    private static final class Ended extends IOException {
        Ended(Exception cause) {
            super(cause);
        }
    }

    void run() throws FeedException, StoreException {
        try {
            Place place = place();
            client.pull(
                    place.root,
                    place.collection,
                    ObjectFilter.ofVersions("all"),
                    bookmark(),
                    this::file);
        } catch (TaxiiException e) {
            throw FeedDocuments.told(work.feed(), e);
        } catch (Ended e) {
            switch (e.getCause()) {
                case StoreException store -> throw store;
                case FeedException feed -> throw feed;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a sink throws nothing else", e);
        }
    }

    private record Place(URI root, String collection) {}

    /** The collection that is meant, among those that the server shows. */
    private Place place() throws TaxiiException, FeedException {
        URI url = work.feed().url();
        boolean discovery = url.getPath().replaceFirst("/$", "").endsWith("/taxii2");
        List<URI> roots = discovery ? client.apiRoots(url) : List.of(url);
        var shown = new ArrayList<String>();
        String wanted = work.feed().sourceCollection();
        for (URI root : roots) {
            for (TaxiiCollection one : client.collections(root)) {
                if (one.id().equals(wanted) || one.alias().equals(Optional.of(wanted))) {
                    return new Place(root, one.id());
                }
                shown.add(Tally.line(one.alias().orElse(one.id())));
            }
        }
        throw new FeedException(
                Code.UNREACHABLE,
                "the server of the feed "
                        + work.feed().name()
                        + " shows no collection "
                        + wanted
                        + " but "
                        + (shown.isEmpty()
                                ? "none"
                                : String.join(", ", shown.subList(0, Math.min(20, shown.size())))));
    }

    private TaxiiBookmark bookmark() throws StoreException {
        String text = work.read(sql -> FeedCatalog.progress(sql, work.feed().name()));
        try {
            return text.isEmpty() ? TaxiiBookmark.start() : TaxiiBookmark.read(text);
        } catch (TaxiiException e) {
            work.tally.remark("The bookmark was damaged; the feed is read from its beginning.");
            return TaxiiBookmark.start();
        }
    }

    private void file(List<EnvelopeItem> items, TaxiiBookmark after) throws Ended {
        try {
            work.requireTime();
            var objects = new ArrayList<TaxiiObject>();
            for (EnvelopeItem item : items) {
                switch (item) {
                    case EnvelopeItem.Whole(TaxiiObject object) -> {
                        objects.add(object);
                        check(object);
                    }
                    case EnvelopeItem.Malformed(int place, var id, String wrong) -> {
                        work.tally.invalid++;
                        work.tally.remark(
                                "Not filed: "
                                        + id.orElse("something without an id")
                                        + ", "
                                        + wrong
                                        + ".");
                    }
                }
            }
            work.file(objects, sql -> FeedCatalog.progress(sql, work.feed().name(), after.text()));
        } catch (StoreException | FeedException e) {
            throw new Ended(e);
        }
    }

    /** Says what of STIX 2.1 an object breaks; it is filed all the same, as it was said. */
    private void check(TaxiiObject object) {
        if (!object.specVersion().equals("2.1")) {
            return;
        }
        String wrong = "";
        try (BundleReader reader =
                BundleReader.ofBundleOrObject(
                        new ByteArrayInputStream(object.json()), object.id())) {
            BundleItem item = reader.next().orElse(null);
            wrong =
                    item instanceof StixObject read
                            ? StixCheck.problems(read).stream()
                                    .filter(one -> one.severity() == Severity.ERROR)
                                    .findFirst()
                                    .map(one -> one.pointer() + ": " + one.what())
                                    .orElse("")
                            : "it is no object of STIX 2.1";
        } catch (StixException | IOException e) {
            wrong = String.valueOf(e.getMessage());
        }
        if (!wrong.isEmpty()) {
            work.tally.flawed++;
            work.tally.remark("Filed as it is: " + object.id() + ", " + wrong + ".");
        }
    }
}
