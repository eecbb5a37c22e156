package org.dazaifu.taxii.client;

import java.util.HashSet;
import java.util.Set;
import org.dazaifu.taxii.client.TaxiiException.Code;

/** Sees to it that a list of pages ends. */
final class PageWatch {

    private final ClientLimits limits;
    private final Set<String> seen = new HashSet<>();
    private long bytes;

    PageWatch(ClientLimits limits) {
        this.limits = limits;
    }

    /** Takes note of a page. */
    void see(String fingerprint, long length) throws TaxiiException {
        bytes += length;
        if (!seen.add(fingerprint)) {
            throw new TaxiiException(Code.ENDLESS, "The server gives the same page again.");
        }
        if (seen.size() > limits.pages() || bytes > limits.pullBytes()) {
            throw new TaxiiException(
                    Code.ENDLESS, "The server gave " + seen.size() + " pages and has still more.");
        }
    }

    static TaxiiException noProgress() {
        return new TaxiiException(
                Code.NO_PROGRESS,
                "The server has more, but says neither next nor a time that leads to it.");
    }
}
