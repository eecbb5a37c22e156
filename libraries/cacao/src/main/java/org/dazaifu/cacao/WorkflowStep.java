package org.dazaifu.cacao;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A step of a workflow, section 4. References are identifiers; {@link WorkflowGraph} follows them.
 */
public sealed interface WorkflowStep {

    /** What every step has. */
    Common common();

    /** Its key in the workflow. */
    default CacaoId id() {
        return common().id();
    }

    /**
     * What every step has, section 4.1.
     *
     * @param name empty where it has none
     * @param delayMillis before it starts; 0 where not said
     * @param timeoutMillis after which it has failed; empty where it never does
     * @param json the whole step as it was read
     */
    record Common(
            CacaoId id,
            String name,
            String description,
            long delayMillis,
            Optional<Long> timeoutMillis,
            Optional<CacaoId> owner,
            Map<String, Variable> variables,
            Optional<CacaoId> onCompletion,
            Optional<CacaoId> onSuccess,
            Optional<CacaoId> onFailure,
            JsonNode json) {

        public Common {
            variables = Map.copyOf(variables);
        }
    }

    /** Where a playbook starts, section 4.3. */
    record Start(Common common) implements WorkflowStep {}

    /** Where a playbook or a branch ends, section 4.4. */
    record End(Common common) implements WorkflowStep {}

    /** Commands that an agent carries out on targets, section 4.5. */
    record Action(Common common, List<Command> commands, CacaoId agent, List<CacaoId> targets)
            implements WorkflowStep {

        public Action {
            commands = List.copyOf(commands);
            targets = List.copyOf(targets);
        }

        /** Whether a human carries out at least one of its commands. */
        public boolean isManual() {
            return commands.stream().anyMatch(Command::isManual);
        }
    }

    /** Another playbook, section 4.6. */
    record PlaybookAction(Common common, CacaoId playbook, Optional<String> version)
            implements WorkflowStep {}

    /** Branches that run side by side, section 4.7. */
    record Parallel(Common common, List<CacaoId> nextSteps) implements WorkflowStep {
        public Parallel {
            nextSteps = List.copyOf(nextSteps);
        }
    }

    /** One branch or another, section 4.8. */
    record IfCondition(Common common, String condition, CacaoId onTrue, Optional<CacaoId> onFalse)
            implements WorkflowStep {}

    /** A branch that runs as long as the condition is true, section 4.9. */
    record WhileCondition(Common common, String condition, CacaoId onTrue)
            implements WorkflowStep {}

    /**
     * The branch that a variable's value names, section 4.10.
     *
     * @param cases in the order in which they were written
     */
    record SwitchCondition(Common common, String variable, List<Case> cases)
            implements WorkflowStep {
        public SwitchCondition {
            cases = List.copyOf(cases);
        }
    }

    /** A value and the step that begins its branch. */
    record Case(String value, CacaoId step) {}
}
