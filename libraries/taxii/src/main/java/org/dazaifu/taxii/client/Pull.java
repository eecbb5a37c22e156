package org.dazaifu.taxii.client;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.client.TaxiiException.Code;

/**
 * One pull: pages one after another until the server has no more.
 *
 * <p>Design note: within a pull pages follow the server's cursor. Whatever goes wrong, and wherever
 * a page gives no cursor, a new chain of pages begins at the last known moment; what is known of
 * that moment is left out. A server that never ends is found by pages that come again within a
 * chain, by empty pages, by chains that bring nothing new, and in the last resort by number and
 * bytes.
 */
final class Pull {

    private static final int MOST_EMPTY = 10;

    private final URI objects;
    private final ObjectFilter filter;
    private final ClientLimits limits;
    private final PageRequest request;
    private final Patience patience;
    private final PageSink sink;

    private TaxiiBookmark mark;
    private Optional<Instant> chainAfter = Optional.empty();
    private Optional<String> cursor = Optional.empty();
    private final Set<String> chainPages = new HashSet<>();
    private boolean chainBroughtNew;
    private int emptyPages;
    private int pages;
    private long bytes;
    private long delivered;
    private long malformed;
    private long skipped;

    Pull(
            URI objects,
            ObjectFilter filter,
            ClientLimits limits,
            PageRequest request,
            Patience patience,
            TaxiiBookmark from,
            PageSink sink) {
        this.objects = objects;
        this.filter = filter;
        this.limits = limits;
        this.request = request;
        this.patience = patience;
        this.mark = from;
        this.sink = sink;
    }

    PullSummary run() throws TaxiiException, IOException {
        cursor = mark.last().isEmpty() ? mark.next() : Optional.empty();
        newChain();
        while (true) {
            Optional<ObjectPage> page = page();
            if (page.isPresent() && take(page.get())) {
                return new PullSummary(delivered, malformed, skipped, pages, mark);
            }
        }
    }

    /** The next page, or nothing if it failed and is to be asked for again. */
    private Optional<ObjectPage> page() throws TaxiiException {
        if (pages == limits.pages()) {
            throw new TaxiiException(
                    Code.ENDLESS, "The server gave " + pages + " pages and has still more.");
        }
        URI url =
                URI.create(objects + "?" + filter.query(chainAfter, cursor, limits.pageObjects()));
        try {
            return Optional.of(request.get(url));
        } catch (Exchange.Busy busy) {
            patience.after(busy.told(), busy.retryAfter());
        } catch (TaxiiException failure) {
            boolean lostCursor =
                    cursor.isPresent()
                            && mark.last().isPresent()
                            && chainBroughtNew
                            && (failure.code() == Code.REFUSED || failure.code() == Code.NOT_FOUND);
            if (!lostCursor) {
                patience.after(failure, "");
            }
        }
        if (mark.last().isPresent()) {
            cursor = Optional.empty();
            newChain();
        }
        return Optional.empty();
    }

    /** Takes a page and says whether it was the last. */
    private boolean take(ObjectPage page) throws TaxiiException, IOException {
        pages++;
        bytes += page.bytes();
        if (bytes > limits.pullBytes()) {
            throw new TaxiiException(
                    Code.ENDLESS, "The server gave more than " + limits.pullBytes() + " bytes.");
        }
        checkProgress(page);
        Set<String> known = new HashSet<>(mark.recent());
        var fresh = new ArrayList<EnvelopeItem>();
        for (EnvelopeItem item : page.items()) {
            switch (item) {
                case EnvelopeItem.Whole(var object) -> {
                    if (known.contains(ObjectPage.key(object))) {
                        skipped++;
                    } else {
                        delivered++;
                        fresh.add(item);
                    }
                }
                case EnvelopeItem.Malformed broken -> {
                    malformed++;
                    fresh.add(item);
                }
            }
        }
        mark = marked(page);
        sink.page(List.copyOf(fresh), mark);
        if (!fresh.isEmpty()) {
            chainBroughtNew = true;
            patience.reset();
        }
        if (page.more()) {
            prepare(page);
        }
        return !page.more();
    }

    private void checkProgress(ObjectPage page) throws TaxiiException {
        if (!page.more()) {
            return;
        }
        emptyPages = page.items().isEmpty() ? emptyPages + 1 : 0;
        if (emptyPages > MOST_EMPTY) {
            throw new TaxiiException(
                    Code.NO_PROGRESS, "The server says that it has more and gives nothing.");
        }
        if (!page.items().isEmpty() && !chainPages.add(page.fingerprint())) {
            throw new TaxiiException(Code.ENDLESS, "The server gives the same page again.");
        }
    }

    /** Prepares the request for the page after. */
    private void prepare(ObjectPage page) throws TaxiiException {
        cursor = page.next();
        if (cursor.isEmpty()) {
            if (mark.last().isEmpty() || !chainBroughtNew) {
                throw PageWatch.noProgress();
            }
            newChain();
        }
    }

    private void newChain() {
        chainAfter =
                mark.last().map(time -> time.minus(1, ChronoUnit.MICROS)).or(filter::addedAfter);
        chainPages.clear();
        chainBroughtNew = false;
    }

    private TaxiiBookmark marked(ObjectPage page) {
        Optional<String> next = page.more() ? page.next() : Optional.empty();
        // What a page without objects says of its times is no more than where it was asked from.
        Optional<Instant> last = page.items().isEmpty() ? Optional.empty() : page.last();
        boolean newer =
                last.isPresent()
                        && (mark.last().isEmpty() || last.get().isAfter(mark.last().get()));
        boolean oneMoment = page.first().equals(last);
        var recent = new LinkedHashSet<String>();
        if (!newer || (oneMoment && last.equals(mark.last()))) {
            recent.addAll(mark.recent());
        }
        for (EnvelopeItem item : page.items()) {
            if (item instanceof EnvelopeItem.Whole(var object)) {
                recent.add(ObjectPage.key(object));
            }
        }
        List<String> kept = List.copyOf(recent);
        return new TaxiiBookmark(
                mark.feed(),
                newer ? last : mark.last(),
                kept.subList(Math.max(0, kept.size() - TaxiiBookmark.MOST_RECENT), kept.size()),
                next);
    }

    /** Asks for a page. */
    interface PageRequest {
        ObjectPage get(URI url) throws TaxiiException, Exchange.Busy;
    }
}
