package org.dazaifu.sigma;

import java.util.function.Consumer;

/** Says which rules an event matches. An instance is for one thread at a time. */
public interface RuleMatcher {

    /**
     * Hands every rule that the event matches to {@code found}, once, in the order of the rule set.
     * The event is not kept.
     */
    void match(LogEvent event, Consumer<? super Rule> found);
}
