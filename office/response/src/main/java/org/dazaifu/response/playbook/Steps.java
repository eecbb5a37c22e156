package org.dazaifu.response.playbook;

import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps of a playbook while it is made, in the order in which they are carried out. */
final class Steps {

    private final Identifiers identifiers;
    private final ObjectNode workflow = JsonMapper.shared().createObjectNode();
    private final ObjectNode variables = JsonMapper.shared().createObjectNode();
    private final TreeSet<String> activities = new TreeSet<>();

    Steps(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /**
     * Something to be done.
     *
     * @param key what tells it from all others
     * @param description lines
     * @param activity by the vocabulary of section 3.1.2
     * @param target an identifier; empty where there is none
     * @param sets the variable that it sets; empty where it sets none
     * @param commands what carries it out; none for what the name and the description say
     */
    record Deed(
            String key,
            String name,
            List<String> description,
            String activity,
            String agent,
            String target,
            String sets,
            List<ObjectNode> commands) {
        Deed {
            description = List.copyOf(description);
            commands = List.copyOf(commands);
        }
    }

    String id(String type, String key) {
        return identifiers.of(type, key);
    }

    ObjectNode workflow() {
        return workflow;
    }

    ObjectNode variables() {
        return variables;
    }

    TreeSet<String> activities() {
        return activities;
    }

    void start(String next) {
        add("start", "start", "").put("on_completion", next);
    }

    /** An end of a branch, or of the whole. */
    String end(String key) {
        add("end", key, "");
        return id("end", key);
    }

    void action(Deed deed, String next) {
        ObjectNode step = add("action", deed.key(), deed.name());
        if (!deed.description().isEmpty()) {
            step.put("description", String.join("\n", deed.description()));
        }
        step.put("agent", deed.agent());
        if (!deed.target().isEmpty()) {
            step.putArray("targets").add(deed.target());
        }
        ArrayNode commands = step.putArray("commands");
        if (deed.commands().isEmpty()) {
            commands.addObject().put("type", "manual").put("command", deed.name());
        }
        deed.commands().forEach(commands::add);
        for (JsonNode command : commands) {
            ((ObjectNode) command).put("playbook_activity", deed.activity());
        }
        activities.add(deed.activity());
        if (!deed.sets().isEmpty()) {
            step.putArray("out_args").add(deed.sets());
        }
        step.put("on_completion", next);
    }

    /** One branch or the other, and what comes after both. */
    void decision(
            String key, String name, String condition, String onTrue, String onFalse, String next) {
        add("if-condition", key, name)
                .put("condition", condition)
                .put("on_true", onTrue)
                .put("on_false", onFalse)
                .put("on_completion", next);
    }

    void parallel(String key, String name, List<String> branches, String next) {
        ObjectNode step = add("parallel", key, name);
        ArrayNode list = step.putArray("next_steps");
        branches.forEach(list::add);
        step.put("on_completion", next);
    }

    /** A variable that nobody has set yet. */
    void variable(String name, String description) {
        variables
                .putObject(name)
                .put("type", "bool")
                .put("description", description)
                .putNull("value");
    }

    private ObjectNode add(String type, String key, String name) {
        String id = id(type, key);
        if (workflow.has(id)) {
            throw new IllegalStateException("two steps are called " + key);
        }
        ObjectNode step = workflow.putObject(id).put("type", type);
        if (!name.isEmpty()) {
            step.put("name", name);
        }
        return step;
    }
}
