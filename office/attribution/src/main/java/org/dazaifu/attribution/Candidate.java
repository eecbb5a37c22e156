package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.dazaifu.knowledge.Group;

/**
 * Somebody who may have done it: one group, several that an analyst takes for one, or an analyst's
 * own hypothesis.
 *
 * @param id as in {@link Hypothesis#group}
 * @param name for people
 * @param numbers of its groups in the model; none for an own hypothesis
 * @param groups the same, in the knowledge base
 * @param own the place of the own hypothesis among those proposed, by name; {@value #NOT_OWN} for
 *     groups
 */
record Candidate(String id, String name, List<Integer> numbers, List<Group> groups, int own) {

    /** A candidate that the knowledge base has. */
    static final int NOT_OWN = -1;

    Candidate {
        numbers = List.copyOf(numbers);
        groups = List.copyOf(groups);
    }

    /** All candidates: what is merged in the place of its first part, own hypotheses at the end. */
    static List<Candidate> of(List<Group> groups, Adjustments adjustments) {
        var candidates = new ArrayList<Candidate>();
        Set<String> placed = new HashSet<>();
        for (int number = 0; number < groups.size(); number++) {
            Group group = groups.get(number);
            if (placed.contains(group.id())) {
                continue;
            }
            Set<String> whole = whole(group.id(), adjustments.merged());
            placed.addAll(whole);
            candidates.add(of(groups, whole));
        }
        int own = 0;
        for (String name : adjustments.proposed().keySet()) {
            candidates.add(new Candidate("H" + (own + 1), name, List.of(), List.of(), own));
            own++;
        }
        return candidates;
    }

    private static Set<String> whole(String id, List<SortedSet<String>> merged) {
        return merged.stream()
                .filter(m -> m.contains(id))
                .findFirst()
                .map(Set.class::cast)
                .orElse(Set.of(id));
    }

    private static Candidate of(List<Group> groups, Set<String> ids) {
        var numbers = new ArrayList<Integer>();
        var parts = new ArrayList<Group>();
        for (int number = 0; number < groups.size(); number++) {
            if (ids.contains(groups.get(number).id())) {
                numbers.add(number);
                parts.add(groups.get(number));
            }
        }
        return new Candidate(
                parts.stream().map(Group::id).collect(Collectors.joining("+")),
                parts.stream().map(Group::name).collect(Collectors.joining(" with ")),
                numbers,
                parts,
                NOT_OWN);
    }
}
