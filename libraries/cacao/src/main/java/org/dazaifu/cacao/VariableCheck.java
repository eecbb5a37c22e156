package org.dazaifu.cacao;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks that variables that are used are declared: by the playbook, by the step, or, for agents
 * and targets, by a step that uses them. Sections 10.18.1 and 10.18.2. What stands in base64 is not
 * looked into.
 */
final class VariableCheck {

    private static final String USE = "__:value";

    private final Playbook playbook;
    private final Part part;
    private final Set<String> global;

    VariableCheck(Playbook playbook, Part part) {
        this.playbook = playbook;
        this.part = part;
        this.global = playbook.variables().keySet();
    }

    void check() {
        Map<CacaoId, Set<String>> lent = new HashMap<>();
        for (WorkflowStep step : playbook.workflow().values()) {
            Set<String> known = new HashSet<>(step.common().variables().keySet());
            if (step instanceof WorkflowStep.Action action) {
                lent.computeIfAbsent(action.agent(), _ -> new HashSet<>()).addAll(known);
                for (CacaoId target : action.targets()) {
                    lent.computeIfAbsent(target, _ -> new HashSet<>()).addAll(known);
                }
            }
            String path = Part.at(part.at("workflow"), step.id().toString());
            used(step.common().json(), path, known);
            arguments(step.common().json().get("in_args"), path + ".in_args", known);
            arguments(step.common().json().get("out_args"), path + ".out_args", known);
            if (step instanceof WorkflowStep.SwitchCondition choice
                    && !choice.variable().isBlank()
                    && !choice.variable().contains(USE)) {
                part.problems()
                        .add(
                                path + ".switch",
                                "it is no use of a variable",
                                "write __name__:value",
                                "4.10");
            }
        }
        agents("agent_definitions", playbook.agents(), lent);
        agents("target_definitions", playbook.targets(), lent);
    }

    private void agents(
            String property, Map<CacaoId, AgentTarget> agents, Map<CacaoId, Set<String>> lent) {
        agents.forEach((id, agent) ->
                used(
                        agent.json(),
                        Part.at(part.at(property), id.toString()),
                        lent.getOrDefault(id, Set.of())));
    }

    private void arguments(
            @org.jspecify.annotations.Nullable JsonNode list, String path, Set<String> known) {
        if (list == null || !list.isArray()) {
            return;
        }
        for (JsonNode one : list.values()) {
            String name = one.asString("");
            if (!known.contains(name) && !global.contains(name)) {
                undeclared(path, name);
            }
        }
    }

    private void used(JsonNode json, String path, Set<String> known) {
        if (json.isString()) {
            String text = json.stringValue();
            for (int at = text.indexOf(USE); at >= 0; at = text.indexOf(USE, at + 1)) {
                String name = name(text, at);
                if (!name.isEmpty() && !known.contains(name) && !global.contains(name)) {
                    undeclared(path, name);
                }
            }
        } else if (json.isObject()) {
            for (Map.Entry<String, JsonNode> one : json.properties()) {
                if (!one.getKey().endsWith("_b64")) {
                    used(one.getValue(), path + "." + Part.quoted(one.getKey()), known);
                }
            }
        } else if (json.isArray()) {
            for (JsonNode one : json.values()) {
                used(one, path, known);
            }
        }
    }

    /** The name that ends with the two underscores at {@code end}; empty where none does. */
    private static String name(String text, int end) {
        int start = end;
        int least = Math.max(0, end - 250);
        while (start > least && Variable.part(text.charAt(start - 1))) {
            start--;
        }
        int first = text.indexOf("__", start);
        if (first < 0 || first >= end) {
            return "";
        }
        String name = text.substring(first, end + 2);
        return Variable.isName(name) ? name : "";
    }

    private void undeclared(String path, String name) {
        part.problems()
                .add(
                        path,
                        "the variable " + Part.quoted(name) + " is not declared",
                        "add it to playbook_variables or to step_variables",
                        "10.18");
    }
}
