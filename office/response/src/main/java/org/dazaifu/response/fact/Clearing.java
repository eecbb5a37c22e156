package org.dazaifu.response.fact;

/**
 * That a person releases a fact which others found, without stating it: what sightings propose, or
 * the case's assessment says. It is bound to the value that was cleared and lapses when that moves.
 */
public record Clearing(FactValue value, Marking marking, FactSource.Person by) {

    /** The fact with the marking, where it still has the value that was cleared. */
    Fact applied(Fact fact) {
        return fact.value().equals(value) ? fact.marked(marking) : fact;
    }
}
