package org.dazaifu.sharing.standing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.sharing.release.ReleaseCheck;

/**
 * What goes to an audience that has something already, and what that changes for it.
 *
 * @param release the whole of what it has from then on, as a release
 * @param before what the audience had
 * @param standing what it has from then on
 * @param added what it did not have before
 * @param changed what has a new version
 * @param reissued what says something else under its old version: observables, which have none, and
 *     what others made, for only they may version it (STIX 2.1, 3.6.2)
 * @param revoked what is revoked from now on
 * @param removed what it had, may have no longer, and cannot be revoked: observables, and what
 *     others made
 * @param had every identifier that the audience knows from what it had at any time
 */
public record Update(
        Release release,
        Standing before,
        Standing standing,
        SortedSet<String> added,
        SortedSet<String> changed,
        SortedSet<String> reissued,
        SortedSet<String> revoked,
        SortedSet<String> removed,
        Set<String> had) {

    public Update {
        added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
        changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
        reissued = Collections.unmodifiableSortedSet(new TreeSet<>(reissued));
        revoked = Collections.unmodifiableSortedSet(new TreeSet<>(revoked));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
        had = Set.copyOf(had);
    }

    /** Whether the audience has all of it as it is. */
    public boolean isNothing() {
        return before.equals(standing);
    }

    /**
     * What must keep it from leaving, in sentences; empty where nothing does. Identifiers of what
     * the audience had may be named to it.
     */
    public List<String> check() {
        if (had.isEmpty()) {
            return ReleaseCheck.bundle(release::open, release.audience(), release.forbidden(), had);
        }
        String text = Notice.withoutFormulas(new String(release.stix(), UTF_8));
        return ReleaseCheck.bundle(
                text.getBytes(UTF_8), release.audience(), release.forbidden(), had);
    }

    /** Whether it changes anything of what the audience had. */
    public boolean corrects() {
        return !changed.isEmpty()
                || !reissued.isEmpty()
                || !revoked.isEmpty()
                || !removed.isEmpty();
    }
}
