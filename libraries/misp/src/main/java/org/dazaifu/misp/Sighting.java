package org.dazaifu.misp;

import org.dazaifu.misp.MispValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * That somebody saw an attribute, or says that it is a false positive or out of date.
 *
 * @param type {@link #SEEN}, {@link #FALSE_POSITIVE}, {@link #EXPIRATION}; empty where not said
 * @param date when, in seconds since 1970, or null
 * @param source what saw it
 * @param organisation who saw it, or null
 * @param other members the format does not name
 */
public record Sighting(
        String uuid,
        String type,
        @Nullable Long date,
        String source,
        @Nullable Organisation organisation,
        Members other) {

    /** The type of a sighting. */
    public static final String SEEN = "0";

    /** The type of a false positive. */
    public static final String FALSE_POSITIVE = "1";

    /** The type of an expiration. */
    public static final String EXPIRATION = "2";

    static Sighting read(Fields in) {
        return new Sighting(
                in.text("uuid"),
                in.text("type"),
                in.seconds("date_sighting"),
                in.text("source"),
                in.part("Organisation", Organisation::read),
                in.rest());
    }

    /** Reads a sighting's members; what is wrong in them is kept as it is. */
    public static Sighting of(Members members) {
        return read(new Fields(members, "$", new Problems()));
    }

    /** Its members as the format has them. */
    public Members members() {
        return new Writing(other)
                .some("uuid", uuid)
                .some("type", type)
                .seconds("date_sighting", date)
                .text("source", source)
                .part("Organisation", organisation, Organisation::members)
                .members();
    }
}
