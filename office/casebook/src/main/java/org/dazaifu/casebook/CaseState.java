package org.dazaifu.casebook;

/** How far a case has come. */
public enum CaseState {
    /** Begun; a run is at work on it, or was stopped and can be resumed. */
    INCOMPLETE("incomplete"),
    /** All results are there, and the ledger names their hashes. */
    COMPLETE("complete");

    private final String id;

    CaseState(String id) {
        this.id = id;
    }

    /**
     * The state of a word.
     *
     * @throws IllegalArgumentException where it is no state's
     */
    static CaseState of(String id) {
        for (CaseState state : values()) {
            if (state.id.equals(id)) {
                return state;
            }
        }
        throw new IllegalArgumentException("a state " + id);
    }

    /** The word in {@code case.json}; stable. */
    public String id() {
        return id;
    }
}
