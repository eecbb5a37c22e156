package org.dazaifu.cacao;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks that what a playbook says of itself is what its parts say: section 3.1. */
final class ContentCheck {

    private final Playbook playbook;
    private final Part part;

    ContentCheck(Playbook playbook, Part part) {
        this.playbook = playbook;
        this.part = part;
    }

    void check() {
        activities();
        sectors();
        references();
    }

    private void activities() {
        if (!playbook.types().isEmpty() && !part.has("playbook_activities")) {
            part.mistake(
                    "playbook_activities",
                    "playbook_types has values, and no activity is named",
                    "add what the playbook does, such as identify-audience",
                    "3.1");
        }
        boolean elsewhere =
                playbook.workflow().values().stream()
                        .anyMatch(WorkflowStep.PlaybookAction.class::isInstance);
        if (elsewhere) {
            return;
        }
        Set<String> done = new HashSet<>();
        for (WorkflowStep step : playbook.workflow().values()) {
            if (step instanceof WorkflowStep.Action action) {
                action.commands()
                        .forEach(one -> done.add(text(one.json().get("playbook_activity"))));
            }
        }
        for (JsonNode activity : list(part.json().get("playbook_activities"))) {
            if (activity.isString() && !done.contains(activity.stringValue())) {
                part.mistake(
                        "playbook_activities",
                        "no step does '" + Part.quoted(activity.stringValue()) + "'",
                        "name it as playbook_activity of a command, or take it out",
                        "3.1");
            }
        }
    }

    private void sectors() {
        Set<String> named = new HashSet<>();
        list(part.json().get("industry_sectors")).forEach(one -> named.add(text(one)));
        for (var agents : new java.util.Map[] {playbook.agents(), playbook.targets()}) {
            for (Object one : agents.values()) {
                JsonNode sector = ((AgentTarget) one).json().get("sector");
                if (sector != null && sector.isString() && !named.contains(text(sector))) {
                    part.mistake(
                            "industry_sectors",
                            "it does not name '" + Part.quoted(text(sector)) + "', which is used",
                            "add it",
                            "3.1");
                    named.add(text(sector));
                }
            }
        }
    }

    private void references() {
        Set<JsonNode> named = new HashSet<>();
        list(part.json().get("external_references")).forEach(named::add);
        for (WorkflowStep step : playbook.workflow().values()) {
            String path = Part.at(part.at("workflow"), step.id().toString());
            references(step.common().json(), path, named);
            if (step instanceof WorkflowStep.Action action) {
                action.commands().forEach(one -> references(one.json(), path + ".commands", named));
            }
        }
    }

    private void references(JsonNode json, String path, Set<JsonNode> named) {
        for (JsonNode reference : list(json.get("external_references"))) {
            if (!named.contains(reference)) {
                part.problems()
                        .add(
                                path + ".external_references",
                                "the playbook's own external_references lack one that is used",
                                "add it there too",
                                "3.1");
            }
        }
    }

    private static Iterable<JsonNode> list(@org.jspecify.annotations.Nullable JsonNode node) {
        return node != null && node.isArray() ? node.values() : java.util.List.of();
    }

    private static String text(@org.jspecify.annotations.Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : "";
    }
}
