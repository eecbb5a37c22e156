package org.dazaifu.cacao;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.cacao.WorkflowGraph.Edge;

/**
 * Checks that a workflow runs from its start through every step to ends: sections 4.4 and 4.7 to
 * 4.10.
 *
 * <p>Linear in the number of steps and references: of a step it is remembered only whether one
 * branch reaches it or more than one.
 */
final class FlowCheck {

    private final Playbook playbook;
    private final Part part;
    private final WorkflowGraph graph;

    FlowCheck(Playbook playbook, Part part) {
        this.playbook = playbook;
        this.part = part;
        this.graph = WorkflowGraph.of(playbook);
    }

    void check() {
        kinds();
        List<CacaoId> roots = new ArrayList<>(List.of(playbook.workflowStart()));
        playbook.workflowException().ifPresent(roots::add);
        Set<CacaoId> reached = graph.reachable(roots);
        for (WorkflowStep step : playbook.workflow().values()) {
            if (!reached.contains(step.id())) {
                mistake(
                        step.id(),
                        "",
                        "no step leads to it",
                        "name it in another step, or take it out",
                        "4");
            }
            ends(step);
        }
        cycles();
        branches(roots);
    }

    private void kinds() {
        boolean end = false;
        boolean action = false;
        for (CacaoId id : playbook.workflow().keySet()) {
            end |= id.type().equals("end");
            action |= id.type().equals("action") || id.type().equals("playbook-action");
        }
        if (!end) {
            part.mistake("workflow", "it has no end step", "add one", "3.1");
        }
        if (!action) {
            part.mistake(
                    "workflow",
                    "it has neither an action nor a playbook-action step",
                    "add at least one",
                    "3.1");
        }
    }

    private void ends(WorkflowStep step) {
        var common = step.common();
        boolean goesOn = common.onCompletion().isPresent() || common.onSuccess().isPresent();
        if (!(step instanceof WorkflowStep.End) && !goesOn && !told(common)) {
            mistake(
                    step.id(),
                    "",
                    "nothing comes after it",
                    common.onFailure().isPresent()
                            ? "add on_success beside on_failure"
                            : "add on_completion, at the least with an end step",
                    "4.4");
        }
    }

    /** Whether there is something that is no identifier, which was told already. */
    private static boolean told(WorkflowStep.Common common) {
        return common.json().has("on_completion") || common.json().has("on_success");
    }

    /** Walks in depth; what leads back to a step that is under way closes a cycle. */
    private void cycles() {
        var done = new HashSet<CacaoId>();
        for (CacaoId root : playbook.workflow().keySet()) {
            var under = new HashSet<CacaoId>();
            Deque<CacaoId> path = new ArrayDeque<>();
            Deque<Iterator<Edge>> waiting = new ArrayDeque<>();
            enter(root, done, under, path, waiting);
            while (!waiting.isEmpty()) {
                if (waiting.peek().hasNext()) {
                    Edge edge = waiting.peek().next();
                    if (under.contains(edge.to())) {
                        cycle(edge);
                    } else {
                        enter(edge.to(), done, under, path, waiting);
                    }
                } else {
                    waiting.pop();
                    under.remove(path.pop());
                }
            }
        }
    }

    private void enter(
            CacaoId id,
            Set<CacaoId> done,
            Set<CacaoId> under,
            Deque<CacaoId> path,
            Deque<Iterator<Edge>> waiting) {
        WorkflowStep step = playbook.workflow().get(id);
        if (step != null && done.add(id)) {
            under.add(id);
            path.push(id);
            waiting.push(graph.edges(step).iterator());
        }
    }

    private void cycle(Edge edge) {
        boolean loop = edge.to().type().equals("while-condition");
        mistake(
                edge.from(),
                property(edge),
                "it leads back to " + edge.to(),
                loop
                        ? "end the branch with an end step of its own; a while-condition looks at its condition again by itself"
                        : "use a while-condition step, the only one that repeats",
                "4.9");
    }

    private static String property(Edge edge) {
        return switch (edge.kind()) {
            case NEXT -> "on_completion";
            case SUCCESS -> "on_success";
            case FAILURE -> "on_failure";
            case BRANCH -> "next_steps";
            case TRUE, LOOP -> "on_true";
            case FALSE -> "on_false";
            case CASE -> "cases";
        };
    }

    /** Each branch has an end step of its own, which neither another branch nor the whole uses. */
    private void branches(List<CacaoId> roots) {
        var owners = new HashMap<CacaoId, String>();
        var shared = new HashSet<CacaoId>();
        roots.forEach(root -> own(root, "the workflow itself", owners, shared));
        for (WorkflowStep step : playbook.workflow().values()) {
            var seen = new HashSet<CacaoId>();
            for (Edge edge : graph.branches(step)) {
                if (seen.add(edge.to())) {
                    own(edge.to(), "a branch of " + step.id(), owners, shared);
                } else if (step instanceof WorkflowStep.Parallel) {
                    mistake(
                            step.id(),
                            "next_steps",
                            "it names " + edge.to() + " twice",
                            "name each step once",
                            "4.7");
                }
            }
        }
    }

    private void own(
            CacaoId first, String owner, Map<CacaoId, String> owners, Set<CacaoId> shared) {
        Deque<CacaoId> waiting = new ArrayDeque<>(List.of(first));
        var mine = new HashSet<CacaoId>();
        while (!waiting.isEmpty()) {
            CacaoId id = waiting.removeFirst();
            WorkflowStep step = playbook.workflow().get(id);
            if (step == null || !mine.add(id)) {
                continue;
            }
            String other = owners.putIfAbsent(id, owner);
            if (other != null
                    && (other.equals(owner) && owner.startsWith("the ") || !shared.add(id))) {
                continue;
            }
            if (other != null && step instanceof WorkflowStep.End) {
                mistake(
                        id,
                        "",
                        "it ends " + other + " and " + owner,
                        "give each branch an end step of its own",
                        "4.4");
            }
            graph.continuations(step).forEach(edge -> waiting.addLast(edge.to()));
        }
    }

    private void mistake(
            CacaoId step, String property, String wrong, String instead, String section) {
        String where = Part.at(part.at("workflow"), step.toString());
        part.problems()
                .add(property.isEmpty() ? where : where + "." + property, wrong, instead, section);
    }
}
