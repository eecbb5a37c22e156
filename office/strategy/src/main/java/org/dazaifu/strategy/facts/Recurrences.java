package org.dazaifu.strategy.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dazaifu.casebook.CaseFound;
import org.dazaifu.casebook.CaseFound.Technique;
import org.dazaifu.casebook.milestone.Milestone;
import org.dazaifu.casebook.milestone.MilestoneKind;
import org.dazaifu.casebook.milestone.RecordedMilestone;

/**
 * Techniques at victims: each technique of each case whose victim is known, with whether it was
 * seen at the same victim in an earlier case that was closed before this one began.
 */
final class Recurrences {

    private record Seen(String victim, String technique) {}

    private record Closed(Instant from, Instant at) {}

    private Recurrences() {}

    static void of(List<CaseAsOf> cases, Consumer<Row> out) {
        Map<Seen, List<Closed>> closed = new HashMap<>();
        for (CaseAsOf one : cases) {
            String victim = one.said("victim");
            Optional<Instant> end =
                    one.each(MilestoneKind.CLOSED)
                            .map(RecordedMilestone::milestone)
                            .map(Milestone::at)
                            .min(Comparator.naturalOrder());
            if (victim != null && end.isPresent()) {
                for (Technique technique : techniques(one)) {
                    closed.computeIfAbsent(new Seen(victim, technique.id()), _ -> new ArrayList<>())
                            .add(new Closed(one.at(), end.get()));
                }
            }
        }
        for (CaseAsOf one : cases) {
            String victim = one.said("victim");
            if (victim != null) {
                for (Technique technique : techniques(one)) {
                    out.accept(
                            row(
                                    one,
                                    victim,
                                    technique,
                                    closed.getOrDefault(
                                            new Seen(victim, technique.id()), List.of())));
                }
            }
        }
    }

    private static List<Technique> techniques(CaseAsOf one) {
        return one.found().map(CaseFound::techniques).orElse(List.of());
    }

    private static Row row(CaseAsOf one, String victim, Technique technique, List<Closed> earlier) {
        Instant began = one.at();
        Optional<Instant> last =
                earlier.stream()
                        .filter(before ->
                                before.from().isBefore(began) && !before.at().isAfter(began))
                        .map(Closed::at)
                        .max(Comparator.naturalOrder());
        Instant known = one.found().orElseThrow().made();
        return one.row(View.RECURRENCES, began, known)
                .put("victim", victim)
                .put("technique", technique.id())
                .put("recurred", last.isPresent())
                .put("days_since", last.map(end -> CaseRows.days(end, began)).orElse(null));
    }
}
