package org.dazaifu.misp;

import org.dazaifu.misp.MispValue.Members;

/**
 * A tag.
 *
 * @param name such as {@code tlp:amber}, {@code misp-galaxy:threat-actor="Sofacy"}
 * @param colour such as {@code #ffc000}; empty where it is not said
 * @param other members the format does not name
 */
public record Tag(String name, String colour, Members other) {

    /** A tag with nothing but its name. */
    public static Tag of(String name) {
        return new Tag(name, "", Members.NONE);
    }

    static Tag read(Fields in) {
        Tag tag = new Tag(in.text("name"), in.text("colour"), in.rest());
        if (tag.name.isBlank()) {
            in.problem("name", "The tag has no name.", "Write its name, such as tlp:amber.");
        }
        return tag;
    }

    /** Reads a tag's members; what is wrong in them is kept as it is. */
    public static Tag of(Members members) {
        return read(new Fields(members, "$", new Problems()));
    }

    /** Its members as the format has them. */
    public Members members() {
        return new Writing(other).text("name", name).some("colour", colour).members();
    }
}
