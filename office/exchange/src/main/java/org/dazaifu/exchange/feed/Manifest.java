package org.dazaifu.exchange.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.misp.FeedManifest;
import org.dazaifu.misp.MispItem;
import org.dazaifu.misp.MispLimits;
import org.dazaifu.misp.MispReader;

/** The index of a MISP feed, read whole or not at all. */
final class Manifest {

    private static final MispLimits LIMITS = new MispLimits(20, 256L << 20, 6_000_000);

    private Manifest() {}

    /**
     * Its events by their UUID in lower case.
     *
     * @throws FeedException where it is cut off, is none, or has more events than it may; nothing
     *     of it is then believed
     */
    static Map<String, FeedManifest.Entry> read(InputStream in, int most)
            throws FeedException, IOException {
        try (MispReader reader = MispReader.of(in, LIMITS)) {
            Optional<MispItem> first = reader.next();
            Optional<MispItem> second = reader.next();
            if (!(first.orElse(null) instanceof MispItem.Index index) || second.isPresent()) {
                throw new FeedException(
                        Code.MALFORMED,
                        "manifest.json is not the index of a MISP feed"
                                + second.or(() -> first).stream()
                                        .flatMap(wrong -> wrong.problems().stream())
                                        .findFirst()
                                        .map(one -> ": " + Tally.line(one.toString()))
                                        .orElse(""));
            }
            var events = new LinkedHashMap<String, FeedManifest.Entry>();
            for (FeedManifest.Entry entry : index.manifest().entries()) {
                events.put(entry.uuid().toLowerCase(Locale.ROOT), entry);
            }
            if (events.size() > most) {
                throw new FeedException(
                        Code.TOO_LARGE, "manifest.json names more than " + most + " events");
            }
            return events;
        }
    }
}
