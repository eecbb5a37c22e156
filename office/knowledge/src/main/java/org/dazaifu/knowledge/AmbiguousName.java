package org.dazaifu.knowledge;

import java.util.List;

/**
 * A name that one entry claims although it could mean other groups too; nothing was joined on it.
 *
 * @param name the name as the entry writes it
 * @param claimant the entry that claims it
 * @param groups the ids of the groups that it could mean, ordered
 */
public record AmbiguousName(String name, Source claimant, List<String> groups) {
    public AmbiguousName {
        groups = List.copyOf(groups);
    }
}
