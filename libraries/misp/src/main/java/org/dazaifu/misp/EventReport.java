package org.dazaifu.misp;

import org.dazaifu.misp.MispValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * A text about an event, in Markdown.
 *
 * @param timestamp when it was last changed, in seconds since 1970, or null
 * @param distribution who may have it, or null where that is not said
 * @param other members the format does not name, and an instance's own numbers
 */
public record EventReport(
        String uuid,
        String name,
        String content,
        boolean deleted,
        @Nullable Long timestamp,
        @Nullable Distribution distribution,
        @Nullable SharingGroup sharingGroup,
        Members other) {

    static EventReport read(Fields in) {
        EventReport report =
                new EventReport(
                        in.text("uuid"),
                        in.text("name"),
                        in.text("content"),
                        in.flag("deleted"),
                        in.seconds("timestamp"),
                        in.distribution(false),
                        in.part("SharingGroup", SharingGroup::read),
                        in.rest());
        Rules.uuid(in, "uuid", report.uuid);
        return report;
    }

    /** Reads a report's members; what is wrong in them is kept as it is. */
    public static EventReport of(Members members) {
        return read(new Fields(members, "$", new Problems()));
    }

    /** Its members as the format has them. */
    public Members members() {
        return new Writing(other)
                .some("uuid", uuid)
                .text("name", name)
                .text("content", content)
                .distribution(distribution)
                .part("SharingGroup", sharingGroup, SharingGroup::members)
                .seconds("timestamp", timestamp)
                .flag("deleted", deleted)
                .members();
    }
}
