package org.dazaifu.cacao.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.cacao.AgentTarget;
import org.dazaifu.cacao.CacaoId;
import org.dazaifu.cacao.Playbook;
import org.dazaifu.cacao.WorkflowGraph;
import org.dazaifu.cacao.WorkflowGraph.Edge;
import org.dazaifu.cacao.WorkflowGraph.Kind;
import org.dazaifu.cacao.WorkflowStep;

/**
 * The steps of a playbook as boxes and arrows. After a step that branches, what comes next is drawn
 * where the branches end, as it is carried out, and not beside them.
 */
final class Picture {

    private static final int MOST_BOXES = 400;
    private static final int MOST_ARROWS = 800;

    private final Playbook playbook;
    private final DrawingWords words;
    private final WorkflowGraph graph;
    private final Map<CacaoId, Integer> places = new LinkedHashMap<>();
    private final Set<CacaoId> finals = new HashSet<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Map<String, Arrow> arrows = new LinkedHashMap<>();

    private Picture(Playbook playbook, DrawingWords words) {
        this.playbook = playbook;
        this.words = words;
        this.graph = WorkflowGraph.of(playbook);
    }

    /**
     * Boxes and arrows.
     *
     * @param left how many steps are not among the boxes
     */
    record Parts(List<Box> boxes, List<Arrow> arrows, int left) {}

    static Parts of(Playbook playbook, DrawingWords words) {
        return new Picture(playbook, words).parts();
    }

    private Parts parts() {
        List<CacaoId> roots = new ArrayList<>(List.of(playbook.workflowStart()));
        playbook.workflowException().ifPresent(roots::add);
        roots.forEach(root -> finals.addAll(graph.sequence(root)));
        List<CacaoId> drawn = inDepth(roots).stream().limit(MOST_BOXES).toList();
        for (CacaoId id : drawn) {
            graph.step(id)
                    .ifPresent(step -> {
                        places.put(id, boxes.size());
                        boxes.add(box(step));
                    });
        }
        exception();
        drawn.forEach(id -> graph.step(id).ifPresent(this::arrows));
        return new Parts(
                boxes, List.copyOf(arrows.values()), playbook.workflow().size() - places.size());
    }

    /** A box of its own above what runs where a step fails. */
    private void exception() {
        playbook.workflowException()
                .filter(places::containsKey)
                .filter(id -> !graph.reachable(List.of(playbook.workflowStart())).contains(id))
                .ifPresent(id -> {
                    boxes.add(Box.pill(words.exception()));
                    arrow(boxes.size() - 1, id, "", true, false);
                });
    }

    /** All steps, the branches of a step before what follows it; unreachable ones last. */
    private List<CacaoId> inDepth(List<CacaoId> roots) {
        var order = new LinkedHashSet<CacaoId>();
        Deque<CacaoId> waiting = new ArrayDeque<>(roots);
        while (!waiting.isEmpty()) {
            CacaoId id = waiting.pop();
            graph.step(id)
                    .filter(_ -> order.add(id))
                    .ifPresent(step ->
                            graph.edges(step).reversed().forEach(e -> waiting.push(e.to())));
        }
        order.addAll(playbook.workflow().keySet());
        return List.copyOf(order);
    }

    private Box box(WorkflowStep step) {
        String name = step.common().name();
        String full =
                Text.title(name.isBlank() ? step.id().toString() : name)
                        + (step.common().description().isBlank()
                                ? ""
                                : ". " + Text.title(step.common().description()));
        return switch (step) {
            case WorkflowStep.Start _ -> Box.pill(words.start());
            case WorkflowStep.End _ ->
                    finals.contains(step.id()) ? Box.pill(words.end()) : Box.dot(words.end());
            case WorkflowStep.Action action -> {
                String agent = agent(action.agent());
                yield Box.action(
                        Box.Shape.ACTION,
                        name.isBlank() ? command(action) : name,
                        agent,
                        full
                                + (agent.isBlank() ? "" : " (" + Text.title(agent) + ")")
                                + (action.isManual() ? ", " + words.person() : ""),
                        action.isManual());
            }
            case WorkflowStep.PlaybookAction other ->
                    Box.action(
                            Box.Shape.PLAYBOOK,
                            name.isBlank() ? other.playbook().toString() : name,
                            words.playbook(),
                            full + " (" + words.playbook() + ")",
                            false);
            case WorkflowStep.Parallel _ -> Box.bar(name.isBlank() ? words.parallel() : name, full);
            case WorkflowStep.IfCondition one ->
                    Box.diamond(name.isBlank() ? one.condition() : name, full);
            case WorkflowStep.WhileCondition loop ->
                    Box.diamond(name.isBlank() ? loop.condition() : name, full);
            case WorkflowStep.SwitchCondition choice ->
                    Box.diamond(name.isBlank() ? choice.variable() : name, full);
        };
    }

    private static String command(WorkflowStep.Action action) {
        return action.commands().isEmpty()
                ? action.id().toString()
                : action.commands().getFirst().description().isBlank()
                        ? action.commands()
                                .getFirst()
                                .command()
                                .orElse(action.commands().getFirst().type())
                        : action.commands().getFirst().description();
    }

    private String agent(CacaoId id) {
        AgentTarget agent = playbook.agents().get(id);
        return agent == null ? "" : agent.name();
    }

    private void arrows(WorkflowStep step) {
        List<Edge> branches = graph.branches(step);
        List<Edge> continuations = graph.continuations(step);
        for (Edge edge : branches) {
            arrow(places.get(step.id()), edge.to(), label(edge), false, false);
        }
        if (branches.isEmpty()) {
            for (Edge edge : continuations) {
                arrow(places.get(step.id()), edge.to(), label(edge), failure(edge), false);
            }
            return;
        }
        boolean loop = step instanceof WorkflowStep.WhileCondition;
        boolean only = step instanceof WorkflowStep.IfCondition one && one.onFalse().isEmpty();
        for (Edge edge : continuations) {
            if (loop || only) {
                String label = edge.kind() == Kind.FAILURE ? words.failure() : words.no();
                arrow(places.get(step.id()), edge.to(), label, failure(edge), false);
            }
        }
        for (CacaoId end : ends(branches)) {
            if (loop) {
                arrow(places.get(end), step.id(), words.again(), false, true);
            } else {
                for (Edge edge : continuations) {
                    arrow(places.get(end), edge.to(), label(edge), failure(edge), false);
                }
            }
        }
    }

    /** The end steps that are drawn as the ends of these branches and no others. */
    private Set<CacaoId> ends(List<Edge> branches) {
        var ends = new LinkedHashSet<CacaoId>();
        for (Edge edge : branches) {
            if (!places.containsKey(edge.to())) {
                continue;
            }
            for (CacaoId id : sequences.computeIfAbsent(edge.to(), graph::sequence)) {
                if (id.type().equals("end") && places.containsKey(id) && !finals.contains(id)) {
                    ends.add(id);
                }
            }
        }
        return ends;
    }

    private final Map<CacaoId, Set<CacaoId>> sequences = new HashMap<>();

    private void arrow(
            @org.jspecify.annotations.Nullable Integer from,
            CacaoId to,
            String label,
            boolean failure,
            boolean back) {
        Integer place = places.get(to);
        if (from != null && place != null && arrows.size() < MOST_ARROWS) {
            // Several reasons to go to the same step share one arrow.
            arrows.merge(
                    from + ">" + place,
                    new Arrow(from, place, label, failure, back),
                    (one, other) ->
                            new Arrow(
                                    from,
                                    place,
                                    one.label().equals(other.label())
                                            ? one.label()
                                            : one.label() + " / " + other.label(),
                                    one.failure() && other.failure(),
                                    one.back()));
        }
    }

    private static boolean failure(Edge edge) {
        return edge.kind() == Kind.FAILURE;
    }

    private String label(Edge edge) {
        return switch (edge.kind()) {
            case NEXT, BRANCH -> "";
            case SUCCESS -> words.success();
            case FAILURE -> words.failure();
            case TRUE, LOOP -> words.yes();
            case FALSE -> words.no();
            case CASE -> Text.title(edge.label());
        };
    }
}
