package org.dazaifu.stix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The relationship objects of STIX 2.1, chapter 5. */
public sealed interface RelationshipObject extends StixContent {

    /** What it has in common with other objects. */
    Common common();

    /**
     * One object's relation to another: section 5.1.
     *
     * @param type such as {@code indicates}, {@code uses}, {@code attributed-to}
     * @param description empty if there is none
     */
    record Relationship(
            StixId id, Common common, String type, StixId source, StixId target, String description)
            implements RelationshipObject {
        public Relationship {
            Check.type(id, "relationship");
            if (!type.matches("[a-z0-9-]+")) {
                throw new IllegalArgumentException("not a relationship type: " + type);
            }
            for (StixId end : List.of(source, target)) {
                if (List.of(
                                "relationship",
                                "sighting",
                                "bundle",
                                "marking-definition",
                                "language-content")
                        .contains(end.type())) {
                    throw new IllegalArgumentException("a relationship cannot join " + end);
                }
            }
        }

        @Override
        public StixObject toStix() {
            return common.finish(
                    common.start(id)
                            .put("relationship_type", type)
                            .put("description", description)
                            .put("source_ref", source)
                            .put("target_ref", target));
        }
    }

    /**
     * That something was seen: section 5.2.
     *
     * @param sightingOf the domain object that was seen, such as an indicator
     * @param observed the observed data behind it
     * @param where the identities or locations where it was seen
     * @param count how often, from 0 to 999999999
     * @param description empty if there is none
     */
    record Sighting(
            StixId id,
            Common common,
            StixId sightingOf,
            List<StixId> observed,
            List<StixId> where,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            int count,
            String description)
            implements RelationshipObject {
        public Sighting {
            observed = List.copyOf(observed);
            where = List.copyOf(where);
            Check.type(id, "sighting");
            observed.forEach(o -> Check.type(o, "observed-data"));
            for (StixId place : where) {
                if (!List.of("identity", "location").contains(place.type())) {
                    throw new IllegalArgumentException(
                            "something is seen at an identity or a location, not " + place);
                }
            }
            if (firstSeen != null && lastSeen != null && lastSeen.isBefore(firstSeen)) {
                throw new IllegalArgumentException("last_seen is before first_seen");
            }
            if (count < 0 || count > 999_999_999) {
                throw new IllegalArgumentException("a count is from 0 to 999999999: " + count);
            }
        }

        @Override
        public StixObject toStix() {
            return common.finish(
                    common.start(id)
                            .put("description", description)
                            .put("first_seen", firstSeen)
                            .put("last_seen", lastSeen)
                            .put("count", count)
                            .put("sighting_of_ref", sightingOf)
                            .putTexts("observed_data_refs", observed)
                            .putTexts("where_sighted_refs", where));
        }
    }
}
