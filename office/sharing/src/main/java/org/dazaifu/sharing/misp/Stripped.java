package org.dazaifu.sharing.misp;

import java.util.List;
import org.dazaifu.misp.Attribute;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.EventReport;
import org.dazaifu.misp.Galaxy;
import org.dazaifu.misp.MispObject;
import org.dazaifu.misp.ObjectReference;
import org.dazaifu.misp.Sighting;
import org.dazaifu.misp.Tag;

/** Parts without the parts that become objects of their own, and with them again. */
final class Stripped {

    private Stripped() {}

    static Attribute attribute(Attribute a) {
        return with(a, List.of(), List.of(), List.of());
    }

    static Attribute with(
            Attribute a, List<Tag> tags, List<Galaxy> galaxies, List<Sighting> sightings) {
        return new Attribute(
                a.uuid(),
                a.type(),
                a.category(),
                a.value(),
                a.relation(),
                a.toIds(),
                a.comment(),
                a.deleted(),
                a.disableCorrelation(),
                a.timestamp(),
                a.distribution(),
                a.sharingGroup(),
                a.firstSeen(),
                a.lastSeen(),
                a.data(),
                tags,
                galaxies,
                sightings,
                a.other());
    }

    static MispObject with(
            MispObject o, List<Attribute> attributes, List<ObjectReference> references) {
        return new MispObject(
                o.uuid(),
                o.name(),
                o.metaCategory(),
                o.description(),
                o.templateUuid(),
                o.templateVersion(),
                o.comment(),
                o.deleted(),
                o.timestamp(),
                o.distribution(),
                o.sharingGroup(),
                o.firstSeen(),
                o.lastSeen(),
                attributes,
                references,
                o.other());
    }

    static Event event(Event e) {
        return with(e, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static Event with(
            Event e,
            List<Tag> tags,
            List<Galaxy> galaxies,
            List<Attribute> attributes,
            List<MispObject> objects,
            List<EventReport> reports) {
        return new Event(
                e.uuid(),
                e.info(),
                e.date(),
                e.threatLevel(),
                e.analysis(),
                e.published(),
                e.timestamp(),
                e.publishTimestamp(),
                e.distribution(),
                e.sharingGroup(),
                e.owner(),
                e.creator(),
                e.extendsUuid(),
                tags,
                galaxies,
                attributes,
                objects,
                reports,
                e.related(),
                e.other());
    }
}
