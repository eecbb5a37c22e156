package org.dazaifu.misp;

import java.util.List;
import org.dazaifu.misp.MispValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * Attributes that belong together, by a template.
 *
 * @param name its template's name, such as {@code file}
 * @param timestamp when it was last changed, in seconds since 1970, or null
 * @param distribution who may have it, or null where that is not said
 * @param firstSeen a date and time of ISO 8601, or null
 * @param lastSeen a date and time of ISO 8601, or null
 * @param other members the format does not name, and an instance's own numbers
 */
public record MispObject(
        String uuid,
        String name,
        String metaCategory,
        String description,
        String templateUuid,
        String templateVersion,
        String comment,
        boolean deleted,
        @Nullable Long timestamp,
        @Nullable Distribution distribution,
        @Nullable SharingGroup sharingGroup,
        @Nullable String firstSeen,
        @Nullable String lastSeen,
        List<Attribute> attributes,
        List<ObjectReference> references,
        Members other) {

    public MispObject {
        attributes = List.copyOf(attributes);
        references = List.copyOf(references);
    }

    /** Reads an object's members, its attributes apart. */
    static MispObject read(Fields in, List<Attribute> attributes) {
        in.dropProposals();
        MispObject object =
                new MispObject(
                        in.text("uuid"),
                        in.text("name"),
                        in.text("meta-category"),
                        in.text("description"),
                        in.text("template_uuid"),
                        in.text("template_version"),
                        in.text("comment"),
                        in.flag("deleted"),
                        in.seconds("timestamp"),
                        in.distribution(false),
                        in.part("SharingGroup", SharingGroup::read),
                        in.optional("first_seen"),
                        in.optional("last_seen"),
                        attributes,
                        in.parts("ObjectReference", ObjectReference::read),
                        in.rest());
        Rules.check(object, in);
        return object;
    }

    /** Reads an object's members; what is wrong in them is kept as it is. */
    public static MispObject of(Members members) {
        Fields in = new Fields(members, "$", new Problems());
        return read(in, in.parts("Attribute", Attribute::read));
    }

    /** Its members as the format has them. */
    public Members members() {
        return header().parts("Attribute", attributes, Attribute::members)
                .parts("ObjectReference", references, ObjectReference::members)
                .members();
    }

    private Writing header() {
        return new Writing(other)
                .some("uuid", uuid)
                .text("name", name)
                .some("meta-category", metaCategory)
                .some("description", description)
                .some("template_uuid", templateUuid)
                .some("template_version", templateVersion)
                .text("comment", comment)
                .distribution(distribution)
                .part("SharingGroup", sharingGroup, SharingGroup::members)
                .seconds("timestamp", timestamp)
                .flag("deleted", deleted)
                .optional("first_seen", firstSeen)
                .optional("last_seen", lastSeen);
    }
}
