package org.dazaifu.stix.pattern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the sources of a plan's bindings. */
final class SourceMaker {

    /** How many observations parts that share some of them may bind together. */
    static final int MOST_SHARED = 64;

    private static final long MOST_DRAWS = 20_000;

    private final Map<Slot, Long> all;
    private final List<Instant> moments;
    private final boolean exact;
    private final Effort effort;
    private boolean shared;

    /** A pattern whose search could take too long. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * @param exact whether an observation is bound only once; if not, only within a pool, so that
     *     too much is found but nothing is missed
     */
    SourceMaker(Plan whole, List<Instant> moments, boolean exact, Effort effort) {
        this.all = whole.slots();
        this.moments = moments;
        this.exact = exact;
        this.effort = effort;
    }

    /** Whether parts want the same observations, so that being exact makes a difference. */
    boolean hasShared() {
        return shared;
    }

    BindingSource source(Plan plan) {
        Optional<Map<Slot, Long>> demand = plan.demand();
        if (demand.isPresent()) {
            return pool(demand.get());
        }
        return switch (plan) {
            case Plan.Fill f -> throw new IllegalStateException("one observation is a demand");
            case Plan.Every(var parts) -> every(parts);
            case Plan.Either(var parts) ->
                    new ChoiceSource(
                            parts.stream().map(this::source).toList(),
                            rivalry(plan.slots()),
                            effort);
            case Plan.InTurn(var parts) -> inTurn(parts);
            case Plan.Times(Plan part, int times) -> times(part, times);
            case Plan.Inside(Plan part, var window) ->
                    new WindowSource(source(part), window, moments, rivalry(plan.slots()), effort);
        };
    }

    private record Built(BindingSource source, Map<Slot, Long> slots) {}

    private BindingSource every(List<Plan> parts) {
        var demanded = new ArrayList<Plan>();
        var built = new ArrayList<Built>();
        for (Plan part : parts) {
            if (part.demand().isPresent()) {
                demanded.add(part);
            } else {
                built.add(new Built(source(part), part.slots()));
            }
        }
        if (!demanded.isEmpty()) {
            var together = new Plan.Every(demanded);
            built.add(new Built(source(together), together.slots()));
        }
        return joint(built).source();
    }

    private Built joint(List<Built> built) {
        if (built.size() == 1) {
            return built.getFirst();
        }
        Built one = joint(built.subList(0, built.size() / 2));
        Built other = joint(built.subList(built.size() / 2, built.size()));
        Map<Slot, Long> slots = sum(one.slots(), other.slots());
        return new Built(
                new JointSource(one.source(), other.source(), rivalry(slots), effort), slots);
    }

    private BindingSource inTurn(List<Plan> parts) {
        if (parts.size() == 1) {
            return source(parts.getFirst());
        }
        return new SequenceSource(
                inTurn(parts.subList(0, parts.size() / 2)),
                inTurn(parts.subList(parts.size() / 2, parts.size())),
                rivalry(Plan.slots(parts)),
                effort);
    }

    private BindingSource times(Plan part, int times) {
        Map<Slot, Long> once = part.slots();
        BindingSource source = source(part);
        if (!exact) {
            shared = true;
            return source;
        }
        long bound = once.values().stream().mapToLong(Long::longValue).sum();
        if (bound * times > MOST_SHARED) {
            throw new TooMuch(
                    "REPEATS of an expression with an order, a window or a choice in it binds up to "
                            + bound * times
                            + " observations, more than "
                            + MOST_SHARED);
        }
        var built = new Built(source, once);
        for (int i = 1; i < times; i++) {
            Map<Slot, Long> slots = sum(built.slots(), once);
            built =
                    new Built(
                            new JointSource(built.source(), source, rivalry(slots), effort), slots);
        }
        return built.source();
    }

    /** What asks only for numbers of observations, slots that share none apart. */
    private BindingSource pool(Map<Slot, Long> demand) {
        var left = new ArrayList<>(demand.keySet());
        var built = new ArrayList<Built>();
        while (!left.isEmpty()) {
            var together = new LinkedHashMap<Slot, Long>();
            var reached = new ArrayList<Slot>(List.of(left.removeLast()));
            while (!reached.isEmpty()) {
                Slot slot = reached.removeLast();
                together.put(slot, demand.get(slot));
                List<Slot> near = left.stream().filter(slot::overlaps).toList();
                left.removeAll(near);
                reached.addAll(near);
            }
            component(together, built);
        }
        return joint(built).source();
    }

    private void component(Map<Slot, Long> demand, List<Built> built) {
        boolean large = demand.size() > PoolSource.MOST_SLOTS;
        if (rivalry(demand).others() == 0 && !large) {
            built.add(new Built(new PoolSource(demand, effort), demand));
            return;
        }
        shared = true;
        demand.forEach((slot, count) -> {
            Map<Slot, Long> own = Map.of(slot, count);
            built.add(new Built(exact ? drawn(slot, count) : new PoolSource(own, effort), own));
        });
    }

    private BindingSource drawn(Slot slot, long count) {
        Rivalry rivalry = rivalry(Map.of(slot, count));
        if (count == 1) {
            return new FillSource(slot, rivalry, effort);
        }
        double draws = 1;
        for (long i = 1; i <= rivalry.others() && draws <= MOST_DRAWS; i++) {
            draws = draws * (count - 1 + i) / i;
        }
        if (draws > MOST_DRAWS || count > MOST_DRAWS) {
            throw new TooMuch(
                    "REPEATS "
                            + count
                            + " TIMES competes for the same observations with other parts of the"
                            + " pattern in more than "
                            + MOST_DRAWS
                            + " ways");
        }
        return new DrawSource(slot, (int) count, rivalry, effort);
    }

    private Rivalry rivalry(Map<Slot, Long> inside) {
        return exact ? Rivalry.of(inside, all) : Rivalry.NONE;
    }

    private static Map<Slot, Long> sum(Map<Slot, Long> one, Map<Slot, Long> other) {
        var all = new LinkedHashMap<>(one);
        other.forEach((slot, count) -> all.merge(slot, count, Long::sum));
        return all;
    }
}
