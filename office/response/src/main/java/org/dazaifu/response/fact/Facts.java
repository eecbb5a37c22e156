package org.dazaifu.response.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What is known of a case. A fact that is not here is unknown: never no, and never zero. */
public final class Facts {

    /** Nothing is known. */
    public static final Facts NONE = new Facts(new TreeMap<>());

    private final SortedMap<String, Fact> byName;

    private Facts(SortedMap<String, Fact> byName) {
        this.byName = Collections.unmodifiableSortedMap(byName);
    }

    /** A later fact of one name replaces an earlier one. */
    public static Facts of(Collection<Fact> facts) {
        SortedMap<String, Fact> byName = new TreeMap<>();
        facts.forEach(fact -> byName.put(fact.name(), fact));
        return new Facts(byName);
    }

    /** Empty where it is unknown. */
    public Optional<Fact> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In the order of their names. */
    public Collection<Fact> all() {
        return byName.values();
    }

    /** These with one more, or with another value for one. */
    public Facts with(Fact fact) {
        SortedMap<String, Fact> more = new TreeMap<>(byName);
        more.put(fact.name(), fact);
        return new Facts(more);
    }

    /** These, with one unknown. */
    public Facts without(String name) {
        return where(fact -> !fact.name().equals(name));
    }

    /** Without what is only proposed from sightings. */
    public Facts confirmed() {
        return where(fact -> !fact.proposed());
    }

    /** What its owners released for a kind of document. */
    public Facts releasedFor(DocumentKind kind) {
        return where(fact -> fact.releasedFor(kind));
    }

    /** These, all with one marking. */
    public Facts marked(Marking marking) {
        return of(byName.values().stream().map(fact -> fact.marked(marking)).toList());
    }

    private Facts where(Predicate<Fact> keep) {
        return of(byName.values().stream().filter(keep).toList());
    }
}
