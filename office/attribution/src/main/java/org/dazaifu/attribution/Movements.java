package org.dazaifu.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.dazaifu.attribution.Movement.Step;
import org.jspecify.annotations.Nullable;

/** Scores what was observed again as it came in. */
final class Movements {

    private Movements() {}

    /**
     * How the probabilities moved.
     *
     * @param candidates most probable first
     */
    static Movement of(Resolved observed, List<Candidate> candidates, Scoring scoring) {
        List<Candidate> followed = candidates.stream().limit(Movement.FOLLOWED).toList();
        List<String> order = new ArrayList<>(observed.everything());
        order.sort(
                Comparator.comparing(
                                (String id) -> {
                                    Instant first = observed.first(id);
                                    return first == null ? Instant.MAX : first;
                                })
                        .thenComparing(Comparator.naturalOrder()));
        var steps = new ArrayList<Step>();
        var seen = new TreeSet<String>();
        steps.add(step("", "", null, followed, scoring.of(seen)));
        for (String id : order) {
            seen.add(id);
            steps.add(step(id, observed.label(id), observed.first(id), followed, scoring.of(seen)));
        }
        return new Movement(
                followed.stream().map(Candidate::id).toList(),
                followed.stream().map(Candidate::name).toList(),
                steps);
    }

    private static Step step(
            String id,
            String name,
            @Nullable Instant time,
            List<Candidate> followed,
            Posterior posterior) {
        return new Step(
                id, name, time, followed.stream().map(posterior::of).toList(), posterior.nobody());
    }
}
