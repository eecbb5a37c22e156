package org.dazaifu.response.fact;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What people stated of a case, beside what was proposed from its evidence. A person's word stands
 * over a proposal, also where it says that a fact is unknown.
 *
 * @param stated facts with a person as their source
 * @param unknown facts that a person says are unknown, each with who says so
 */
public record Statements(
        SortedMap<String, Fact> stated, SortedMap<String, FactSource.Person> unknown) {

    /** Nobody has stated anything. */
    public static final Statements NONE = new Statements(new TreeMap<>(), new TreeMap<>());

    public Statements {
        stated = Collections.unmodifiableSortedMap(new TreeMap<>(stated));
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
        if (!Collections.disjoint(stated.keySet(), unknown.keySet())) {
            throw new IllegalArgumentException("a fact is stated or unknown, never both");
        }
    }

    /** With one fact stated by a person; replaces what was stated of it before. */
    public Statements with(Fact fact) {
        SortedMap<String, Fact> more = new TreeMap<>(stated);
        SortedMap<String, FactSource.Person> less = new TreeMap<>(unknown);
        more.put(fact.name(), fact);
        less.remove(fact.name());
        return new Statements(more, less);
    }

    /** With one fact that a person says is unknown. */
    public Statements withUnknown(String name, FactSource.Person by) {
        SortedMap<String, Fact> less = new TreeMap<>(stated);
        SortedMap<String, FactSource.Person> more = new TreeMap<>(unknown);
        less.remove(name);
        more.put(name, by);
        return new Statements(less, more);
    }

    /** What is known once people have had their say on what was proposed. */
    public Facts over(Facts proposed) {
        Facts merged = proposed;
        for (String name : unknown.keySet()) {
            merged = merged.without(name);
        }
        for (Fact fact : stated.values()) {
            merged = merged.with(fact);
        }
        return merged;
    }

    /** Facts of which a person states another value than the evidence proposes. */
    public SortedSet<String> contradictions(Facts proposed) {
        SortedSet<String> names = new TreeSet<>();
        for (Fact fact : stated.values()) {
            Optional<Fact> other = proposed.find(fact.name());
            if (other.isPresent() && !other.get().value().equals(fact.value())) {
                names.add(fact.name());
            }
        }
        return names;
    }
}
