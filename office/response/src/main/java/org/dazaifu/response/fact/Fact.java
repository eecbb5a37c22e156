package org.dazaifu.response.fact;

/** A fact that is known, or proposed, with where it comes from and who may have it. */
public record Fact(String name, FactValue value, FactSource source, Marking marking) {

    /** Of which nobody said who may have it. */
    public Fact(String name, FactValue value, FactSource source) {
        this(name, value, source, Marking.UNSAID);
    }

    /** Whether it is only proposed from sightings, and no person has confirmed it. */
    public boolean proposed() {
        return source instanceof FactSource.Sightings;
    }

    /** Whether its owner released it for a kind of document. */
    public boolean releasedFor(DocumentKind kind) {
        return marking.released().contains(kind);
    }

    /** The same with another marking. */
    public Fact marked(Marking other) {
        return new Fact(name, value, source, other);
    }
}
