package org.dazaifu.misp;

import java.util.List;
import org.dazaifu.misp.MispValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * A sharing group: organisations that may have a thing, and nobody else.
 *
 * @param organisations its members
 * @param other members the format does not name, the instances among them
 */
public record SharingGroup(
        String uuid,
        String name,
        String releasability,
        String description,
        List<Member> organisations,
        Members other) {

    /**
     * A member of a sharing group.
     *
     * @param extend whether it may add others
     * @param organisation who, or null where only an instance's own number is said
     */
    public record Member(boolean extend, @Nullable Organisation organisation, Members other) {

        static Member read(Fields in) {
            return new Member(
                    in.flag("extend"), in.part("Organisation", Organisation::read), in.rest());
        }

        Members members() {
            return new Writing(other)
                    .flag("extend", extend)
                    .part("Organisation", organisation, Organisation::members)
                    .members();
        }
    }

    public SharingGroup {
        organisations = List.copyOf(organisations);
    }

    static SharingGroup read(Fields in) {
        SharingGroup group =
                new SharingGroup(
                        in.text("uuid"),
                        in.text("name"),
                        in.text("releasability"),
                        in.text("description"),
                        in.parts("SharingGroupOrg", Member::read),
                        in.rest());
        Rules.uuid(in, "uuid", group.uuid);
        return group;
    }

    /** Reads a group's members; what is wrong in them is kept as it is. */
    public static SharingGroup of(Members members) {
        return read(new Fields(members, "$", new Problems()));
    }

    /** Its members as the format has them. */
    public Members members() {
        return new Writing(other)
                .text("uuid", uuid)
                .text("name", name)
                .some("releasability", releasability)
                .some("description", description)
                .parts("SharingGroupOrg", organisations, Member::members)
                .members();
    }
}
