package org.dazaifu.sharing.misp;

import java.time.Instant;
import java.util.List;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.Organisation;
import org.dazaifu.misp.Sighting;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.jspecify.annotations.Nullable;

/** A sighting, or an opinion that disagrees, in MISP's words. */
final class SightingReading {

    private SightingReading() {}

    static Sighting of(StixObject object, StixIndex index) {
        boolean opinion = object.type().equals("opinion");
        List<String> where = object.properties().texts("where_sighted_refs");
        String by =
                opinion
                        ? object.properties().text("created_by_ref").orElse("")
                        : where.isEmpty() ? "" : where.getFirst();
        return new Sighting(
                StixId.parse(object.id()).uuid().toString(),
                opinion ? Sighting.FALSE_POSITIVE : Sighting.SEEN,
                Draft.time(object, "last_seen")
                        .or(() -> Draft.time(object, "first_seen"))
                        .or(() -> Draft.time(object, "created"))
                        .map(Instant::getEpochSecond)
                        .orElse(null),
                object.properties().text(opinion ? "explanation" : "description").orElse(""),
                organisation(by, index),
                Members.NONE);
    }

    /** With all that the object carries. */
    static Sighting restored(StixObject object, StixIndex index) {
        Sighting read = of(object, index);
        return MispExtension.of(object)
                .map(kept -> Sighting.of(kept.remainder().applyTo(read.members())))
                .orElse(read);
    }

    static @Nullable Organisation organisation(String id, StixIndex index) {
        StixObject identity = index.get(id);
        return identity == null
                ? null
                : new Organisation(
                        StixId.parse(id).uuid().toString(),
                        identity.properties().text("name").orElse(""),
                        Members.NONE);
    }
}
