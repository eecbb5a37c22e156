package org.dazaifu.exchange.collection;

import org.dazaifu.taxii.server.Deposit.Outcome;

/**
 * What became of objects, in numbers.
 *
 * @param added new records
 * @param alreadyThere those of which there was a record that says the same
 * @param conflicts those of which there is a record of the same version that says something else
 */
public record FilingCounts(long added, long alreadyThere, long conflicts) {

    static final FilingCounts NONE = new FilingCounts(0, 0, 0);

    FilingCounts and(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Added one -> new FilingCounts(added + 1, alreadyThere, conflicts);
            case Outcome.AlreadyThere one -> new FilingCounts(added, alreadyThere + 1, conflicts);
            case Outcome.Conflict one -> new FilingCounts(added, alreadyThere, conflicts + 1);
        };
    }
}
