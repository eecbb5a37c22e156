package org.dazaifu.strategy.comparison;

import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.comparison.Difference.Added;
import org.dazaifu.strategy.comparison.Difference.DateMoved;
import org.dazaifu.strategy.comparison.Difference.ListChanged;
import org.dazaifu.strategy.comparison.Difference.OwnerChanged;
import org.dazaifu.strategy.comparison.Difference.Redefined;
import org.dazaifu.strategy.comparison.Difference.Removed;
import org.dazaifu.strategy.comparison.Difference.Reworded;
import org.dazaifu.strategy.comparison.Difference.Rewritten;
import org.dazaifu.strategy.comparison.Difference.TargetChanged;
import org.dazaifu.strategy.comparison.Difference.ValueChanged;
import org.dazaifu.strategy.document.Text;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Differences for programs; texts are objects by language. */
public final class DiffJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DiffJson() {}

    /** An object with the list {@code differences}. */
    public static String of(List<Difference> differences) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode list = root.putArray("differences");
        differences.forEach(one -> add(one, list.addObject()));
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void add(Difference difference, ObjectNode into) {
        Subject subject = difference.subject();
        into.put("kind", kind(difference));
        into.put("of", subject.kind().word()).put("id", subject.id());
        text("name", subject.name(), into);
        switch (difference) {
            case Added _, Removed _ -> {}
            case DateMoved moved -> {
                into.put("what", moved.what());
                into.put("from", moved.from().toString()).put("to", moved.to().toString());
                into.put("days", moved.days());
                text("why", moved.why(), into);
            }
            case OwnerChanged(Subject _, Optional<Text> from, Optional<Text> to) -> {
                from.ifPresent(one -> text("from", one, into));
                to.ifPresent(one -> text("to", one, into));
            }
            case TargetChanged target -> {
                into.put("year", target.year());
                target.from().ifPresent(one -> into.put("from", one));
                target.to().ifPresent(one -> into.put("to", one));
                text("why", target.why(), into);
            }
            case Redefined redefined -> {
                into.put("version", redefined.to().version());
                into.put("since", redefined.to().since().toString());
                text("from", redefined.from().words(), into);
                text("to", redefined.to().words(), into);
                text("why", redefined.to().why(), into);
            }
            case Rewritten(Subject _, String what) -> into.put("what", what);
            case Reworded(Subject _, String field, Text from, Text to) -> {
                into.put("field", field);
                text("from", from, into);
                text("to", to, into);
            }
            case ValueChanged(Subject _, String field, String from, String to) ->
                    into.put("field", field).put("from", from).put("to", to);
            case ListChanged list -> {
                into.put("field", list.field());
                ArrayNode added = into.putArray("added");
                list.added().forEach(added::add);
                ArrayNode removed = into.putArray("removed");
                list.removed().forEach(removed::add);
            }
        }
    }

    private static String kind(Difference difference) {
        return switch (difference) {
            case Added _ -> "added";
            case Removed _ -> "removed";
            case DateMoved _ -> "date-moved";
            case OwnerChanged _ -> "owner-changed";
            case TargetChanged _ -> "target-changed";
            case Redefined _ -> "redefined";
            case Rewritten _ -> "rewritten";
            case Reworded _ -> "reworded";
            case ValueChanged _ -> "value-changed";
            case ListChanged _ -> "list-changed";
        };
    }

    private static void text(String key, Text text, ObjectNode into) {
        if (!text.isEmpty()) {
            ObjectNode byLanguage = into.putObject(key);
            text.byLanguage().forEach(byLanguage::put);
        }
    }
}
