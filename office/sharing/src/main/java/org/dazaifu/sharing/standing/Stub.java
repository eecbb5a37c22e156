package org.dazaifu.sharing.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;

/**
 * The version by which an object is revoked: its identifier, when and by whom it was made, its
 * marking, {@code revoked}, and of what its type requires (STIX 2.1, chapters 4 and 5) words that
 * say nothing. What was withdrawn is not said once more to those who come to the collection later,
 * not even which objects it was about: references lead to the notice.
 */
final class Stub {

    /** What stands where a text is required. It is a word that nobody's name is. */
    static final String WORD = "x-withdrawn";

    /** Matches nothing, for those who overlook that it is revoked. */
    private static final String PATTERN = "[x-withdrawn:x_withdrawn = 'x-withdrawn']";

    private static final Set<String> KEPT =
            Set.of(
                    "type",
                    "spec_version",
                    "id",
                    "created",
                    "modified",
                    "created_by_ref",
                    "object_marking_refs");

    private Stub() {}

    /** The stub of an object, without a new version; empty for what cannot be revoked so. */
    static Optional<StixObject> of(StixObject object, String notice) {
        Map<String, StixValue> stub = new TreeMap<>(object.properties().entries());
        stub.keySet().retainAll(KEPT);
        StixValue created = stub.getOrDefault("created", new Text(""));
        stub.put("revoked", new Flag(true));
        switch (object.type()) {
            case "extension-definition", "marking-definition" -> {
                return Optional.empty();
            }
            case "attack-pattern",
                    "campaign",
                    "course-of-action",
                    "identity",
                    "incident",
                    "infrastructure",
                    "intrusion-set",
                    "threat-actor",
                    "tool",
                    "vulnerability" ->
                    stub.put("name", new Text(WORD));
            case "grouping" -> {
                stub.put("context", new Text("unspecified"));
                stub.put("object_refs", refs(notice));
            }
            case "indicator" -> {
                stub.put("pattern", new Text(PATTERN));
                stub.put("pattern_type", new Text("stix"));
                stub.put("valid_from", created);
            }
            case "location" -> stub.put("region", new Text(WORD));
            case "malware" -> stub.put("is_family", new Flag(false));
            case "malware-analysis" -> {
                stub.put("product", new Text(WORD));
                stub.put("result", new Text("unknown"));
            }
            case "note" -> {
                stub.put("content", new Text(WORD));
                stub.put("object_refs", refs(notice));
            }
            case "observed-data" -> {
                stub.put("first_observed", created);
                stub.put("last_observed", created);
                stub.put("number_observed", new Numeral("1"));
                stub.put("objects", observed());
            }
            case "opinion" -> {
                stub.put("opinion", new Text("neutral"));
                stub.put("object_refs", refs(notice));
            }
            case "report" -> {
                stub.put("name", new Text(WORD));
                stub.put("published", created);
                stub.put("object_refs", refs(notice));
            }
            case "relationship" -> {
                stub.put("relationship_type", new Text("related-to"));
                stub.put("source_ref", new Text(notice));
                stub.put("target_ref", new Text(notice));
            }
            case "sighting" -> stub.put("sighting_of_ref", new Text(notice));
            case "language-content" -> {
                stub.put("object_ref", new Text(notice));
                stub.put(
                        "contents",
                        new Dictionary(
                                Map.of("en", new Dictionary(Map.of("abstract", new Text(WORD))))));
            }
            default -> {
                // A type that STIX does not define: what it requires nobody knows.
            }
        }
        return Optional.of(new StixObject(new Dictionary(stub)));
    }

    /** Whether an object is a stub that refers to one of the notices, and nothing more. */
    static boolean is(StixObject object, Set<String> notices) {
        if (!Standing.isRevoked(object)) {
            return false;
        }
        List<String> places = new ArrayList<>(object.properties().texts("object_refs"));
        for (String name : List.of("source_ref", "sighting_of_ref", "object_ref")) {
            object.properties().text(name).ifPresent(places::add);
        }
        String notice = places.isEmpty() ? "" : places.getFirst();
        return (places.isEmpty() || notices.contains(notice))
                && of(object, notice).filter(object::equals).isPresent();
    }

    private static Items refs(String notice) {
        return new Items(List.of(new Text(notice)));
    }

    /**
     * Observed data needs an observable; one within it (deprecated, 4.14) needs no other object.
     */
    private static Dictionary observed() {
        return new Dictionary(
                Map.of(
                        "0",
                        new Dictionary(
                                new TreeMap<>(
                                        Map.of(
                                                "type", new Text("mutex"),
                                                "name", new Text(WORD))))));
    }
}
