package org.dazaifu.casebook;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.attribution.Change;
import org.dazaifu.attribution.Revision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An analyst's change, as the ledger and {@code review.json} have it. Described in docs/case.md.
 */
final class ChangeJson {

    private ChangeJson() {}

    /** Completes a node with everything but the time. */
    static ObjectNode write(ObjectNode node, Change change) {
        node.put("number", change.number()).put("by", change.by()).put("reason", change.reason());
        switch (change.revision()) {
            case Revision.Add(String item) -> node.put("kind", "add").put("item", item);
            case Revision.Withdraw(String item) -> node.put("kind", "withdraw").put("item", item);
            case Revision.Trust(String item) -> node.put("kind", "trust").put("item", item);
            case Revision.Doubt(String item, double credence) ->
                    node.put("kind", "doubt").put("item", item).put("credence", credence);
            case Revision.Prior(String hypothesis, double factor) ->
                    node.put("kind", "prior").put("hypothesis", hypothesis).put("factor", factor);
            case Revision.Propose propose -> {
                node.put("kind", "propose").put("name", propose.name());
                node.put("share", propose.share());
                ObjectNode factors = node.putObject("factors");
                propose.factors().forEach(factors::put);
            }
            case Revision.Merge merge -> {
                node.put("kind", "merge");
                ArrayNode groups = node.putArray("groups");
                merge.groups().forEach(groups::add);
            }
            case Revision.Undo(int undone) -> node.put("kind", "undo").put("change", undone);
        }
        return node;
    }

    /**
     * Reads a change.
     *
     * @throws IllegalArgumentException where it is not one
     */
    static Change read(JsonNode node) {
        return new Change(
                node.path("number").asInt(0),
                Instant.parse(text(node, "time")),
                text(node, "by"),
                text(node, "reason"),
                revision(node));
    }

    private static Revision revision(JsonNode node) {
        return switch (text(node, "kind")) {
            case "add" -> new Revision.Add(text(node, "item"));
            case "withdraw" -> new Revision.Withdraw(text(node, "item"));
            case "trust" -> new Revision.Trust(text(node, "item"));
            case "doubt" ->
                    new Revision.Doubt(text(node, "item"), node.path("credence").asDouble(0));
            case "prior" ->
                    new Revision.Prior(text(node, "hypothesis"), node.path("factor").asDouble(0));
            case "propose" -> {
                var factors = new TreeMap<String, Double>();
                for (Map.Entry<String, JsonNode> factor : node.path("factors").properties()) {
                    factors.put(factor.getKey(), factor.getValue().asDouble(0));
                }
                yield new Revision.Propose(
                        text(node, "name"), node.path("share").asDouble(0), factors);
            }
            case "merge" -> {
                var groups = new TreeSet<String>();
                node.path("groups").forEach(group -> groups.add(group.asString("")));
                yield new Revision.Merge(groups);
            }
            case "undo" -> new Revision.Undo(node.path("change").asInt(0));
            default ->
                    throw new IllegalArgumentException(
                            "a change of an unknown kind: " + text(node, "kind"));
        };
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
