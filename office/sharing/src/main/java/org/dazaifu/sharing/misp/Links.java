package org.dazaifu.sharing.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dazaifu.misp.Galaxy;
import org.dazaifu.misp.GalaxyCluster;
import org.dazaifu.misp.MispValue;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Text;
import org.dazaifu.misp.Organisation;
import org.dazaifu.misp.Sighting;
import org.dazaifu.misp.Tag;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue.Numeral;

/** Tags, clusters and sightings of a part: what points at its object, or it at others. */
final class Links {

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Set<String> INDICATED =
            Set.of(
                    "attack-pattern",
                    "campaign",
                    "intrusion-set",
                    "malware",
                    "threat-actor",
                    "tool");

    private final Collected out;
    private final List<String> references;

    Links(Collected out, List<String> references) {
        this.out = out;
        this.references = references;
    }

    /** Tags as they are: labels have no colours, and a level may follow from a distribution. */
    static void tags(List<Tag> tags, List<Tag> recovered, List<Member> more) {
        if (!tags.isEmpty() || !recovered.isEmpty()) {
            more.add(new Member("Tag", list(tags.stream().map(Tag::members).toList())));
        }
    }

    static List<String> labels(List<Tag> tags) {
        return tags.stream()
                .map(Tag::name)
                .filter(name -> !name.isBlank() && !Protection.isTlp(name))
                .distinct()
                .toList();
    }

    StixId identity(Organisation organisation, Protection protection) {
        StixId id;
        try {
            id = StixId.parse("identity--" + organisation.uuid());
        } catch (IllegalArgumentException e) {
            id = StixId.named("identity", "misp\n" + Draft.wellFormed(organisation.name()));
        }
        String name = organisation.name().isBlank() ? "unnamed" : organisation.name();
        out.share(
                Draft.object(id, LONG_AGO, LONG_AGO)
                        .text("name", name)
                        .text("identity_class", "organization")
                        .build(),
                protection);
        return id;
    }

    /** The clusters of a part; {@code main} is null for the event itself. */
    void galaxies(
            List<Galaxy> galaxies,
            String main,
            Instant time,
            Protection protection,
            List<Member> more) {
        var ids = new ArrayList<MispValue>();
        var read = new ArrayList<Galaxy>();
        for (Galaxy galaxy : galaxies) {
            for (GalaxyCluster cluster : galaxy.clusters()) {
                StixObject object = Clusters.object(galaxy, cluster);
                out.share(object, protection);
                ids.add(new Text(object.id()));
                StixObject there = out.index().get(object.id());
                read.add(Clusters.restored(there == null ? object : there));
                reference(object.id());
                if (!main.isEmpty()) {
                    relate(main, object, time, protection);
                }
            }
        }
        if (!galaxies.isEmpty()) {
            more.add(new Member("galaxy_refs", new Items(ids)));
            if (!Clusters.joined(read).equals(galaxies)) {
                more.add(
                        new Member(
                                "Galaxy", list(galaxies.stream().map(Galaxy::members).toList())));
            }
        }
    }

    private void relate(String main, StixObject cluster, Instant time, Protection protection) {
        boolean indicates = main.startsWith("indicator--") && INDICATED.contains(cluster.type());
        StixId id = StixId.named("relationship", main + "\n" + cluster.id());
        out.add(
                Draft.object(id, time, time)
                        .text("relationship_type", indicates ? "indicates" : "related-to")
                        .text("source_ref", main)
                        .text("target_ref", cluster.id())
                        .texts("object_marking_refs", protection.references())
                        .build());
        reference(id.toString());
    }

    /** The sightings of a part; those that STIX cannot say stand in {@code more}. */
    void sightings(
            List<Sighting> sightings,
            String main,
            String path,
            Protection protection,
            List<Member> more) {
        var sequence = new ArrayList<MispValue>();
        for (int i = 0; i < sightings.size(); i++) {
            Sighting sighting = sightings.get(i);
            Long date = sighting.date();
            String type =
                    switch (sighting.type()) {
                        case Sighting.SEEN, "" -> "sighting";
                        case Sighting.FALSE_POSITIVE -> "opinion";
                        default -> "";
                    };
            if (date == null || type.isEmpty()) {
                sequence.add(sighting.members());
                continue;
            }
            Instant time = Instant.ofEpochSecond(date);
            StixId id = out.id(type, sighting.uuid(), path + ".Sighting[" + i + "]");
            StixObject bare = sighting(sighting, id, time, main, protection);
            Members read = SightingReading.of(bare, out.index()).members();
            out.add(
                    MispExtension.attached(
                            bare,
                            new MispExtension.Kept(
                                    "sighting",
                                    Remainder.between(sighting.members(), read),
                                    Members.NONE)));
            sequence.add(new Text(id.toString()));
            reference(id.toString());
        }
        if (!sequence.isEmpty()) {
            more.add(new Member("Sighting", new Items(sequence)));
        }
    }

    private StixObject sighting(
            Sighting sighting, StixId id, Instant time, String main, Protection protection) {
        Draft draft = Draft.object(id, time, time);
        Organisation organisation = sighting.organisation();
        List<String> where =
                organisation == null
                        ? List.of()
                        : List.of(identity(organisation, protection).toString());
        if (id.type().equals("opinion")) {
            draft.text("created_by_ref", where.isEmpty() ? "" : where.getFirst())
                    .text("explanation", sighting.source())
                    .text("opinion", "strongly-disagree")
                    .texts("object_refs", List.of(main));
        } else {
            draft.text("description", sighting.source())
                    .time("first_seen", time)
                    .time("last_seen", time)
                    .put("count", new Numeral("1"))
                    .text("sighting_of_ref", main)
                    .texts("where_sighted_refs", where);
        }
        return draft.texts("object_marking_refs", protection.references()).build();
    }

    void reference(String id) {
        references.add(id);
    }

    static Items list(List<Members> members) {
        return new Items(List.copyOf(members));
    }
}
