package org.dazaifu.sharing.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dazaifu.misp.Attribute;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.EventReport;
import org.dazaifu.misp.MispObject;
import org.dazaifu.misp.MispValue;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Text;
import org.dazaifu.misp.ObjectReference;
import org.dazaifu.misp.Organisation;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;

/**
 * An event of MISP in STIX 2.1: a report (published) or a grouping, with everything in it.
 *
 * <p>The same event gives the same objects. Read back by {@link StixToMisp}, they give the event
 * again. Nothing is marked wider than in MISP; what is marked narrower is declared.
 */
public final class MispToStix {

    private final Event event;
    private final Losses losses;
    private final List<String> references = new ArrayList<>();
    private final Collected out;
    private final Protection outer;
    private final Instant modified;
    private final Instant created;
    private final Links links;
    private final Map<String, String> mains = new HashMap<>();
    private final Map<String, MispObject> sources = new LinkedHashMap<>();

    private MispToStix(Event event) {
        this.event = event;
        losses = new Losses(event.uuid());
        out = new Collected(Draft.wellFormed(event.uuid() + "\n" + event.info()));
        outer =
                Protection.of(
                        event.tags(),
                        event.distribution(),
                        event.sharingGroup(),
                        Protection.OUTSIDE);
        Instant day = MispTime.day(event.date()).orElse(Instant.EPOCH);
        modified = MispTime.second(event.timestamp(), day);
        created = MispTime.day(event.date()).orElse(modified);
        links = new Links(out, references);
    }

    /**
     * The event in STIX.
     *
     * @param proposals how many proposals of others were left out when it was read
     */
    public static StixConversion convert(Event event, long proposals) {
        return new MispToStix(event).convert(proposals);
    }

    private StixConversion convert(long proposals) {
        outer.definitions().forEach(out.index()::put);
        var reading =
                new PartReading(
                        out.index(),
                        Set.copyOf(
                                outer.statements().keySet().stream()
                                        .map(StixId::toString)
                                        .toList()));
        var attributes = new AttributeToStix(out, links, losses, reading, outer, modified);
        var objects = new ObjectToStix(out, losses, reading, outer, modified, references);
        for (int i = 0; i < event.attributes().size(); i++) {
            Attribute attribute = event.attributes().get(i);
            String id = attributes.write(attribute, "$.Event.Attribute[" + i + "]");
            mains.putIfAbsent(attribute.uuid(), id);
        }
        for (int i = 0; i < event.objects().size(); i++) {
            MispObject object = event.objects().get(i);
            String id = objects.write(object, "$.Event.Object[" + i + "]");
            mains.putIfAbsent(object.uuid(), id);
            sources.put(id, object);
        }
        sources.forEach((id, object) -> refer(id, object, reading));
        declare(proposals);
        container(reading);
        return new StixConversion(out.finished(), losses.list());
    }

    private void refer(String id, MispObject object, PartReading reading) {
        StixObject main = out.index().get(id);
        if (object.references().isEmpty() || main == null) {
            return;
        }
        var sequence = new ArrayList<MispValue>();
        for (int i = 0; i < object.references().size(); i++) {
            ObjectReference reference = object.references().get(i);
            String target = mains.get(reference.referenced());
            if (target == null) {
                sequence.add(reference.members());
                losses.kept("$.Event.Object[*].ObjectReference[*]", "a reference out of the event");
                continue;
            }
            StixId relation =
                    out.id("relationship", reference.uuid(), id + ".ObjectReference[" + i + "]");
            String type =
                    reference
                            .relationship()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9-]+", "-");
            Instant time = MispTime.second(reference.timestamp(), modified);
            Draft draft =
                    Draft.object(relation, time, time)
                            .text("relationship_type", type.matches("-*") ? "related-to" : type)
                            .text("description", reference.comment())
                            .text("source_ref", id)
                            .text("target_ref", target)
                            .texts(
                                    "object_marking_refs",
                                    main.properties().texts("object_marking_refs"));
            if (reference.deleted()) {
                draft.put("revoked", new StixValue.Flag(true));
            }
            StixObject bare = draft.build();
            Members read = EventFromStix.reference(bare).members();
            out.add(
                    MispExtension.attached(
                            bare,
                            new MispExtension.Kept(
                                    "reference",
                                    Remainder.between(reference.members(), read),
                                    Members.NONE)));
            sequence.add(new Text(relation.toString()));
            references.add(relation.toString());
        }
        MispExtension.Kept kept = MispExtension.of(main).orElseThrow();
        var more = new ArrayList<>(kept.more().list());
        more.add(new Member("ObjectReference", new Items(sequence)));
        out.add(
                MispExtension.attached(
                        main,
                        new MispExtension.Kept(kept.kind(), kept.remainder(), new Members(more))));
    }

    private void declare(long proposals) {
        for (long i = 0; i < proposals; i++) {
            losses.lost("$..ShadowAttribute[*]", "a proposal", "it is not what the event says");
        }
        if (outer.tlp() != null && outer.tlp() != Protection.tagged(event.tags())) {
            losses.closed(
                    "$.Event.distribution",
                    "the distribution is marked " + outer.tlp().label() + " too",
                    "STIX has no property for it, and a statement may not be read");
        }
    }

    private void container(PartReading reading) {
        var more = new ArrayList<Member>();
        links.galaxies(event.galaxies(), "", modified, outer, more);
        StixId id = out.id(event.published() ? "report" : "grouping", event.uuid(), "$.Event");
        reports(id, reading, more);
        Draft draft = Draft.object(id, created, modified);
        Organisation creator = event.creator();
        if (creator != null) {
            draft.text("created_by_ref", links.identity(creator, outer).toString());
        }
        draft.text("name", event.info().isBlank() ? "untitled" : event.info());
        if (event.published()) {
            draft.time("published", MispTime.second(event.publishTimestamp(), modified));
        } else {
            draft.text("context", "suspicious-activity");
        }
        if (references.isEmpty()) {
            references.add(MispExtension.definitions().getFirst().id());
        }
        StixObject bare =
                draft.texts("labels", Links.labels(event.tags()))
                        .texts("object_refs", references.stream().distinct().toList())
                        .texts("object_marking_refs", outer.references())
                        .build();
        Event read = EventFromStix.header(bare, out.index());
        Links.tags(event.tags(), EventFromStix.tags(bare, List.of(), out.index(), null), more);
        Remainder remainder = Remainder.between(Stripped.event(event).members(), read.members());
        remainder.set().list().forEach(one -> losses.kept("$.Event." + one.name(), one.name()));
        out.add(
                MispExtension.attached(
                        bare, new MispExtension.Kept("event", remainder, new Members(more))));
    }

    private void reports(StixId container, PartReading reading, List<Member> more) {
        var sequence = new ArrayList<MispValue>();
        for (int i = 0; i < event.reports().size(); i++) {
            EventReport report = event.reports().get(i);
            if (report.content().isBlank()) {
                sequence.add(report.members());
                losses.kept("$.Event.EventReport[*]", "a report without text");
                continue;
            }
            StixId id = out.id("note", report.uuid(), "$.Event.EventReport[" + i + "]");
            Protection protection =
                    Protection.of(List.of(), report.distribution(), report.sharingGroup(), outer);
            protection.definitions().forEach(out.index()::put);
            Instant time = MispTime.second(report.timestamp(), modified);
            Draft draft =
                    Draft.object(id, time, time)
                            .text("abstract", report.name())
                            .text("content", report.content())
                            .texts("object_refs", List.of(container.toString()))
                            .texts("object_marking_refs", protection.references());
            if (report.deleted()) {
                draft.put("revoked", new StixValue.Flag(true));
            }
            StixObject bare = draft.build();
            Members read = reading.report(bare).members();
            out.add(
                    MispExtension.attached(
                            bare,
                            new MispExtension.Kept(
                                    "report",
                                    Remainder.between(report.members(), read),
                                    Members.NONE)));
            sequence.add(new Text(id.toString()));
            references.add(id.toString());
        }
        if (!sequence.isEmpty()) {
            more.add(new Member("EventReport", new Items(sequence)));
        }
    }
}
