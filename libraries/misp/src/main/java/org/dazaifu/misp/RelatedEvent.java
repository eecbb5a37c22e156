package org.dazaifu.misp;

import org.dazaifu.misp.MispValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * Another event that an instance found to share values with this one.
 *
 * @param timestamp when it was last changed, in seconds since 1970, or null
 * @param creator the organisation that created it, or null
 * @param other members the format does not name, and an instance's own numbers
 */
public record RelatedEvent(
        String uuid,
        String info,
        String date,
        @Nullable Long timestamp,
        @Nullable Organisation creator,
        Members other) {

    static RelatedEvent read(Fields in) {
        return new RelatedEvent(
                in.text("uuid"),
                in.text("info"),
                in.text("date"),
                in.seconds("timestamp"),
                in.part("Orgc", Organisation::read),
                in.rest());
    }

    Members members() {
        return new Writing(other)
                .text("uuid", uuid)
                .text("info", info)
                .some("date", date)
                .seconds("timestamp", timestamp)
                .part("Orgc", creator, Organisation::members)
                .members();
    }
}
