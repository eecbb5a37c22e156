package org.dazaifu.misp;

import java.util.List;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * An event with everything in it but the proposals of others.
 *
 * <p>Nothing is guaranteed of its texts: an identifier may be no UUID, a date no date. The reader
 * tells of it; what has a shape that the format does not know stands in {@code other} as it was.
 *
 * @param date the day it is about, such as {@code 2026-11-26}
 * @param threatLevel 1 high, 2 medium, 3 low, 4 undefined; empty where it is not said
 * @param analysis 0 initial, 1 ongoing, 2 complete; empty where it is not said
 * @param timestamp when it was last changed, in seconds since 1970, or null
 * @param publishTimestamp when it was last published, in seconds since 1970, or null
 * @param distribution who may have it, or null where that is not said
 * @param owner the organisation whose instance has it (Org), or null
 * @param creator the organisation that created it (Orgc), or null
 * @param extendsUuid the event it extends, or empty
 * @param other members the format does not name, and an instance's own numbers
 */
public record Event(
        String uuid,
        String info,
        String date,
        String threatLevel,
        String analysis,
        boolean published,
        @Nullable Long timestamp,
        @Nullable Long publishTimestamp,
        @Nullable Distribution distribution,
        @Nullable SharingGroup sharingGroup,
        @Nullable Organisation owner,
        @Nullable Organisation creator,
        String extendsUuid,
        List<Tag> tags,
        List<Galaxy> galaxies,
        List<Attribute> attributes,
        List<MispObject> objects,
        List<EventReport> reports,
        List<RelatedEvent> related,
        Members other) {

    public Event {
        tags = List.copyOf(tags);
        galaxies = List.copyOf(galaxies);
        attributes = List.copyOf(attributes);
        objects = List.copyOf(objects);
        reports = List.copyOf(reports);
        related = List.copyOf(related);
    }

    /** Reads an event's members, its attributes and objects apart. */
    static Event read(Fields in, List<Attribute> attributes, List<MispObject> objects) {
        in.dropProposals();
        Event event =
                new Event(
                        in.text("uuid"),
                        in.text("info"),
                        in.text("date"),
                        in.text("threat_level_id"),
                        in.text("analysis"),
                        in.flag("published"),
                        in.seconds("timestamp"),
                        in.seconds("publish_timestamp"),
                        in.distribution(true),
                        in.part("SharingGroup", SharingGroup::read),
                        in.part("Org", Organisation::read),
                        in.part("Orgc", Organisation::read),
                        in.text("extends_uuid"),
                        in.parts("Tag", Tag::read),
                        in.parts("Galaxy", Galaxy::read),
                        attributes,
                        objects,
                        in.parts("EventReport", EventReport::read),
                        in.parts("RelatedEvent", Event::related),
                        in.rest());
        Rules.check(event, in);
        return event;
    }

    /** Reads an event's members; what is wrong in them is kept as it is. */
    public static Event of(Members members) {
        Problems problems = new Problems();
        Fields in = new Fields(members, "$", problems);
        List<Attribute> attributes = in.parts("Attribute", Attribute::read);
        List<MispObject> objects =
                in.parts(
                        "Object",
                        object ->
                                MispObject.read(
                                        object, object.parts("Attribute", Attribute::read)));
        return read(in, attributes, objects);
    }

    /** MISP wraps a related event once more. */
    private static RelatedEvent related(Fields in) {
        RelatedEvent wrapped = in.only("Event") ? in.part("Event", RelatedEvent::read) : null;
        return wrapped == null ? RelatedEvent.read(in) : wrapped;
    }

    /** Its members as the format has them. */
    public Members members() {
        return start().parts("Attribute", attributes, Attribute::members)
                .parts("Object", objects, MispObject::members)
                .members();
    }

    /** Its members without its attributes and objects, of which there may be very many. */
    public Members header() {
        return start().members();
    }

    private Writing start() {
        return new Writing(other)
                .some("uuid", uuid)
                .text("info", info)
                .some("date", date)
                .some("threat_level_id", threatLevel)
                .some("analysis", analysis)
                .flag("published", published)
                .seconds("timestamp", timestamp)
                .seconds("publish_timestamp", publishTimestamp)
                .distribution(distribution)
                .part("SharingGroup", sharingGroup, SharingGroup::members)
                .part("Org", owner, Organisation::members)
                .part("Orgc", creator, Organisation::members)
                .some("extends_uuid", extendsUuid)
                .parts("Tag", tags, Tag::members)
                .parts("Galaxy", galaxies, Galaxy::members)
                .parts("EventReport", reports, EventReport::members)
                .parts("RelatedEvent", related, Event::wrapped);
    }

    private static Members wrapped(RelatedEvent related) {
        return new Members(List.of(new Member("Event", related.members())));
    }
}
