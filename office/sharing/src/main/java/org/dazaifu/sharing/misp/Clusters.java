package org.dazaifu.sharing.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.misp.Galaxy;
import org.dazaifu.misp.GalaxyCluster;
import org.dazaifu.misp.MispValue;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Text;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;

/** Clusters of galaxies as domain objects and back. */
final class Clusters {

    /**
     * Old enough that no receiver takes it for news: MISP does not say when a cluster was made, and
     * its identifier is often that of the published object.
     */
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    /** The STIX types that are read as clusters, with the galaxy each stands in. */
    private static final Map<String, String> GALAXIES =
            Map.of(
                    "threat-actor", "threat-actor",
                    "intrusion-set", "mitre-intrusion-set",
                    "malware", "mitre-malware",
                    "tool", "mitre-tool",
                    "attack-pattern", "mitre-attack-pattern",
                    "course-of-action", "mitre-course-of-action",
                    "campaign", "mitre-campaign",
                    "x-misp-galaxy-cluster", "misp");

    private static final Set<String> MALWARE =
            Set.of(
                    "mitre-malware",
                    "malpedia",
                    "ransomware",
                    "rat",
                    "banker",
                    "stealer",
                    "botnet",
                    "backdoor",
                    "cryptominers",
                    "android",
                    "malware");

    private Clusters() {}

    static boolean isCluster(StixObject object) {
        boolean sector =
                object.type().equals("identity")
                        && object.properties().text("identity_class").orElse("").equals("class");
        return GALAXIES.containsKey(object.type()) || sector;
    }

    static String stixType(Galaxy galaxy, GalaxyCluster cluster) {
        String type = cluster.type().isEmpty() ? galaxy.type() : cluster.type();
        if (cluster.value().isBlank()) {
            return "x-misp-galaxy-cluster";
        }
        return switch (type) {
            case "threat-actor", "microsoft-activity-group", "360net-threat-actor" ->
                    "threat-actor";
            case "intrusion-set", "mitre-intrusion-set" -> "intrusion-set";
            case "mitre-attack-pattern", "attack-pattern", "mitre-mobile-attack-attack-pattern" ->
                    "attack-pattern";
            case "tool", "mitre-tool", "exploit-kit" -> "tool";
            case "mitre-course-of-action", "course-of-action" -> "course-of-action";
            case "mitre-campaign", "campaign" -> "campaign";
            case "sector" -> "identity";
            default -> MALWARE.contains(type) ? "malware" : "x-misp-galaxy-cluster";
        };
    }

    static StixId id(Galaxy galaxy, GalaxyCluster cluster) {
        String type = stixType(galaxy, cluster);
        try {
            return StixId.parse(type + "--" + cluster.uuid());
        } catch (IllegalArgumentException e) {
            return StixId.named(
                    type,
                    Draft.wellFormed(
                            galaxy.type() + "\n" + cluster.tagName() + "\n" + cluster.value()));
        }
    }

    /** The object that says it, without markings; it carries what remains. */
    static StixObject object(Galaxy galaxy, GalaxyCluster cluster) {
        StixId id = id(galaxy, cluster);
        var draft = Draft.object(id, LONG_AGO, LONG_AGO);
        draft.text("name", cluster.value()).text("description", cluster.description());
        List<String> synonyms = texts(cluster.meta(), "synonyms");
        switch (id.type()) {
            case "identity" -> draft.text("identity_class", "class");
            case "malware" ->
                    draft.put("is_family", new StixValue.Flag(true)).texts("aliases", synonyms);
            case "course-of-action", "x-misp-galaxy-cluster" -> {}
            default -> draft.texts("aliases", synonyms);
        }
        if (id.type().startsWith("x-misp")) {
            draft.text("x_misp_type", cluster.type());
            draft.dictionary(
                    "extensions",
                    new Draft()
                            .dictionary(
                                    MispExtension.OBJECTS.toString(),
                                    new Draft().text("extension_type", "new-sdo")));
        }
        var references = new ArrayList<StixValue>();
        for (String external : texts(cluster.meta(), "external_id")) {
            references.add(
                    new Draft()
                            .text(
                                    "source_name",
                                    id.type().startsWith("x-") ? "misp" : source(external))
                            .text("external_id", external)
                            .dictionary());
        }
        if (!references.isEmpty()) {
            draft.put("external_references", new StixValue.Items(references));
        }
        StixObject bare = draft.build();
        Galaxy read = galaxy(bare);
        var more = new ArrayList<Member>();
        more.add(
                new Member(
                        "galaxy",
                        Remainder.between(
                                        galaxy.with(List.of()).members(),
                                        read.with(List.of()).members())
                                .json()));
        return MispExtension.attached(
                bare,
                new MispExtension.Kept(
                        "cluster",
                        Remainder.between(cluster.members(), read.clusters().getFirst().members()),
                        new Members(more)));
    }

    /** The galaxy with this one cluster, with all that the object carries. */
    static Galaxy restored(StixObject object) {
        Galaxy read = galaxy(object);
        Optional<MispExtension.Kept> kept = MispExtension.of(object);
        if (kept.isEmpty()) {
            return read;
        }
        GalaxyCluster cluster =
                GalaxyCluster.of(
                        kept.get().remainder().applyTo(read.clusters().getFirst().members()));
        Members header = read.with(List.of()).members();
        if (kept.get().more().get("galaxy").orElse(null) instanceof Members remainder) {
            header = Remainder.of(remainder).applyTo(header);
        }
        return Galaxy.of(header).with(List.of(cluster));
    }

    /** Clusters of one galaxy that follow each other stand in it together. */
    static List<Galaxy> joined(List<Galaxy> galaxies) {
        var joined = new LinkedHashMap<Galaxy, List<GalaxyCluster>>();
        for (Galaxy galaxy : galaxies) {
            joined.computeIfAbsent(galaxy.with(List.of()), _ -> new ArrayList<>())
                    .addAll(galaxy.clusters());
        }
        var list = new ArrayList<Galaxy>();
        joined.forEach((galaxy, clusters) -> list.add(galaxy.with(clusters)));
        return list;
    }

    private static Galaxy galaxy(StixObject object) {
        String name = object.properties().text("name").orElse("");
        String type =
                object.properties()
                        .text("x_misp_type")
                        .orElse(GALAXIES.getOrDefault(object.type(), "sector"));
        var meta = new ArrayList<Member>();
        var externals = new ArrayList<String>();
        object.properties()
                .dictionaries("external_references")
                .forEach(one -> one.text("external_id").ifPresent(externals::add));
        put(meta, "external_id", externals);
        put(meta, "synonyms", object.properties().texts("aliases"));
        GalaxyCluster cluster =
                new GalaxyCluster(
                        StixId.parse(object.id()).uuid().toString(),
                        type,
                        name,
                        "misp-galaxy:" + type + "=\"" + name + "\"",
                        object.properties().text("description").orElse(""),
                        "",
                        List.of(),
                        new Members(meta),
                        Members.NONE);
        return new Galaxy("", type, type, "", List.of(cluster), Members.NONE);
    }

    private static String source(String external) {
        return external.matches("[A-Z]{1,4}\\d{4}(\\.\\d{3})?") ? "mitre-attack" : "misp-galaxy";
    }

    private static List<String> texts(Members meta, String name) {
        return switch (meta.get(name).orElse(null)) {
            case Items(var values) ->
                    values.stream()
                            .filter(Text.class::isInstance)
                            .map(value -> ((Text) value).value())
                            .filter(text -> !text.isBlank())
                            .toList();
            case Text(String text) -> text.isBlank() ? List.of() : List.of(text);
            case null, default -> List.of();
        };
    }

    private static void put(List<Member> meta, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            meta.add(
                    new Member(name, new Items(texts.stream().<MispValue>map(Text::new).toList())));
        }
    }
}
