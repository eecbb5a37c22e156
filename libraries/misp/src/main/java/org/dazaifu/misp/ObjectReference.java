package org.dazaifu.misp;

import org.dazaifu.misp.MispValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * What an object has to do with another object or an attribute.
 *
 * @param referenced the other's UUID
 * @param relationship such as {@code drops}
 * @param timestamp when it was last changed, in seconds since 1970, or null
 * @param other members the format does not name
 */
public record ObjectReference(
        String uuid,
        String referenced,
        String relationship,
        String comment,
        boolean deleted,
        @Nullable Long timestamp,
        Members other) {

    static ObjectReference read(Fields in) {
        ObjectReference reference =
                new ObjectReference(
                        in.text("uuid"),
                        in.text("referenced_uuid"),
                        in.text("relationship_type"),
                        in.text("comment"),
                        in.flag("deleted"),
                        in.seconds("timestamp"),
                        in.rest());
        Rules.uuid(in, "referenced_uuid", reference.referenced);
        return reference;
    }

    /** Reads a reference's members; what is wrong in them is kept as it is. */
    public static ObjectReference of(Members members) {
        return read(new Fields(members, "$", new Problems()));
    }

    /** Its members as the format has them. */
    public Members members() {
        return new Writing(other)
                .some("uuid", uuid)
                .text("referenced_uuid", referenced)
                .text("relationship_type", relationship)
                .text("comment", comment)
                .flag("deleted", deleted)
                .seconds("timestamp", timestamp)
                .members();
    }
}
