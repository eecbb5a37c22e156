package org.dazaifu.sigma;

import org.jspecify.annotations.Nullable;

/**
 * One log event as a rule sees it: which log it comes from, and its fields in the order they were
 * recorded.
 *
 * <p>Values are text: a number is its decimal form, a truth value is {@code true} or {@code false}.
 * A field that holds several values occurs several times under one name; a nested field has its
 * path joined by dots as its name. A field that is absent has no entry, a field recorded as null
 * has the value {@code null}.
 *
 * <p>An implementation may decode values only when they are asked for, and may be reused for the
 * next event by its producer: whoever keeps an event beyond the call that delivered it copies what
 * is needed. Instances need not be safe for use by several threads.
 */
public interface LogEvent {

    /**
     * The product in Sigma's taxonomy ({@code windows}, {@code zeek}, {@code linux}); empty where
     * unknown.
     */
    String product();

    /**
     * The log within the product as recorded: a Windows channel, a Zeek stream; empty where the log
     * has none.
     */
    String channel();

    /**
     * The numeric kind of event within its channel, such as a Windows event id; -1 where there is
     * none.
     */
    int eventId();

    /** How many fields there are. */
    int size();

    /** The name of field {@code index}, exactly as recorded, with {@code 0 <= index < size()}. */
    String name(int index);

    /** The text of field {@code index}, or null where the event says null. */
    @Nullable String value(int index);
}
