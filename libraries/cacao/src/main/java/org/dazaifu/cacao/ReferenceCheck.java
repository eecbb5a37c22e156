package org.dazaifu.cacao;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks that what a playbook refers to is in it, and that no two objects share a UUID. */
final class ReferenceCheck {

    private final Playbook playbook;
    private final Part part;
    private final Set<CacaoId> authentication;

    ReferenceCheck(Playbook playbook, Part part, Set<CacaoId> authentication) {
        this.playbook = playbook;
        this.part = part;
        this.authentication = authentication;
    }

    void check() {
        step(playbook.workflowStart(), part.at("workflow_start"), "3.1");
        playbook.workflowException()
                .ifPresent(id -> step(id, part.at("workflow_exception"), "3.1"));
        playbook.workflow().values().forEach(this::step);
        playbook.markings()
                .forEach(id -> {
                    if (!playbook.markingDefinitions().containsKey(id)) {
                        missing(part.at("markings"), id, "data_marking_definitions", "3.1");
                    }
                });
        extensions(part.json().get("playbook_extensions"), part.at("playbook_extensions"), "3.1");
        agents("agent_definitions", playbook.agents());
        agents("target_definitions", playbook.targets());
        playbook.markingDefinitions()
                .forEach((id, marking) ->
                        extensions(
                                marking.json().get("marking_extensions"),
                                Part.at(part.at("data_marking_definitions"), id.toString())
                                        + ".marking_extensions",
                                "9.1"));
        uniqueness();
    }

    private void step(WorkflowStep step) {
        String path = Part.at(part.at("workflow"), step.id().toString());
        var common = step.common();
        common.onCompletion().ifPresent(id -> step(id, path + ".on_completion", "4.1"));
        common.onSuccess().ifPresent(id -> step(id, path + ".on_success", "4.1"));
        common.onFailure().ifPresent(id -> step(id, path + ".on_failure", "4.1"));
        extensions(common.json().get("step_extensions"), path + ".step_extensions", "4.1");
        switch (step) {
            case WorkflowStep.Action action -> {
                if (!playbook.agents().containsKey(action.agent())) {
                    missing(path + ".agent", action.agent(), "agent_definitions", "4.5");
                }
                for (CacaoId target : action.targets()) {
                    if (!playbook.targets().containsKey(target)) {
                        missing(path + ".targets", target, "target_definitions", "4.5");
                    }
                }
            }
            case WorkflowStep.Parallel parallel ->
                    parallel.nextSteps().forEach(id -> step(id, path + ".next_steps", "4.7"));
            case WorkflowStep.IfCondition one -> {
                step(one.onTrue(), path + ".on_true", "4.8");
                one.onFalse().ifPresent(id -> step(id, path + ".on_false", "4.8"));
            }
            case WorkflowStep.WhileCondition loop -> step(loop.onTrue(), path + ".on_true", "4.9");
            case WorkflowStep.SwitchCondition choice ->
                    choice.cases()
                            .forEach(one ->
                                    step(
                                            one.step(),
                                            Part.at(path + ".cases", one.value()),
                                            "4.10"));
            case WorkflowStep.Start _, WorkflowStep.End _, WorkflowStep.PlaybookAction _ -> {}
        }
    }

    /** A step that is there, also where it could not be read. */
    private void step(CacaoId id, String path, String section) {
        if (!playbook.workflow().containsKey(id)
                && !part.json().get("workflow").has(id.toString())) {
            missing(path, id, "workflow", section);
        }
    }

    private void agents(String property, Map<CacaoId, AgentTarget> agents) {
        agents.forEach((id, agent) -> {
            String path = Part.at(part.at(property), id.toString());
            JsonNode extensions = agent.json().get("agent_target_extensions");
            extensions(extensions, path + ".agent_target_extensions", "7.1");
            JsonNode info = agent.json().get("authentication_info");
            if (info != null) {
                var known = CacaoId.parse(info.asString("")).filter(authentication::contains);
                if (known.isEmpty()) {
                    part.problems()
                            .add(
                                    path + ".authentication_info",
                                    "it is in no authentication_info_definitions",
                                    "define it there, or name one that is",
                                    "7");
                }
            }
        });
    }

    private void extensions(
            @org.jspecify.annotations.Nullable JsonNode used, String path, String section) {
        if (used == null || !used.isObject()) {
            return;
        }
        for (String key : used.propertyNames()) {
            var id = CacaoId.parse(key).filter(playbook.extensions()::containsKey);
            if (id.isEmpty()) {
                part.problems()
                        .add(
                                Part.at(path, key),
                                "this extension is not in extension_definitions",
                                "define it there",
                                section);
            }
        }
    }

    private void uniqueness() {
        var seen = new HashMap<java.util.UUID, CacaoId>();
        seen.put(playbook.id().uuid(), playbook.id());
        unique("workflow", playbook.workflow().keySet(), seen);
        unique("agent_definitions", playbook.agents().keySet(), seen);
        unique("target_definitions", playbook.targets().keySet(), seen);
        unique("authentication_info_definitions", authentication, seen);
        unique("extension_definitions", playbook.extensions().keySet(), seen);
        unique("data_marking_definitions", playbook.markingDefinitions().keySet(), seen);
    }

    private void unique(String property, Set<CacaoId> ids, Map<java.util.UUID, CacaoId> seen) {
        for (CacaoId id : ids) {
            CacaoId other = seen.putIfAbsent(id.uuid(), id);
            if (other != null && !other.equals(id)) {
                part.problems()
                        .add(
                                Part.at(part.at(property), id.toString()),
                                "its UUID is also that of " + other,
                                "give it one of its own",
                                "10.10");
            }
        }
    }

    private void missing(String path, CacaoId id, String where, String section) {
        part.problems()
                .add(
                        path,
                        id + " is not in " + where,
                        "name one that is, or add it there",
                        section);
    }
}
