package org.dazaifu.cacao;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the steps of a playbook lead. References to steps that are not there are left out.
 *
 * <p>A step that branches (parallel, if, while, switch) has branches, each of which runs up to an
 * end step of its own, and continues after them with what {@code on_completion}, {@code on_success}
 * or {@code on_failure} names: sections 4.7 to 4.10.
 */
public final class WorkflowGraph {

    private final Playbook playbook;

    private WorkflowGraph(Playbook playbook) {
        this.playbook = playbook;
    }

    /** How a playbook's steps lead to each other. */
    public static WorkflowGraph of(Playbook playbook) {
        return new WorkflowGraph(playbook);
    }

    /** Why one step leads to another. */
    public enum Kind {
        /** {@code on_completion}. */
        NEXT,
        /** {@code on_success}. */
        SUCCESS,
        /** {@code on_failure}. */
        FAILURE,
        /** One of several that run side by side. */
        BRANCH,
        /** The condition is true. */
        TRUE,
        /** The condition is false. */
        FALSE,
        /** As long as the condition is true. */
        LOOP,
        /** The variable has the value that is the label. */
        CASE
    }

    /**
     * One step leading to another.
     *
     * @param label the value of a case; empty for all other kinds
     */
    public record Edge(CacaoId from, CacaoId to, Kind kind, String label) {}

    /** The first steps of the branches of a step. */
    public List<Edge> branches(WorkflowStep step) {
        var edges = new ArrayList<Edge>();
        switch (step) {
            case WorkflowStep.Parallel parallel ->
                    parallel.nextSteps().forEach(to -> add(edges, step, to, Kind.BRANCH, ""));
            case WorkflowStep.IfCondition one -> {
                add(edges, step, one.onTrue(), Kind.TRUE, "");
                one.onFalse().ifPresent(to -> add(edges, step, to, Kind.FALSE, ""));
            }
            case WorkflowStep.WhileCondition loop -> add(edges, step, loop.onTrue(), Kind.LOOP, "");
            case WorkflowStep.SwitchCondition choice ->
                    choice.cases()
                            .forEach(one -> add(edges, step, one.step(), Kind.CASE, one.value()));
            case WorkflowStep.Start _,
                    WorkflowStep.End _,
                    WorkflowStep.Action _,
                    WorkflowStep.PlaybookAction _ -> {}
        }
        return edges;
    }

    /** What comes after a step, and after its branches where it has some. */
    public List<Edge> continuations(WorkflowStep step) {
        var edges = new ArrayList<Edge>();
        step.common().onCompletion().ifPresent(to -> add(edges, step, to, Kind.NEXT, ""));
        step.common().onSuccess().ifPresent(to -> add(edges, step, to, Kind.SUCCESS, ""));
        step.common().onFailure().ifPresent(to -> add(edges, step, to, Kind.FAILURE, ""));
        return edges;
    }

    /** Branches and continuations. */
    public List<Edge> edges(WorkflowStep step) {
        List<Edge> edges = branches(step);
        edges.addAll(continuations(step));
        return edges;
    }

    /**
     * The steps that run before a branch that begins with {@code first} ends, without what inner
     * branches hold.
     */
    public Set<CacaoId> sequence(CacaoId first) {
        return reach(List.of(first), this::continuations);
    }

    /** Every step that can be reached from some, these included. */
    public Set<CacaoId> reachable(Collection<CacaoId> from) {
        return reach(from, this::edges);
    }

    private Set<CacaoId> reach(
            Collection<CacaoId> from, Function<WorkflowStep, List<Edge>> successors) {
        var reached = new LinkedHashSet<CacaoId>();
        Deque<CacaoId> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            CacaoId id = waiting.removeFirst();
            WorkflowStep step = playbook.workflow().get(id);
            if (step != null && reached.add(id)) {
                successors.apply(step).forEach(edge -> waiting.addLast(edge.to()));
            }
        }
        return reached;
    }

    /** A step that is there. */
    public Optional<WorkflowStep> step(CacaoId id) {
        return Optional.ofNullable(playbook.workflow().get(id));
    }

    private void add(List<Edge> edges, WorkflowStep from, CacaoId to, Kind kind, String label) {
        if (playbook.workflow().containsKey(to)) {
            edges.add(new Edge(from.id(), to, kind, label));
        }
    }
}
