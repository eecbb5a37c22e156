package org.dazaifu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a technique is used by the groups of some States.
 *
 * @param technique the technique; a sub-technique and its parent are counted apart
 * @param groups how many groups are said to use it
 * @param reports how many reports say so
 * @param groupsByState how many of the groups each State's claims name; a group over which sources
 *     disagree counts for each State
 */
public record TechniqueCount(
        Technique technique, int groups, int reports, SortedMap<Country, Integer> groupsByState) {

    public TechniqueCount {
        groupsByState = Collections.unmodifiableSortedMap(new TreeMap<>(groupsByState));
    }

    /**
     * The techniques that groups of {@code states} use, themselves or in a campaign attributed to
     * them: most groups first, then most reports, then by id.
     *
     * @param states the States to ask for
     * @param kinds the kinds of claim that make a group a State's
     */
    public static List<TechniqueCount> ranking(
            KnowledgeBase base, Collection<Country> states, Set<StateClaim.Kind> kinds) {
        var users = new TreeMap<String, Set<Group>>();
        var reports = new TreeMap<String, Set<String>>();
        for (Group group : base.groups()) {
            if (statesOf(group, states, kinds).isEmpty()) {
                continue;
            }
            for (Uses uses : usesOf(base, group)) {
                if (base.technique(uses.target()).isPresent()) {
                    users.computeIfAbsent(uses.target(), t -> new HashSet<>()).add(group);
                    Set<String> cited =
                            reports.computeIfAbsent(uses.target(), t -> new HashSet<>());
                    uses.reports().forEach(r -> cited.add(r.id()));
                }
            }
        }
        var ranking = new ArrayList<TechniqueCount>();
        for (Map.Entry<String, Set<Group>> entry : users.entrySet()) {
            var byState = new TreeMap<Country, Integer>();
            for (Group group : entry.getValue()) {
                statesOf(group, states, kinds).forEach(s -> byState.merge(s, 1, Integer::sum));
            }
            ranking.add(
                    new TechniqueCount(
                            base.technique(entry.getKey()).orElseThrow(),
                            entry.getValue().size(),
                            reports.getOrDefault(entry.getKey(), Set.of()).size(),
                            byState));
        }
        ranking.sort(
                Comparator.comparingInt(TechniqueCount::groups)
                        .thenComparingInt(TechniqueCount::reports)
                        .reversed()
                        .thenComparing(c -> c.technique().id()));
        return List.copyOf(ranking);
    }

    private static Set<Country> statesOf(
            Group group, Collection<Country> states, Set<StateClaim.Kind> kinds) {
        var result = new HashSet<Country>();
        for (StateClaim claim : group.states()) {
            if (kinds.contains(claim.kind()) && states.contains(claim.state())) {
                result.add(claim.state());
            }
        }
        return result;
    }

    private static List<Uses> usesOf(KnowledgeBase base, Group group) {
        var uses = new ArrayList<>(base.usedBy(group.id()));
        base.campaignsOf(group.id()).forEach(c -> uses.addAll(base.usedBy(c.id())));
        return uses;
    }
}
