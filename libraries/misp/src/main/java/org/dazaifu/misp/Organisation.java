package org.dazaifu.misp;

import org.dazaifu.misp.MispValue.Members;

/**
 * An organisation: Org, Orgc, Organisation.
 *
 * @param uuid globally its own; empty where it is not said
 * @param name its name
 * @param other members the format does not name
 */
public record Organisation(String uuid, String name, Members other) {

    static Organisation read(Fields in) {
        return new Organisation(in.text("uuid"), in.text("name"), in.rest());
    }

    /** Reads a organisation's members; what is wrong in them is kept as it is. */
    public static Organisation of(Members members) {
        return read(new Fields(members, "$", new Problems()));
    }

    /** Its members as the format has them. */
    public Members members() {
        return new Writing(other).some("uuid", uuid).text("name", name).members();
    }
}
