package org.dazaifu.taxii.client;

import java.io.IOException;
import java.util.List;
import org.dazaifu.taxii.EnvelopeItem;

/** Takes what is pulled, page by page. */
@FunctionalInterface
public interface PageSink {

    /**
     * Takes a page.
     *
     * @param items what is new, in the server's order; may be empty
     * @param after where to go on once these are filed; to be filed with them
     * @throws IOException if they cannot be filed; it ends the pull
     */
    void page(List<EnvelopeItem> items, TaxiiBookmark after) throws IOException;
}
