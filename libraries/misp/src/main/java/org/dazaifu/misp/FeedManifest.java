package org.dazaifu.misp;

import java.util.List;
import java.util.Optional;
import org.dazaifu.misp.MispValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * The index of a feed: which events it has. Each lies beside it in a file named by its UUID.
 *
 * @param entries its events
 */
public record FeedManifest(List<Entry> entries) {

    public FeedManifest {
        entries = List.copyOf(entries);
    }

    /**
     * An event of the feed.
     *
     * @param timestamp when it was last changed, in seconds since 1970, or null
     * @param creator the organisation that created it, or null
     * @param sha256 the digest of its file in hexadecimal, where it is said
     * @param other members the format does not name
     */
    public record Entry(
            String uuid,
            String info,
            String date,
            @Nullable Long timestamp,
            @Nullable Organisation creator,
            List<Tag> tags,
            Optional<String> sha256,
            Members other) {

        public Entry {
            tags = List.copyOf(tags);
        }

        static Entry read(String uuid, Fields in) {
            return new Entry(
                    uuid,
                    in.text("info"),
                    in.text("date"),
                    in.seconds("timestamp"),
                    in.part("Orgc", Organisation::read),
                    in.parts("Tag", Tag::read),
                    Optional.ofNullable(in.optional("integrity:sha256")),
                    in.rest());
        }

        Members members() {
            return new Writing(other)
                    .text("info", info)
                    .part("Orgc", creator, Organisation::members)
                    .some("date", date)
                    .seconds("timestamp", timestamp)
                    .parts("Tag", tags, Tag::members)
                    .optional("integrity:sha256", sha256.orElse(null))
                    .members();
        }
    }
}
