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
 * @param cleared facts that a person releases without stating them
 */
public record Statements(
        SortedMap<String, Fact> stated,
        SortedMap<String, FactSource.Person> unknown,
        SortedMap<String, Clearing> cleared) {

    /** Nobody has stated anything. */
    public static final Statements NONE =
            new Statements(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public Statements {
        stated = Collections.unmodifiableSortedMap(new TreeMap<>(stated));
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
        cleared = Collections.unmodifiableSortedMap(new TreeMap<>(cleared));
        if (!Collections.disjoint(stated.keySet(), unknown.keySet())
                || !Collections.disjoint(cleared.keySet(), stated.keySet())
                || !Collections.disjoint(cleared.keySet(), unknown.keySet())) {
            throw new IllegalArgumentException(
                    "a fact is stated, unknown or cleared, never two of them");
        }
    }

    /** With one fact stated by a person; replaces what was stated of it before. */
    public Statements with(Fact fact) {
        SortedMap<String, Fact> more = new TreeMap<>(stated);
        more.put(fact.name(), fact);
        return new Statements(more, less(unknown, fact.name()), less(cleared, fact.name()));
    }

    /** With one fact that a person says is unknown. */
    public Statements withUnknown(String name, FactSource.Person by) {
        SortedMap<String, FactSource.Person> more = new TreeMap<>(unknown);
        more.put(name, by);
        return new Statements(less(stated, name), more, less(cleared, name));
    }

    /**
     * With one fact released. Where a person stated it with this value, that statement takes the
     * marking; where a person states another value, or says that it is unknown, nothing changes.
     */
    public Statements withCleared(String name, Clearing clearing) {
        Fact before = stated.get(name);
        if (before != null) {
            return with(clearing.applied(before));
        }
        if (unknown.containsKey(name)) {
            return this;
        }
        SortedMap<String, Clearing> more = new TreeMap<>(cleared);
        more.put(name, clearing);
        return new Statements(stated, unknown, more);
    }

    private static <V> SortedMap<String, V> less(SortedMap<String, V> map, String name) {
        SortedMap<String, V> less = new TreeMap<>(map);
        less.remove(name);
        return less;
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
        for (String name : cleared.keySet()) {
            Optional<Fact> fact = merged.find(name);
            Clearing clearing = cleared.get(name);
            if (fact.isPresent() && clearing != null) {
                merged = merged.with(clearing.applied(fact.get()));
            }
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
