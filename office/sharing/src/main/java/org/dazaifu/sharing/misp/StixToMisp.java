package org.dazaifu.sharing.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dazaifu.misp.Event;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;

/**
 * STIX 2.1 as events of MISP: each report and grouping one, and one for what is in none.
 *
 * <p>Identifiers are those of the STIX objects. Nothing is wider than it was marked: a distribution
 * is that of a statement of ours, or the receiving organisation only; a marking that is not
 * understood closes. What MISP cannot say is declared.
 */
public final class StixToMisp {

    private StixToMisp() {}

    /** The events that {@code objects}, a bundle's, say. Of several versions the latest counts. */
    public static MispConversion convert(Collection<StixObject> objects) {
        var index = new StixIndex(objects);
        var kin = new Kin(index);
        var events = new ArrayList<Event>();
        var losses = new ArrayList<Loss>();
        Set<String> contained = new HashSet<>();
        for (StixObject object : index.all()) {
            if (isContainer(object)) {
                contained.addAll(object.properties().texts("object_refs"));
                read(object, index, kin, events, losses);
            }
        }
        List<String> left =
                index.all().stream()
                        .filter(one -> !isContainer(one) && !contained.contains(one.id()))
                        .filter(StixToMisp::stands)
                        .map(StixObject::id)
                        .toList();
        if (!left.isEmpty()) {
            read(loose(left, index), index, kin, events, losses);
        }
        return new MispConversion(events, losses);
    }

    private static void read(
            StixObject container, StixIndex index, Kin kin, List<Event> events, List<Loss> losses) {
        var own = new Losses(StixId.parse(container.id()).uuid().toString());
        events.add(new EventFromStix(container, index, kin, own).read());
        losses.addAll(own.list());
    }

    private static boolean isContainer(StixObject object) {
        return object.type().equals("report") || object.type().equals("grouping");
    }

    /** Whether it says something without a container around it. */
    private static boolean stands(StixObject object) {
        return switch (object.type()) {
            case "identity" -> Clusters.isCluster(object);
            case "marking-definition",
                    "extension-definition",
                    "relationship",
                    "sighting",
                    "language-content" ->
                    false;
            default -> true;
        };
    }

    private static StixObject loose(List<String> ids, StixIndex index) {
        Instant time =
                ids.stream()
                        .map(index::get)
                        .filter(java.util.Objects::nonNull)
                        .flatMap(one -> Draft.time(one, "modified").stream())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        String key = String.join("\n", ids.stream().sorted().toList());
        return Draft.object(StixId.named("grouping", key), time, time)
                .text("name", "Objects of a STIX bundle without a report")
                .texts("object_refs", ids)
                .build();
    }
}
