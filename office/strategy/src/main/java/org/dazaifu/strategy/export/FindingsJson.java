package org.dazaifu.strategy.export;

import java.util.List;
import org.dazaifu.response.yaml.Problem;
import org.dazaifu.strategy.document.Finding;
import org.dazaifu.strategy.document.Keyword;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code strategy check} found, for programs. */
public final class FindingsJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FindingsJson() {}

    /** Of a strategy that could be read. */
    public static String of(List<Finding> findings) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("readable", true);
        ArrayNode list = root.putArray("findings");
        for (Finding one : findings) {
            list.addObject()
                    .put("severity", Keyword.of(one.severity()))
                    .put("code", one.code())
                    .put("file", one.at().file())
                    .put("line", one.at().line())
                    .put("column", one.at().column())
                    .put("message", one.message());
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }

    /** Of one that could not. */
    public static String unreadable(List<Problem> problems) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("readable", false);
        ArrayNode list = root.putArray("findings");
        for (Problem one : problems) {
            list.addObject()
                    .put("severity", "error")
                    .put("code", "unreadable")
                    .put("file", one.source())
                    .put("line", one.line())
                    .put("column", one.column())
                    .put("message", one.message());
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }
}
