package org.dazaifu.misp;

import java.util.List;
import org.dazaifu.misp.MispValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * An attribute: a value with its type and category, alone in an event or in an object.
 *
 * @param uuid its own; empty where it is not said
 * @param relation its place in its object's template, or empty
 * @param toIds whether it is meant for detection
 * @param timestamp when it was last changed, in seconds since 1970, or null
 * @param distribution who may have it, or null where that is not said
 * @param firstSeen a date and time of ISO 8601, or null
 * @param lastSeen a date and time of ISO 8601, or null
 * @param data the content of an attachment in Base64, or null
 * @param other members the format does not name, and an instance's own numbers
 */
public record Attribute(
        String uuid,
        String type,
        String category,
        String value,
        String relation,
        boolean toIds,
        String comment,
        boolean deleted,
        boolean disableCorrelation,
        @Nullable Long timestamp,
        @Nullable Distribution distribution,
        @Nullable SharingGroup sharingGroup,
        @Nullable String firstSeen,
        @Nullable String lastSeen,
        @Nullable String data,
        List<Tag> tags,
        List<Galaxy> galaxies,
        List<Sighting> sightings,
        Members other) {

    public Attribute {
        type = MispTypes.shared(type);
        category = MispTypes.shared(category);
        tags = List.copyOf(tags);
        galaxies = List.copyOf(galaxies);
        sightings = List.copyOf(sightings);
    }

    static Attribute read(Fields in) {
        in.dropProposals();
        Attribute attribute =
                new Attribute(
                        in.text("uuid"),
                        in.text("type"),
                        in.text("category"),
                        in.text("value"),
                        in.text("object_relation"),
                        in.flag("to_ids"),
                        in.text("comment"),
                        in.flag("deleted"),
                        in.flag("disable_correlation"),
                        in.seconds("timestamp"),
                        in.distribution(false),
                        in.part("SharingGroup", SharingGroup::read),
                        in.optional("first_seen"),
                        in.optional("last_seen"),
                        in.optional("data"),
                        in.parts("Tag", Tag::read),
                        in.parts("Galaxy", Galaxy::read),
                        in.parts("Sighting", Sighting::read),
                        in.rest());
        Rules.check(attribute, in);
        return attribute;
    }

    /** Reads an attribute's members; what is wrong in them is kept as it is. */
    public static Attribute of(Members members) {
        return read(new Fields(members, "$", new Problems()));
    }

    /** Its members as the format has them. */
    public Members members() {
        return new Writing(other)
                .some("uuid", uuid)
                .some("object_relation", relation)
                .text("type", type)
                .some("category", category)
                .flag("to_ids", toIds)
                .text("value", value)
                .optional("data", data)
                .text("comment", comment)
                .distribution(distribution)
                .part("SharingGroup", sharingGroup, SharingGroup::members)
                .seconds("timestamp", timestamp)
                .flag("deleted", deleted)
                .flag("disable_correlation", disableCorrelation)
                .optional("first_seen", firstSeen)
                .optional("last_seen", lastSeen)
                .parts("Tag", tags, Tag::members)
                .parts("Galaxy", galaxies, Galaxy::members)
                .parts("Sighting", sightings, Sighting::members)
                .members();
    }
}
