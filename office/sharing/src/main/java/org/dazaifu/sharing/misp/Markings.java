package org.dazaifu.sharing.misp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.misp.Distribution;
import org.dazaifu.misp.SharingGroup;
import org.dazaifu.misp.Tag;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What an object's markings say in MISP's words.
 *
 * @param tlp the strictest level, or null
 * @param distribution what a statement of ours says of this object and not of what it is in, or
 *     null where none does
 * @param group the sharing group of that distribution, or null
 * @param unknown markings that are not understood
 */
record Markings(
        @Nullable Tlp tlp,
        @Nullable Distribution distribution,
        @Nullable SharingGroup group,
        List<String> unknown) {

    /** The marking definitions of TLP 1 in STIX 2.1, section 7.2.1.4. */
    private static final Map<String, Tlp> FIRST =
            Map.of(
                    "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp.CLEAR,
                    "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp.GREEN,
                    "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Tlp.AMBER,
                    "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp.RED);

    /** From the narrowest. */
    private static final List<Distribution> NARROWEST =
            List.of(
                    Distribution.ORGANISATION,
                    Distribution.SHARING_GROUP,
                    Distribution.COMMUNITY,
                    Distribution.CONNECTED,
                    Distribution.ALL);

    /** Reads the markings of {@code object}; statements in {@code outer} are not its own. */
    static Markings of(StixObject object, StixIndex index, Set<String> outer) {
        Tlp tlp = null;
        Distribution own = null;
        SharingGroup group = null;
        var unknown = new ArrayList<String>();
        List<String> references = new ArrayList<>(object.properties().texts("object_marking_refs"));
        if (object.properties().get("granular_markings").isPresent()) {
            object.properties()
                    .dictionaries("granular_markings")
                    .forEach(one -> one.text("marking_ref").ifPresent(references::add));
        }
        for (String reference : new HashSet<>(references)) {
            Optional<Tlp> level = level(reference);
            Optional<MispExtension.Kept> kept = statement(reference, index);
            if (level.isPresent()) {
                tlp = Protection.strictest(tlp, level.get());
            } else if (kept.isEmpty()) {
                unknown.add(reference);
            } else if (!outer.contains(reference)) {
                Distribution said =
                        Distribution.of(kept.get().kind().substring("distribution-".length()))
                                .orElse(Distribution.ORGANISATION);
                if (own == null || NARROWEST.indexOf(said) < NARROWEST.indexOf(own)) {
                    own = said;
                    group =
                            said == Distribution.SHARING_GROUP
                                            && !kept.get().remainder().set().isEmpty()
                                    ? SharingGroup.of(kept.get().remainder().set())
                                    : null;
                }
            }
        }
        return new Markings(tlp, own, group, List.copyOf(unknown));
    }

    /** The statements among an object's markings. */
    static Set<String> statements(StixObject object, StixIndex index) {
        var all = new HashSet<String>();
        for (String reference : object.properties().texts("object_marking_refs")) {
            if (statement(reference, index).isPresent()) {
                all.add(reference);
            }
        }
        return all;
    }

    /** The tags of a part: those kept as far as the object still has them, and what is new. */
    static List<Tag> tags(StixObject object, List<Tag> kept) {
        List<String> labels = object.properties().texts("labels");
        var tags = new ArrayList<Tag>();
        for (Tag tag : kept) {
            if (tag.name().isBlank()
                    || Protection.isTlp(tag.name())
                    || labels.contains(Draft.wellFormed(tag.name()))) {
                tags.add(tag);
            }
        }
        for (String label : labels) {
            boolean there =
                    tags.stream().anyMatch(tag -> Draft.wellFormed(tag.name()).equals(label));
            if (!there) {
                tags.add(Tag.of(label));
            }
        }
        return tags;
    }

    /** {@code tags} with the level of {@code wanted} where they would allow more. */
    static List<Tag> closed(List<Tag> tags, @Nullable Tlp wanted, @Nullable Tlp already) {
        Tlp said = Protection.strictest(already, Protection.tagged(tags));
        if (wanted == null || said != null && said.compareTo(wanted) >= 0) {
            return tags;
        }
        var closed = new ArrayList<Tag>();
        tags.stream().filter(tag -> !Protection.isTlp(tag.name())).forEach(closed::add);
        closed.add(Tag.of(wanted.label().toLowerCase(Locale.ROOT)));
        return closed;
    }

    private static Optional<Tlp> level(String reference) {
        try {
            return Tlp.of(StixId.parse(reference))
                    .or(() -> Optional.ofNullable(FIRST.get(reference)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<MispExtension.Kept> statement(String reference, StixIndex index) {
        StixObject definition = index.get(reference);
        return definition == null
                ? Optional.empty()
                : MispExtension.of(definition)
                        .filter(kept -> kept.kind().startsWith("distribution-"));
    }
}
