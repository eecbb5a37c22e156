package org.dazaifu.sharing.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.misp.Attribute;
import org.dazaifu.misp.Distribution;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.EventReport;
import org.dazaifu.misp.Galaxy;
import org.dazaifu.misp.MispObject;
import org.dazaifu.misp.MispValue;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Text;
import org.dazaifu.misp.ObjectReference;
import org.dazaifu.misp.Tag;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** One report or grouping, with what it refers to, as an event. */
final class EventFromStix {

    private static final Set<String> SILENT =
            Set.of(
                    "identity",
                    "marking-definition",
                    "extension-definition",
                    "relationship",
                    "sighting");

    private final StixObject container;
    private final StixIndex index;
    private final Kin kin;
    private final Losses losses;
    private final PartReading reading;
    private final @Nullable Tlp outer;
    private final Members more;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<MispObject> objects = new ArrayList<>();
    private final List<EventReport> reports = new ArrayList<>();
    private final List<StixObject> notes = new ArrayList<>();
    private final Set<String> clusters = new LinkedHashSet<>();
    private final Set<String> linked = new HashSet<>();
    private final Set<String> contained;
    private @Nullable Set<String> observed;

    EventFromStix(StixObject container, StixIndex index, Kin kin, Losses losses) {
        this.container = container;
        this.index = index;
        this.kin = kin;
        this.losses = losses;
        this.contained = Set.copyOf(container.properties().texts("object_refs"));
        this.reading = new PartReading(index, Markings.statements(container, index));
        Markings markings = Markings.of(container, index, Set.of());
        Distribution said = markings.distribution();
        outer =
                said == null
                        ? markings.tlp()
                        : Protection.strictest(markings.tlp(), Protection.floor(said));
        more = MispExtension.of(container).map(MispExtension.Kept::more).orElse(Members.NONE);
    }

    /** What the container itself says, without any help of the extension. */
    static Event header(StixObject container, StixIndex index) {
        Markings markings = Markings.of(container, index, Set.of());
        boolean published = container.type().equals("report");
        Distribution said = markings.distribution();
        return new Event(
                StixId.parse(container.id()).uuid().toString(),
                container.properties().text("name").orElse(""),
                Draft.time(container, "created").map(MispTime::day).orElse(""),
                "",
                "",
                published,
                PartReading.second(container),
                published
                        ? Draft.time(container, "published")
                                .map(Instant::getEpochSecond)
                                .orElse(null)
                        : null,
                said == null || !markings.unknown().isEmpty() ? Distribution.ORGANISATION : said,
                markings.group(),
                null,
                SightingReading.organisation(
                        container.properties().text("created_by_ref").orElse(""), index),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Members.NONE);
    }

    /**
     * The tags of an object within the level {@code outer}: never wider than its markings. Only the
     * extension shows whether a level was a tag or follows from the distribution.
     */
    static List<Tag> tags(StixObject object, List<Tag> kept, StixIndex index, @Nullable Tlp outer) {
        Markings markings = Markings.of(object, index, Set.of());
        Distribution own = markings.distribution();
        Tlp already =
                own != null && MispExtension.of(object).isPresent()
                        ? Protection.strictest(outer, Protection.floor(own))
                        : outer;
        return Markings.closed(Markings.tags(object, kept), markings.tlp(), already);
    }

    /** The reference that a relationship says. */
    static ObjectReference reference(StixObject relationship) {
        String target = relationship.properties().text("target_ref").orElse("");
        return new ObjectReference(
                StixId.parse(relationship.id()).uuid().toString(),
                target.substring(target.indexOf("--") + 2),
                relationship.properties().text("relationship_type").orElse(""),
                relationship.properties().text("description").orElse(""),
                relationship.properties().isTrue("revoked"),
                PartReading.second(relationship),
                Members.NONE);
    }

    Event read() {
        for (String id : container.properties().texts("object_refs")) {
            StixObject object = index.get(id);
            if (object == null) {
                losses.lost(container.type() + ".object_refs", id, "it is not in the bundle");
            } else {
                part(object);
            }
        }
        Event header = header(container, index);
        Optional<MispExtension.Kept> kept = MispExtension.of(container);
        if (kept.isPresent()) {
            header = Event.of(kept.get().remainder().applyTo(header.members()));
        }
        List<Galaxy> galaxies = galaxies();
        List<Tag> tags = tags(container, kept("Tag", more), index, null);
        return Stripped.with(
                header,
                kept.isPresent() ? tags : named(tags, galaxies),
                galaxies,
                attributes,
                objects,
                inOrder());
    }

    private void part(StixObject object) {
        Optional<MispExtension.Kept> kept = MispExtension.of(object);
        for (String unknown : Markings.of(object, index, Set.of()).unknown()) {
            losses.closed(object.type(), "the marking " + unknown, "MISP does not know it");
        }
        for (String id : unsaid(object)) {
            if (!contained.contains(id)) {
                losses.lost("observed-data.object_refs", id, "a part of MISP is about one thing");
            }
        }
        switch (kept.map(MispExtension.Kept::kind).orElse("")) {
            case "attribute" -> attribute(object, kept);
            case "object" -> objects.add(object(object, kept));
            case "companion", "sighting", "reference" -> {}
            default -> stranger(object);
        }
    }

    private void stranger(StixObject object) {
        if (object.type().equals("identity") && kin.speaks(object.id())) {
            return;
        }
        if (Clusters.isCluster(object)) {
            clusters.add(object.id());
        } else if (object.type().equals("note")) {
            EventReport read = reading.report(object);
            notes.add(object);
            reports.add(
                    MispExtension.of(object)
                            .map(k -> EventReport.of(k.remainder().applyTo(read.members())))
                            .orElse(read));
        } else if (object.type().equals("x-misp-object")) {
            objects.add(object(object, Optional.empty()));
        } else if (reading.attribute(object).isPresent()
                && (object.properties().get("created").isPresent() || !observed(object.id()))) {
            attribute(object, Optional.empty());
        } else if (covered(object)) {
            objects.add(object(object, Optional.empty()));
        } else if (object.properties().get("created").isPresent()
                && !SILENT.contains(object.type())) {
            losses.lost(object.type(), object.id(), "MISP has no part for it");
        }
    }

    /** Whether an observable is said by observed data, or referred to by anything else, already. */
    private boolean observed(String id) {
        if (observed == null) {
            observed = new HashSet<>();
            for (String reference : container.properties().texts("object_refs")) {
                StixObject other = index.get(reference);
                if (other != null) {
                    Set<String> said = new HashSet<>(other.properties().texts("object_refs"));
                    unsaid(other).forEach(said::remove);
                    observed.addAll(said);
                }
            }
        }
        return observed.contains(id);
    }

    /** What observed data is about beside what its part of MISP says. */
    private List<String> unsaid(StixObject object) {
        if (!object.type().equals("observed-data")) {
            return List.of();
        }
        List<String> roots = PartReading.roots(object, index);
        return roots.isEmpty() ? List.of() : roots.subList(0, roots.size() - 1);
    }

    /** Whether a template of MISP has a relation for something that the object says. */
    private boolean covered(StixObject object) {
        return object.properties().get("created").isPresent()
                && reading.values(object)
                        .filter(values ->
                                !reading.object(object, usual(object, values))
                                        .attributes()
                                        .isEmpty())
                        .isPresent();
    }

    static String usual(StixObject object, Values values) {
        if (object.properties().text("identity_class").orElse("").equals("organization")) {
            return "organization";
        }
        return PropertyTable.objectOf(values.type()).orElse("");
    }

    private void attribute(StixObject object, Optional<MispExtension.Kept> kept) {
        Optional<Attribute> read = reading.attribute(object);
        if (read.isEmpty()) {
            losses.lost(object.type(), object.id(), "it does not say anything any more");
            return;
        }
        Attribute whole =
                kept.map(k -> Attribute.of(k.remainder().applyTo(read.get().members())))
                        .orElse(read.get());
        Members own = kept.map(MispExtension.Kept::more).orElse(Members.NONE);
        List<Tag> tags = tags(object, kept("Tag", own), index, outer);
        var refs = new LinkedHashSet<>(texts("galaxy_refs", own));
        boolean all = refs.stream().allMatch(id -> related(object.id(), id));
        refs.removeIf(id -> !related(object.id(), id));
        for (StixObject relationship : kin.from(object.id())) {
            String target = relationship.properties().text("target_ref").orElse("");
            StixObject other = index.get(target);
            if (other != null && Clusters.isCluster(other)) {
                refs.add(target);
            } else if (kept.isEmpty()) {
                losses.lost(
                        "relationship",
                        relationship.id(),
                        "an attribute of MISP refers to nothing");
            }
        }
        linked.addAll(refs);
        List<Galaxy> galaxies = clusters(refs);
        if (all && own.get("Galaxy").orElse(null) instanceof Items(var raw)) {
            galaxies = raw.stream().map(one -> Galaxy.of((Members) one)).toList();
        }
        attributes.add(
                Stripped.with(
                        whole,
                        kept.isPresent() ? tags : named(tags, galaxies),
                        galaxies,
                        new Sequence(index, own).sightings(kin.sightings(object.id()))));
    }

    private boolean related(String source, String target) {
        return index.get(target) != null
                && kin.from(source).stream()
                        .anyMatch(one ->
                                one.properties().text("target_ref").orElse("").equals(target));
    }

    private MispObject object(StixObject object, Optional<MispExtension.Kept> kept) {
        return new ObjectFromStix(index, kin, reading, losses, outer)
                .read(
                        object,
                        kept,
                        reading.values(object).map(one -> usual(object, one)).orElse(""));
    }

    private List<Galaxy> galaxies() {
        var refs = new LinkedHashSet<>(texts("galaxy_refs", more));
        boolean all = refs.stream().allMatch(clusters::contains);
        refs.retainAll(clusters);
        for (String id : clusters) {
            if (!linked.contains(id)) {
                refs.add(id);
            }
        }
        if (all && more.get("Galaxy").orElse(null) instanceof Items(var raw)) {
            return raw.stream()
                    .filter(Members.class::isInstance)
                    .map(one -> Galaxy.of((Members) one))
                    .toList();
        }
        return clusters(refs);
    }

    private List<Galaxy> clusters(Set<String> ids) {
        var galaxies = new ArrayList<Galaxy>();
        for (String id : ids) {
            StixObject object = index.get(id);
            if (object != null) {
                galaxies.add(Clusters.restored(object));
            }
        }
        return Clusters.joined(galaxies);
    }

    /** Reports in the order in which they were, those that STIX cannot say among them. */
    private List<EventReport> inOrder() {
        return new Sequence(index, more).reports(reports, notes);
    }

    /** Tags with those of the clusters, which strangers do not write. */
    private static List<Tag> named(List<Tag> tags, List<Galaxy> galaxies) {
        var all = new ArrayList<>(tags);
        galaxies.forEach(
                galaxy -> galaxy.clusters().forEach(cluster -> all.add(Tag.of(cluster.tagName()))));
        return all;
    }

    static List<Tag> kept(String name, Members more) {
        return more.get(name).orElse(null) instanceof Items(var values)
                ? values.stream()
                        .filter(Members.class::isInstance)
                        .map(one -> Tag.of((Members) one))
                        .toList()
                : List.of();
    }

    static List<String> texts(String name, Members more) {
        MispValue value = more.get(name).orElse(null);
        return value instanceof Items(var values)
                ? values.stream()
                        .filter(Text.class::isInstance)
                        .map(one -> ((Text) one).value())
                        .toList()
                : List.of();
    }
}
