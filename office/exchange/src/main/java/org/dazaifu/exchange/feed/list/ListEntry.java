package org.dazaifu.exchange.feed.list;

/** What one place of a list says. */
public sealed interface ListEntry {

    /** A value. */
    record Value(ListValue value) implements ListEntry {}

    /**
     * Something that is no value of the list's type.
     *
     * @param line its line, from 1
     * @param why a part of a sentence, without control characters
     */
    record Unreadable(long line, String why) implements ListEntry {}
}
