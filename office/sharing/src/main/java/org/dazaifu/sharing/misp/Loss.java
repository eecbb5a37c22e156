package org.dazaifu.sharing.misp;

/**
 * Something that the other format cannot say.
 *
 * @param event the UUID of the event, or its STIX identifier, that it belongs to
 * @param kind what became of it
 * @param path where it is, with {@code [*]} for any of a list
 * @param count how often it is there
 * @param what what it is
 * @param why why it could not be said
 */
public record Loss(String event, Kind kind, String path, long count, String what, String why) {

    /** What became of it. */
    public enum Kind {
        /** It stands in the extension: who knows that gets it back, others do not see it. */
        KEPT,
        /** It is marked more narrowly than it was. */
        CLOSED,
        /** It is not carried. */
        LOST
    }
}
