package org.dazaifu.response.playbook;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.response.playbook.Steps.Deed;
import tools.jackson.databind.node.ObjectNode;

/** Something to be done, while it is being described. */
final class Draft {

    private final String key;
    private final String what;
    private final String name;
    private final List<String> description = new ArrayList<>();
    private String activity = "step-sequence";
    private String agent;
    private String target = "";
    private String sets = "";
    private final List<ObjectNode> commands = new ArrayList<>();

    Draft(String key, String what, String name, String agent) {
        this.key = key;
        this.what = what;
        this.name = name;
        this.agent = agent;
    }

    String what() {
        return what;
    }

    String name() {
        return name;
    }

    Draft saying(String line) {
        description.add(line);
        return this;
    }

    Draft doing(String activity) {
        this.activity = activity;
        return this;
    }

    Draft by(String agent) {
        this.agent = agent;
        return this;
    }

    Draft on(String target) {
        this.target = target;
        return this;
    }

    Draft setting(String variable) {
        this.sets = variable;
        return this;
    }

    Draft with(ObjectNode command) {
        commands.add(command);
        return this;
    }

    Deed make() {
        return new Deed(key, name, description, activity, agent, target, sets, commands);
    }
}
