package org.dazaifu.misp;

import java.util.List;
import org.dazaifu.misp.MispValue.Members;

/**
 * One element of a galaxy: a threat actor, a technique, a sector.
 *
 * @param uuid its own; empty where it is not said
 * @param type its galaxy's type
 * @param value its name
 * @param tagName the tag that says it, such as {@code misp-galaxy:threat-actor="Sofacy"}
 * @param authors who wrote it
 * @param meta lists of texts by name: {@code synonyms}, {@code refs}, {@code external_id}, …
 * @param other members the format does not name
 */
public record GalaxyCluster(
        String uuid,
        String type,
        String value,
        String tagName,
        String description,
        String source,
        List<String> authors,
        Members meta,
        Members other) {

    public GalaxyCluster {
        authors = List.copyOf(authors);
    }

    static GalaxyCluster read(Fields in) {
        return new GalaxyCluster(
                in.text("uuid"),
                in.text("type"),
                in.text("value"),
                in.text("tag_name"),
                in.text("description"),
                in.text("source"),
                in.texts("authors"),
                in.tree("meta"),
                in.rest());
    }

    /** Reads a cluster's members; what is wrong in them is kept as it is. */
    public static GalaxyCluster of(Members members) {
        return read(new Fields(members, "$", new Problems()));
    }

    /** Its members as the format has them. */
    public Members members() {
        return new Writing(other)
                .some("uuid", uuid)
                .text("type", type)
                .text("value", value)
                .some("tag_name", tagName)
                .some("description", description)
                .some("source", source)
                .texts("authors", authors)
                .tree("meta", meta)
                .members();
    }
}
