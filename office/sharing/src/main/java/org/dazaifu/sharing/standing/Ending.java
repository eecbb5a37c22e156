package org.dazaifu.sharing.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;

/**
 * The whole of what an audience has of a case taken back by whoever has not got the case.
 *
 * <p>Guarantees: what the office made is revoked in a later version, as {@link Updating} does it;
 * of the rest nothing is left but its identifier in a notice; what was revoked stays so, and the
 * notices of before stay. Does not know what the case's ledger says: that it was ended has to be
 * told there, and the case's own withdrawal then takes the place of this one.
 *
 * @param standing what the audience has from now on
 * @param revoked the identifiers of what is revoked by this
 * @param removed the identifiers of what is taken out by this
 */
public record Ending(Standing standing, SortedSet<String> revoked, SortedSet<String> removed) {

    public Ending {
        revoked = Collections.unmodifiableSortedSet(new TreeSet<>(revoked));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    }

    /**
     * Ends what an audience has.
     *
     * @param ours the identities under which the office makes objects; what names no maker is its
     *     own too
     * @param at the version of what is revoked
     */
    public static Ending of(Standing held, Set<String> ours, Instant at) {
        // The case numbers its notices by a key that is not here.
        List<String> ids = new ArrayList<>();
        IntFunction<String> id =
                number -> {
                    while (ids.size() < number) {
                        ids.add("note--" + UUID.randomUUID());
                    }
                    return ids.get(number - 1);
                };
        SortedMap<String, StixObject> next = new TreeMap<>();
        SortedSet<String> revoked = new TreeSet<>();
        SortedSet<String> removed = new TreeSet<>();
        Tlp label = Tlp.CLEAR;
        for (StixObject object : held.objects().values()) {
            if (object.type().equals("marking-definition")) {
                continue;
            }
            if (Standing.isRevoked(object) || Standing.isNotice(object)) {
                next.put(object.id(), object);
                continue;
            }
            Tlp own = Updating.label(object);
            label = own.compareTo(label) > 0 ? own : label;
            Optional<StixObject> stub =
                    Standing.isVersioned(object)
                                    && Updating.isOf(ours, object)
                                    && !ours.contains(object.id())
                            ? Stub.of(object, id.apply(1))
                            : Optional.empty();
            if (stub.isPresent()) {
                revoked.add(object.id());
                next.put(object.id(), Updating.versioned(stub.get(), object, at));
            } else {
                removed.add(object.id());
            }
        }
        if (!revoked.isEmpty() || !removed.isEmpty()) {
            new Notice(id, at, label, "")
                    .notes(1, "", revoked, removed, Collections.emptySortedSet())
                    .forEach(note -> next.put(note.id(), note));
        }
        Set<Tlp> used = new TreeSet<>();
        next.values().forEach(object -> used.add(Updating.label(object)));
        if (!next.isEmpty()) {
            used.forEach(one -> next.put(one.definition().id(), one.definition()));
        }
        return new Ending(new Standing(next), revoked, removed);
    }

    /** Whether nothing was left to end. */
    public boolean isNothing() {
        return revoked.isEmpty() && removed.isEmpty();
    }
}
