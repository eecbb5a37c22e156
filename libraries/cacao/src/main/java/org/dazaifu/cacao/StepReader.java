package org.dazaifu.cacao;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.cacao.WorkflowStep.Common;

/** Reads steps of a workflow, section 4. */
final class StepReader {

    /** The types of steps, section 4.2. */
    static final Set<String> TYPES =
            Set.of(
                    "start",
                    "end",
                    "action",
                    "playbook-action",
                    "parallel",
                    "if-condition",
                    "while-condition",
                    "switch-condition");

    private static final Set<String> IDENTITY = Set.of("identity");
    private static final int LONGEST_CASE = 250;

    private StepReader() {}

    /** The step; empty where so much is wrong that there is none. */
    static Optional<WorkflowStep> read(CacaoId id, Part part) {
        if (id.uuid().version() != 4) {
            part.mistake(
                    "",
                    "the UUID of a step is of version " + id.uuid().version(),
                    "use a UUID of version 4",
                    "10.10");
        }
        Common common = common(id, part);
        return switch (id.type()) {
            case "start" -> Optional.of(start(common, part));
            case "end" -> Optional.of(end(common, part));
            case "action" -> action(common, part);
            case "playbook-action" -> playbook(common, part);
            case "parallel" -> Optional.of(parallel(common, part));
            case "if-condition" -> ifCondition(common, part);
            case "while-condition" -> whileCondition(common, part);
            case "switch-condition" -> Optional.of(switchCondition(common, part));
            default -> Optional.empty();
        };
    }

    private static Common common(CacaoId id, Part part) {
        Optional<CacaoId> completion = part.id("on_completion", TYPES, "4.1");
        Optional<CacaoId> success = part.id("on_success", TYPES, "4.1");
        Optional<CacaoId> failure = part.id("on_failure", TYPES, "4.1");
        if (part.has("on_completion") && (part.has("on_success") || part.has("on_failure"))) {
            part.mistake(
                    "on_completion",
                    "it stands beside on_success or on_failure",
                    "keep on_completion, or the other two",
                    "4.1");
        }
        References.external(part, "4.1");
        part.dictionary("step_extensions", "4.1");
        return new Common(
                id,
                part.text("name", "4.1").orElse(""),
                part.text("description", "4.1").orElse(""),
                part.whole("delay", 0, Long.MAX_VALUE, "4.1").orElse(0L),
                part.whole("timeout", 0, Long.MAX_VALUE, "4.1"),
                part.id("owner", IDENTITY, "4.1"),
                variables(part, "step_variables"),
                completion,
                success,
                failure,
                part.json());
    }

    private static WorkflowStep start(Common common, Part part) {
        forbid(part, "on_success", "4.3");
        forbid(part, "on_failure", "4.3");
        return new WorkflowStep.Start(common);
    }

    private static WorkflowStep end(Common common, Part part) {
        forbid(part, "on_completion", "4.4");
        forbid(part, "on_success", "4.4");
        forbid(part, "on_failure", "4.4");
        return new WorkflowStep.End(common);
    }

    private static void forbid(Part part, String name, String section) {
        if (part.has(name)) {
            part.mistake(name, "this kind of step has none", "take it out", section);
        }
    }

    private static Optional<WorkflowStep> action(Common common, Part part) {
        if (!part.has("commands")) {
            part.mistake("commands", "it is missing", "add at least one command", "4.5");
        }
        List<Command> commands =
                part.parts("commands", 1, "4.5").stream().map(CommandReader::read).toList();
        Optional<CacaoId> agent = part.requiredId("agent", Set.of(), "4.5");
        List<CacaoId> targets = part.ids("targets", Set.of(), 1, "4.5");
        return agent.map(id -> new WorkflowStep.Action(common, commands, id, targets));
    }

    private static Optional<WorkflowStep> playbook(Common common, Part part) {
        Optional<CacaoId> playbook = part.requiredId("playbook_id", Set.of("playbook"), "4.6");
        Timestamps.read(part, "playbook_version", false, "4.6");
        Optional<String> version =
                part.has("playbook_version") && part.json().get("playbook_version").isString()
                        ? Optional.of(part.json().get("playbook_version").stringValue())
                        : Optional.empty();
        return playbook.map(id -> new WorkflowStep.PlaybookAction(common, id, version));
    }

    private static WorkflowStep parallel(Common common, Part part) {
        if (!part.has("next_steps")) {
            part.mistake("next_steps", "it is missing", "name at least two steps", "4.7");
        } else if (part.json().get("next_steps").size() == 1) {
            part.mistake(
                    "next_steps",
                    "one branch runs beside nothing",
                    "name at least two steps, or go to the one step directly",
                    "4.7");
        }
        return new WorkflowStep.Parallel(common, part.ids("next_steps", TYPES, 0, "4.7"));
    }

    private static Optional<WorkflowStep> ifCondition(Common common, Part part) {
        String condition = part.words("condition", "4.8");
        Optional<CacaoId> onFalse = part.id("on_false", TYPES, "4.8");
        return part.requiredId("on_true", TYPES, "4.8")
                .map(onTrue -> new WorkflowStep.IfCondition(common, condition, onTrue, onFalse));
    }

    private static Optional<WorkflowStep> whileCondition(Common common, Part part) {
        String condition = part.words("condition", "4.9");
        return part.requiredId("on_true", TYPES, "4.9")
                .map(onTrue -> new WorkflowStep.WhileCondition(common, condition, onTrue));
    }

    private static WorkflowStep switchCondition(Common common, Part part) {
        var cases = new ArrayList<WorkflowStep.Case>();
        if (!part.has("cases")) {
            part.mistake("cases", "it is missing", "name a step for each value", "4.10");
        }
        part.object("cases", "4.10")
                .ifPresent(all -> {
                    if (all.json().isEmpty()) {
                        all.mistake("", "it is empty", "name a step for each value", "4.10");
                    }
                    for (String value : all.json().propertyNames()) {
                        if (value.length() > LONGEST_CASE
                                || !value.chars().allMatch(Variable::part)) {
                            all.mistake(
                                    Part.quoted(value),
                                    "a case has other characters than letters, digits, _ and -, or more than 250",
                                    "rename it",
                                    "4.10");
                        }
                        all.id(value, TYPES, "4.10")
                                .ifPresent(step -> cases.add(new WorkflowStep.Case(value, step)));
                    }
                });
        return new WorkflowStep.SwitchCondition(common, part.words("switch", "4.10"), cases);
    }

    /** The variables that an object declares, section 10.18. */
    static Map<String, Variable> variables(Part part, String property) {
        var variables = new LinkedHashMap<String, Variable>();
        part.dictionary(property, "10.18")
                .forEach((name, one) -> {
                    if (!Variable.isName(name)) {
                        one.mistake(
                                "",
                                "it is no name of a variable",
                                "write two underscores, a letter, letters and digits, two underscores: __name__",
                                "10.18");
                    }
                    variables.put(name, variable(name, one));
                });
        return variables;
    }

    private static Variable variable(String name, Part part) {
        var value = part.json().get("value");
        boolean known = value == null || value.isString() || value.isNull() || value.isObject();
        if (!known) {
            part.mistake(
                    "value",
                    "it is " + Part.kind(value),
                    "write a string, in which numbers and truth values stand too",
                    "10.18");
        }
        return new Variable(
                name,
                part.words("type", "10.18"),
                part.text("description", "10.18").orElse(""),
                value != null && value.isString()
                        ? Optional.of(value.stringValue())
                        : Optional.empty(),
                part.flag("constant", "10.18"),
                part.flag("external", "10.18"));
    }
}
