package org.dazaifu.cacao;

import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Playbooks for tests. Steps are named by short words, from which their identifiers follow. */
public final class Samples {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TIME = "2026-08-01T09:30:00.000Z";

    private final ObjectNode json = JSON.createObjectNode();
    private final ObjectNode workflow;

    public Samples(String name) {
        json.put("type", "playbook").put("spec_version", "cacao-2.0");
        json.put("id", id("playbook", "playbook")).put("name", name);
        json.put("description", "What to do & why");
        json.put("created_by", id("identity", "office"));
        json.put("created", TIME).put("modified", TIME);
        json.put("workflow_start", id("start", "start"));
        workflow = json.putObject("workflow");
        json.putObject("agent_definitions")
                .putObject(id("organization", "csirt"))
                .put("type", "organization")
                .put("name", "National CSIRT");
    }

    public static String id(String type, String word) {
        return type
                + "--"
                + String.format(
                        Locale.ROOT, "%08x-0000-4000-8000-000000000000", (type + word).hashCode());
    }

    public ObjectNode json() {
        return json;
    }

    /** A step that is followed by {@code next}, which is {@code type word}; by none if blank. */
    public ObjectNode step(String type, String word, String next) {
        ObjectNode step = workflow.putObject(id(type, word)).put("type", type);
        if (!next.isBlank()) {
            step.put("on_completion", ref(next));
        }
        return step;
    }

    public static String ref(String typeAndWord) {
        String[] words = typeAndWord.split(" ");
        return id(words[0], words[1]);
    }

    public ObjectNode action(String word, String title, String next) {
        ObjectNode step = step("action", word, next).put("name", title);
        step.put("agent", id("organization", "csirt"));
        step.putArray("commands").addObject().put("type", "manual").put("command", title);
        return step;
    }

    /** Start, an action, end. */
    public static Samples small() {
        Samples small = new Samples("Small");
        small.step("start", "start", "action one");
        small.action("one", "Isolate the host", "end end");
        small.step("end", "end", "");
        return small;
    }

    /** One of everything that a playbook may hold. */
    public static Samples rich() {
        Samples rich = new Samples("Everything");
        ObjectNode json = rich.json;
        json.putArray("playbook_types").add("mitigation");
        json.putArray("playbook_activities").add("configure-systems");
        json.putObject("playbook_variables")
                .putObject("__decision__")
                .put("type", "string")
                .put("value", "no");
        ObjectNode markings = json.putObject("data_marking_definitions");
        String tlp = id("marking-tlp", "amber");
        markings.putObject(tlp)
                .put("type", "marking-tlp")
                .put("id", tlp)
                .put("created_by", id("identity", "office"))
                .put("created", TIME)
                .put("tlpv2_level", "TLP:AMBER");
        json.putArray("markings").add(tlp);
        json.putObject("target_definitions")
                .putObject(id("net-address", "server"))
                .put("type", "net-address")
                .put("name", "Server")
                .putObject("address")
                .putArray("ipv4")
                .add("192.0.2.1");
        json.putObject("extension_definitions")
                .putObject(id("extension-definition", "place"))
                .put("type", "extension-definition")
                .put("name", "Places")
                .put("created_by", id("identity", "office"))
                .put("schema", "where a step is drawn")
                .put("version", "1.0.0");
        rich.step("start", "start", "action ask");
        rich.action("ask", "Decide", "if-condition decided")
                .putArray("out_args")
                .add("__decision__");
        rich.step("if-condition", "decided", "while-condition watch")
                .put("condition", "__decision__:value = 'yes'")
                .put("on_true", ref("parallel both"))
                .put("on_false", ref("end no"));
        rich.step("end", "no", "");
        ArrayNode both = rich.step("parallel", "both", "end both").putArray("next_steps");
        both.add(ref("action block")).add(ref("playbook-action other"));
        rich.step("end", "both", "");
        ObjectNode block = rich.action("block", "Block", "");
        block.put("on_success", ref("end block")).put("on_failure", ref("action retry"));
        block.putArray("targets").add(id("net-address", "server"));
        block.putObject("step_extensions")
                .putObject(id("extension-definition", "place"))
                .put("x", 1);
        ObjectNode sigma = ((ArrayNode) block.get("commands")).addObject();
        sigma.put("type", "sigma").put("command_b64", "dGl0bGU6IHg=");
        sigma.put("playbook_activity", "configure-systems");
        rich.action("retry", "Block by hand", "end block");
        rich.step("end", "block", "");
        rich.step("playbook-action", "other", "end other")
                .put("playbook_id", id("playbook", "elsewhere"));
        rich.step("end", "other", "");
        rich.step("while-condition", "watch", "switch-condition level")
                .put("condition", "__decision__:value = 'wait'")
                .put("on_true", ref("action look"));
        rich.action("look", "Look again", "end look");
        rich.step("end", "look", "");
        ObjectNode cases =
                rich.step("switch-condition", "level", "end end")
                        .put("switch", "__decision__:value")
                        .putObject("cases");
        cases.put("high", ref("action tell")).put("default", ref("end default"));
        rich.action("tell", "Tell", "end tell");
        rich.step("end", "tell", "");
        rich.step("end", "default", "");
        rich.step("end", "end", "");
        return rich;
    }
}
