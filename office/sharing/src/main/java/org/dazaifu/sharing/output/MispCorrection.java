package org.dazaifu.sharing.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dazaifu.misp.Attribute;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.EventReport;
import org.dazaifu.misp.MispObject;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispWriter;
import org.dazaifu.sharing.misp.StixToMisp;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.sharing.standing.Standing;
import org.dazaifu.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * Events that take the place of earlier ones in MISP: with the same UUID and a later timestamp, and
 * what does not stand any more {@code deleted}, without its value. MISP takes a part for newer only
 * by its timestamp, so whatever says something else than before gets the time of the correction.
 * MISP itself never takes off a tag, a galaxy or a reference because it is missing.
 */
final class MispCorrection {

    private static final String GONE = "withdrawn";

    private final Release release;
    private final Map<String, Event> before = new LinkedHashMap<>();
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, String> placed = new LinkedHashMap<>();
    private final Map<String, MispObject> objects = new LinkedHashMap<>();
    private final Map<String, EventReport> reports = new LinkedHashMap<>();
    private final long now;

    MispCorrection(Release release, List<Standing> earlier) {
        this.release = release;
        long latest = 0;
        for (Standing standing : earlier) {
            latest = Math.max(latest, latest(standing.objects().values()));
            List<StixObject> live = new ArrayList<>();
            for (StixObject object : standing.objects().values()) {
                boolean notice =
                        object.properties().text("abstract").orElse("").equals(Standing.NOTICE);
                if (!object.properties().isTrue("revoked") && !notice) {
                    live.add(object);
                }
            }
            StixToMisp.convert(live).events().forEach(this::remember);
        }
        this.now = Math.max(latest, latest(release.bundle().objects())) + earlier.size();
    }

    /** The second of the latest version; what is said of it is later. */
    private static long latest(Iterable<StixObject> objects) {
        long latest = 0;
        for (StixObject object : objects) {
            try {
                String text = object.properties().text("modified").orElse("");
                latest =
                        text.isEmpty()
                                ? latest
                                : Math.max(latest, Instant.parse(text).getEpochSecond());
            } catch (DateTimeParseException e) {
                // What is no time is no bound of one.
            }
        }
        return latest;
    }

    private void remember(Event event) {
        before.put(event.uuid(), event);
        for (Attribute attribute : event.attributes()) {
            attributes.put(attribute.uuid(), attribute);
            placed.put(attribute.uuid(), event.uuid());
        }
        for (MispObject object : event.objects()) {
            objects.put(object.uuid(), object);
            placed.put(object.uuid(), event.uuid());
        }
        for (EventReport report : event.reports()) {
            reports.put(report.uuid(), report);
            placed.put(report.uuid(), event.uuid());
        }
    }

    byte[] bytes() {
        List<Event> events = new ArrayList<>();
        Set<String> there = new HashSet<>();
        List<Event> converted = StixToMisp.convert(release.bundle().objects()).events();
        for (Event event : converted) {
            there.add(event.uuid());
            event.attributes().forEach(one -> there.add(one.uuid()));
            event.objects().forEach(one -> there.add(one.uuid()));
            event.reports().forEach(one -> there.add(one.uuid()));
        }
        converted.forEach(event -> events.add(corrected(event, there)));
        before.values().stream()
                .filter(event -> !there.contains(event.uuid()))
                .forEach(event -> events.add(withdrawn(event, there)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MispWriter.response(events, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Event corrected(Event event, Set<String> there) {
        List<Attribute> all = new ArrayList<>();
        for (Attribute one : event.attributes()) {
            Attribute old = attributes.get(one.uuid());
            all.add(old == null || old.equals(one) ? one : at(one));
        }
        List<MispObject> parts = new ArrayList<>();
        for (MispObject one : event.objects()) {
            MispObject old = objects.get(one.uuid());
            parts.add(old == null || old.equals(one) ? one : changed(one, old));
        }
        List<EventReport> texts = new ArrayList<>();
        for (EventReport one : event.reports()) {
            EventReport old = reports.get(one.uuid());
            texts.add(
                    old == null || old.equals(one)
                            ? one
                            : new EventReport(
                                    one.uuid(),
                                    one.name(),
                                    one.content(),
                                    one.deleted(),
                                    now,
                                    one.distribution(),
                                    one.sharingGroup(),
                                    one.other()));
        }
        gone(event.uuid(), there, all, parts, texts);
        return with(event, event.info(), all, parts, texts);
    }

    private Event withdrawn(Event event, Set<String> there) {
        List<Attribute> all = new ArrayList<>();
        List<MispObject> parts = new ArrayList<>();
        List<EventReport> texts = new ArrayList<>();
        gone(event.uuid(), there, all, parts, texts);
        Event empty =
                new Event(
                        event.uuid(),
                        GONE,
                        event.date(),
                        event.threatLevel(),
                        event.analysis(),
                        event.published(),
                        now,
                        event.publishTimestamp(),
                        event.distribution(),
                        event.sharingGroup(),
                        null,
                        null,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Members.NONE);
        return with(empty, GONE, all, parts, texts);
    }

    /** What was in an event and is nowhere now. */
    private void gone(
            String event,
            Set<String> there,
            List<Attribute> all,
            List<MispObject> parts,
            List<EventReport> texts) {
        attributes.forEach((uuid, one) -> {
            if (!there.contains(uuid) && event.equals(placed.get(uuid))) {
                all.add(deleted(one));
            }
        });
        objects.forEach((uuid, one) -> {
            if (!there.contains(uuid) && event.equals(placed.get(uuid))) {
                parts.add(
                        new MispObject(
                                uuid,
                                GONE,
                                "misc",
                                "",
                                "",
                                "",
                                "",
                                true,
                                now,
                                one.distribution(),
                                one.sharingGroup(),
                                null,
                                null,
                                one.attributes().stream().map(this::deleted).toList(),
                                List.of(),
                                Members.NONE));
            }
        });
        reports.forEach((uuid, one) -> {
            if (!there.contains(uuid) && event.equals(placed.get(uuid))) {
                texts.add(
                        new EventReport(
                                uuid,
                                GONE,
                                GONE,
                                true,
                                now,
                                one.distribution(),
                                one.sharingGroup(),
                                Members.NONE));
            }
        });
    }

    private MispObject changed(MispObject one, MispObject old) {
        Set<String> there = new HashSet<>();
        Map<String, Attribute> olds = new LinkedHashMap<>();
        old.attributes().forEach(attribute -> olds.put(attribute.uuid(), attribute));
        List<Attribute> all = new ArrayList<>();
        for (Attribute attribute : one.attributes()) {
            there.add(attribute.uuid());
            Attribute earlier = olds.get(attribute.uuid());
            all.add(earlier == null || earlier.equals(attribute) ? attribute : at(attribute));
        }
        olds.values().stream()
                .filter(attribute -> !there.contains(attribute.uuid()))
                .forEach(attribute -> all.add(deleted(attribute)));
        return new MispObject(
                one.uuid(),
                one.name(),
                one.metaCategory(),
                one.description(),
                one.templateUuid(),
                one.templateVersion(),
                one.comment(),
                one.deleted(),
                now,
                one.distribution(),
                one.sharingGroup(),
                one.firstSeen(),
                one.lastSeen(),
                all,
                one.references(),
                one.other());
    }

    /** An attribute that was withdrawn: only its UUID is as it was. */
    private Attribute deleted(Attribute one) {
        return attribute(one, "text", "Other", GONE, true);
    }

    private Attribute attribute(
            Attribute one, String type, String category, String value, boolean deleted) {
        return new Attribute(
                one.uuid(),
                type,
                category,
                value,
                "",
                false,
                "",
                deleted,
                false,
                now,
                one.distribution(),
                one.sharingGroup(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Members.NONE);
    }

    private Attribute at(Attribute one) {
        return new Attribute(
                one.uuid(),
                one.type(),
                one.category(),
                one.value(),
                one.relation(),
                one.toIds(),
                one.comment(),
                one.deleted(),
                one.disableCorrelation(),
                now,
                one.distribution(),
                one.sharingGroup(),
                one.firstSeen(),
                one.lastSeen(),
                one.data(),
                one.tags(),
                one.galaxies(),
                one.sightings(),
                one.other());
    }

    private Event with(
            Event e,
            String info,
            List<Attribute> all,
            List<MispObject> parts,
            List<EventReport> texts) {
        Event old = before.get(e.uuid());
        boolean same =
                old != null
                        && old.info().equals(info)
                        && old.attributes().equals(all)
                        && old.objects().equals(parts)
                        && old.reports().equals(texts)
                        && Objects.equals(old.tags(), e.tags())
                        && Objects.equals(old.galaxies(), e.galaxies());
        @Nullable Long time = old == null || same ? e.timestamp() : Long.valueOf(now);
        return new Event(
                e.uuid(),
                info,
                e.date(),
                e.threatLevel(),
                e.analysis(),
                e.published(),
                time,
                e.publishTimestamp(),
                e.distribution(),
                e.sharingGroup(),
                e.owner(),
                e.creator(),
                e.extendsUuid(),
                e.tags(),
                e.galaxies(),
                all,
                parts,
                texts,
                e.related(),
                e.other());
    }
}
