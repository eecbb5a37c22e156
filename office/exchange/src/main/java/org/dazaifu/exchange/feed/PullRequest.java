package org.dazaifu.exchange.feed;

import org.dazaifu.exchange.audit.Actor;

/**
 * How a feed is to be pulled.
 *
 * @param actor who wants it, for the audit log
 * @param acceptShrink whether what left a list loses its validity even if most of the list left
 * @param localFiles whether feeds may be read from this machine's files; never for who is not on it
 */
public record PullRequest(Actor actor, boolean acceptShrink, boolean localFiles) {

    /** By the program's own schedule: only over the network, and careful. */
    static PullRequest scheduled() {
        return new PullRequest(Actor.program("feeds"), false, false);
    }
}
