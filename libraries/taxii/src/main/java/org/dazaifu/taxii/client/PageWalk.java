package org.dazaifu.taxii.client;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Goes from page to page of a resource that is read whole. Where the server says that there is more
 * and gives no {@code next}, which the specification lets it (TAXII 2.1, 3.5; 5.3.1 and 5.8.1 do
 * not even have the property), it goes on by the time of the last page's end, one microsecond
 * before it, so that nothing of the same moment is passed over.
 */
final class PageWalk {

    private final URI resource;
    private final ObjectFilter filter;
    private final int limit;
    private final PageWatch watch;
    private Optional<Instant> after;
    private Optional<String> cursor = Optional.empty();
    private boolean goesOn = true;

    PageWalk(URI resource, ObjectFilter filter, int limit, ClientLimits limits) {
        this.resource = resource;
        this.filter = filter;
        this.limit = limit;
        this.watch = new PageWatch(limits);
        this.after = filter.addedAfter();
    }

    /** The address of the page that is wanted now. */
    URI url() {
        String query = filter.query(after, cursor, limit);
        return query.isEmpty() ? resource : URI.create(resource + "?" + query);
    }

    /** Takes note of a page, and ends what does not end by itself. */
    void see(String fingerprint, long length) throws TaxiiException {
        watch.see(fingerprint, length);
    }

    /**
     * Prepares for the next page.
     *
     * @param news whether this page had anything that those before it had not
     */
    void next(boolean more, Optional<String> next, Optional<Instant> last, boolean news)
            throws TaxiiException {
        goesOn = more;
        cursor = next;
        if (more && next.isEmpty()) {
            if (!news || last.isEmpty()) {
                throw PageWatch.noProgress();
            }
            after = last.map(time -> time.minus(1, ChronoUnit.MICROS));
        }
    }

    /** Whether there is another page. */
    boolean goesOn() {
        return goesOn;
    }
}
