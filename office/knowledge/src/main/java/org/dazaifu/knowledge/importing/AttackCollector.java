package org.dazaifu.knowledge.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.knowledge.Campaign;
import org.dazaifu.knowledge.Domain;
import org.dazaifu.knowledge.Facts;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeException;
import org.dazaifu.knowledge.Provenance;
import org.dazaifu.knowledge.Report;
import org.dazaifu.knowledge.Retired;
import org.dazaifu.knowledge.Software;
import org.dazaifu.knowledge.Source;
import org.dazaifu.knowledge.Technique;
import org.dazaifu.knowledge.Uses;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.MalformedObject;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * Collects ATT&amp;CK from its bundles. An object that occurs in several bundles counts once, in
 * its latest version.
 */
final class AttackCollector {

    private static final String USES = "uses";
    private static final String ATTRIBUTED_TO = "attributed-to";
    private static final String SUBTECHNIQUE_OF = "subtechnique-of";
    private static final String REVOKED_BY = "revoked-by";
    private static final Set<String> RELATIONS =
            Set.of(USES, ATTRIBUTED_TO, SUBTECHNIQUE_OF, REVOKED_BY);

    private final List<String> remarks;
    private final Map<String, AttackObject> objects = new TreeMap<>();
    private final Map<Relation, Set<String>> relations = new TreeMap<>();
    private final Citations citations = new Citations();
    private @Nullable Map<String, String> replacements;

    /** A relation between two STIX identifiers. */
    private record Relation(String kind, String source, String target)
            implements Comparable<Relation> {
        @Override
        public int compareTo(Relation other) {
            int byKind = kind.compareTo(other.kind);
            int bySource = byKind != 0 ? byKind : source.compareTo(other.source);
            return bySource != 0 ? bySource : target.compareTo(other.target);
        }
    }

    AttackCollector(List<String> remarks) {
        this.remarks = remarks;
    }

    boolean hasTechniques() {
        return objects.values().stream().anyMatch(o -> o.type().equals(AttackObject.TECHNIQUE));
    }

    /** Takes what one bundle says. */
    Provenance read(Path file) throws KnowledgeException {
        var domains = new TreeMap<Domain, Integer>();
        String version = "";
        String latest = "";
        int malformed = 0;
        try (BundleReader reader = BundleReader.open(file)) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                switch (item.get()) {
                    case MalformedObject bad -> malformed++;
                    case StixObject object -> {
                        String modified = object.properties().text("modified").orElse("");
                        latest = modified.compareTo(latest) > 0 ? modified : latest;
                        if (object.type().equals("x-mitre-collection")) {
                            version = object.properties().text("x_mitre_version").orElse(version);
                        } else if (object.type().equals("relationship")) {
                            takeRelation(object.properties());
                        } else {
                            AttackObject.of(object)
                                    .ifPresent(taken -> {
                                        take(object.id(), taken);
                                        if (taken.type().equals(AttackObject.TECHNIQUE)) {
                                            domains.merge(taken.domain(), 1, Integer::sum);
                                        }
                                    });
                        }
                    }
                }
            }
        } catch (StixException e) {
            throw new KnowledgeException(
                    KnowledgeException.Code.WRONG_CONTENT,
                    e.getMessage()
                            + " Download the file again from github.com/mitre/cti or mitre-attack/attack-stix-data.",
                    e);
        } catch (IOException e) {
            throw SourceFile.unreadable(file, e);
        }
        if (domains.isEmpty()) {
            throw new KnowledgeException(
                    KnowledgeException.Code.WRONG_CONTENT,
                    file
                            + " is a STIX bundle, but not ATT&CK: none of its objects is a technique with an ATT&CK id.");
        }
        if (malformed > 0) {
            remarks.add(file + " has " + count(malformed, "malformed object") + ", left out.");
        }
        Domain domain =
                domains.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        String date = latest.length() >= 10 ? latest.substring(0, 10) : "unknown date";
        return new Provenance(
                "MITRE ATT&CK " + domain.attackName(),
                version.isEmpty() ? "as of " + date : version,
                SourceFile.sha256(file));
    }

    private void take(String stixId, AttackObject object) {
        AttackObject known = objects.get(stixId);
        if (known == null || object.modified().compareTo(known.modified()) > 0) {
            objects.put(stixId, object);
        }
    }

    private void takeRelation(Dictionary p) {
        String kind = p.text("relationship_type").orElse("");
        if (!RELATIONS.contains(kind) || p.isTrue("revoked") || p.isTrue("x_mitre_deprecated")) {
            return;
        }
        var relation =
                new Relation(
                        kind, p.text("source_ref").orElse(""), p.text("target_ref").orElse(""));
        Set<String> cited = relations.computeIfAbsent(relation, r -> new TreeSet<>());
        if (kind.equals(USES) || kind.equals(ATTRIBUTED_TO)) {
            for (Dictionary reference : p.dictionaries("external_references")) {
                String name = reference.text("source_name").orElse("");
                if (!name.isBlank()) {
                    cited.add(
                            citations.cite(
                                    name,
                                    reference.text("url").orElse(""),
                                    reference.text("description").orElse("")));
                }
            }
        }
    }

    /** Everything collected; groups as ATT&amp;CK alone knows them. */
    Facts facts() {
        Map<String, AttackObject> inForce = inForce();
        var uses = new TreeMap<Relation, Set<String>>();
        var attributions = new TreeMap<Relation, Set<String>>();
        var parents = new HashMap<String, String>();
        int lost = 0;
        for (Map.Entry<Relation, Set<String>> entry : relations.entrySet()) {
            Relation r = entry.getKey();
            AttackObject source = resolve(r.source(), inForce);
            AttackObject target = resolve(r.target(), inForce);
            if (r.kind().equals(REVOKED_BY)) {
                continue;
            }
            if (source == null || target == null) {
                lost++;
            } else if (r.kind().equals(SUBTECHNIQUE_OF)) {
                parents.put(source.id(), target.id());
            } else if (r.kind().equals(USES) && isUse(source, target)) {
                uses.computeIfAbsent(
                                new Relation(USES, source.id(), target.id()), k -> new TreeSet<>())
                        .addAll(entry.getValue());
            } else if (r.kind().equals(ATTRIBUTED_TO)
                    && source.type().equals(AttackObject.CAMPAIGN)
                    && target.type().equals(AttackObject.GROUP)) {
                attributions
                        .computeIfAbsent(
                                new Relation(ATTRIBUTED_TO, source.id(), target.id()),
                                k -> new TreeSet<>())
                        .addAll(entry.getValue());
            }
        }
        if (lost > 0) {
            remarks.add(
                    count(lost, "relation")
                            + " of ATT&CK led to objects that are missing or were given up, left out.");
        }
        var groups = new ArrayList<Group>();
        var software = new ArrayList<Software>();
        var techniques = new ArrayList<Technique>();
        var campaigns = new ArrayList<Campaign>();
        for (AttackObject o : new TreeMap<>(inForceById(inForce)).values()) {
            switch (o.type()) {
                case AttackObject.GROUP ->
                        groups.add(
                                new Group(
                                        o.id(),
                                        o.name(),
                                        o.aliases(),
                                        List.of(),
                                        List.of(),
                                        List.of(new Source(Source.ATTACK, o.name(), o.id()))));
                case AttackObject.TECHNIQUE -> techniques.add(o.technique(parents.get(o.id())));
                case AttackObject.CAMPAIGN ->
                        campaigns.add(o.campaign(attributions(o.id(), attributions)));
                default -> software.add(o.software());
            }
        }
        var used = new ArrayList<Uses>();
        uses.forEach(
                (r, cited) -> used.add(new Uses(r.source(), r.target(), citations.reports(cited))));
        return new Facts(
                List.of(),
                groups,
                software,
                techniques,
                campaigns,
                used,
                retired(inForce),
                List.of());
    }

    /**
     * The objects in force by STIX identifier; of two with one ATT&amp;CK id, both lead to the
     * later one.
     */
    private Map<String, AttackObject> inForce() {
        Map<String, AttackObject> byId = new HashMap<>();
        for (AttackObject o : objects.values()) {
            if (o.inForce()) {
                byId.merge(o.id(), o, (a, b) -> b.modified().compareTo(a.modified()) > 0 ? b : a);
            }
        }
        var result = new TreeMap<String, AttackObject>();
        objects.forEach((stixId, o) -> {
            if (o.inForce()) {
                result.put(stixId, byId.getOrDefault(o.id(), o));
            }
        });
        return result;
    }

    private static Map<String, AttackObject> inForceById(Map<String, AttackObject> inForce) {
        var byId = new HashMap<String, AttackObject>();
        inForce.values().forEach(o -> byId.put(o.id(), o));
        return byId;
    }

    /** The object in force that a STIX identifier leads to over all replacements, or null. */
    private @Nullable AttackObject resolve(String stixId, Map<String, AttackObject> inForce) {
        String at = stixId;
        for (int step = 0; step < 16; step++) {
            AttackObject found = inForce.get(at);
            if (found != null) {
                return found;
            }
            String next = replacements().get(at);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return null;
    }

    private Map<String, String> replacements() {
        Map<String, String> known = replacements;
        if (known == null) {
            known = new HashMap<>();
            for (Relation r : relations.keySet()) {
                if (r.kind().equals(REVOKED_BY)) {
                    known.putIfAbsent(r.source(), r.target());
                }
            }
            replacements = known;
        }
        return known;
    }

    private List<Retired> retired(Map<String, AttackObject> inForce) {
        Map<String, AttackObject> current = inForceById(inForce);
        var result = new TreeMap<String, Retired>();
        objects.forEach((stixId, o) -> {
            if (o.inForce() || current.containsKey(o.id())) {
                return;
            }
            AttackObject replacement = resolve(stixId, inForce);
            var retired =
                    new Retired(
                            o.id(),
                            o.name(),
                            o.revoked() ? Retired.Reason.REVOKED : Retired.Reason.DEPRECATED,
                            replacement == null ? null : replacement.id());
            result.merge(o.id(), retired, (a, b) -> a.replacement() == null ? b : a);
        });
        return List.copyOf(result.values());
    }

    private List<Campaign.Attribution> attributions(
            String campaign, Map<Relation, Set<String>> all) {
        var result = new ArrayList<Campaign.Attribution>();
        all.forEach((r, cited) -> {
            if (r.source().equals(campaign)) {
                List<Report> reports = citations.reports(cited);
                result.add(new Campaign.Attribution(r.target(), reports));
            }
        });
        return result;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static boolean isUse(AttackObject source, AttackObject target) {
        boolean usable = target.type().equals(AttackObject.TECHNIQUE) || target.isSoftware();
        return usable && !source.type().equals(AttackObject.TECHNIQUE);
    }
}
