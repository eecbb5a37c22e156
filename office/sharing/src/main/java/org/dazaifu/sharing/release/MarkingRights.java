package org.dazaifu.sharing.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.misp.MispExtension;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;

/**
 * What markings allow an audience. Those of TLP 2.0, and of TLP 1 by what they mean in 2.0 (AMBER
 * is read as AMBER+STRICT, the narrower of its two readings), are understood; any other closes, a
 * statement too, for nobody has read what it asks. Of the statements that Dazaifu itself makes of
 * MISP's distributions, "connected communities" is GREEN, and "all communities" leaves the label to
 * the others, or to the case; those that name an organisation, a community or a group close.
 */
record MarkingRights(Audience audience, Tlp unmarked) {

    private static final Map<String, Tlp> TLP_1 =
            Map.of(
                    "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp.CLEAR,
                    "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp.GREEN,
                    "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Tlp.AMBER_STRICT,
                    "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp.RED);

    private static final String CONNECTED = MispExtension.CONNECTED.toString();
    private static final String ALL = MispExtension.ALL.toString();

    /** Whether a marking says nothing of a label. */
    static boolean isSilent(String id) {
        return id.equals(ALL);
    }

    /** The label of a marking by its identifier, if it is understood. */
    static Optional<Tlp> understood(String id) {
        Tlp first = TLP_1.get(id);
        if (first != null) {
            return Optional.of(first);
        }
        if (id.equals(CONNECTED)) {
            return Optional.of(Tlp.GREEN);
        }
        try {
            return Tlp.of(StixId.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What is wrong with a marking for this audience; empty where it may have what is so marked.
     */
    String objection(String id) {
        Optional<Tlp> label = understood(id);
        return label.isEmpty()
                ? "its marking " + id + " is not understood"
                : objection(label.get());
    }

    private String objection(Tlp label) {
        return audience.mayHave(label)
                ? ""
                : "it is %s and the audience may have %s at most"
                        .formatted(label.label(), audience.highest().label());
    }

    /** The same of all the markings on an object. */
    String objection(StixObject object) {
        if (MispExtension.defines(object)) {
            return "";
        }
        List<String> refs = refs(object);
        if (refs.isEmpty()) {
            return objection(unmarked);
        }
        for (String ref : refs) {
            String objection = objection(ref);
            if (!objection.isEmpty()) {
                return objection;
            }
        }
        return "";
    }

    /** The narrowest label on an object that may go. */
    Tlp label(StixObject object) {
        if (MispExtension.defines(object)) {
            return Tlp.CLEAR;
        }
        Tlp narrowest = null;
        for (String ref : refs(object)) {
            Tlp label = understood(ref).orElse(Tlp.RED);
            narrowest = narrowest == null || label.compareTo(narrowest) > 0 ? label : narrowest;
        }
        return narrowest == null ? unmarked : narrowest;
    }

    private static List<String> refs(StixObject object) {
        List<String> refs = new ArrayList<>();
        object.properties()
                .get("object_marking_refs")
                .ifPresent(value -> {
                    refs.addAll(object.properties().texts("object_marking_refs"));
                    if (refs.isEmpty()
                            || !(value instanceof org.dazaifu.stix.StixValue.Items items)
                            || items.values().size() != refs.size()) {
                        refs.add("that is no list of identifiers");
                    }
                });
        refs.removeIf(MarkingRights::isSilent);
        return refs;
    }
}
