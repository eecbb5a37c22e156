package org.dazaifu.misp;

import java.util.List;
import org.dazaifu.misp.MispValue.Members;

/**
 * A galaxy with those of its clusters that are meant.
 *
 * @param uuid its own; empty where it is not said
 * @param name such as {@code Threat Actor}
 * @param type such as {@code threat-actor}
 * @param other members the format does not name
 */
public record Galaxy(
        String uuid,
        String name,
        String type,
        String description,
        List<GalaxyCluster> clusters,
        Members other) {

    public Galaxy {
        clusters = List.copyOf(clusters);
    }

    static Galaxy read(Fields in) {
        return new Galaxy(
                in.text("uuid"),
                in.text("name"),
                in.text("type"),
                in.text("description"),
                in.parts("GalaxyCluster", GalaxyCluster::read),
                in.rest());
    }

    /** It, with these clusters instead. */
    public Galaxy with(List<GalaxyCluster> those) {
        return new Galaxy(uuid, name, type, description, those, other);
    }

    /** Reads a galaxy's members; what is wrong in them is kept as it is. */
    public static Galaxy of(Members members) {
        return read(new Fields(members, "$", new Problems()));
    }

    /** Its members as the format has them. */
    public Members members() {
        return new Writing(other)
                .some("uuid", uuid)
                .text("name", name)
                .text("type", type)
                .some("description", description)
                .parts("GalaxyCluster", clusters, GalaxyCluster::members)
                .members();
    }
}
