package org.dazaifu.knowledge;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bounded series of intrusions with a common aim, as ATT&amp;CK knows it.
 *
 * @param id such as {@code C0022}
 * @param name the preferred name
 * @param aliases other names
 * @param firstSeen the month it was first seen, or null where not stated
 * @param lastSeen the month it was last seen, or null where not stated
 * @param attributions the groups it is attributed to; none if it is attributed to nobody
 */
public record Campaign(
        String id,
        String name,
        List<String> aliases,
        @Nullable YearMonth firstSeen,
        @Nullable YearMonth lastSeen,
        List<Attribution> attributions)
        implements Entity {

    public Campaign {
        aliases = List.copyOf(aliases);
        attributions = List.copyOf(attributions);
    }

    /**
     * A statement that a group conducted the campaign.
     *
     * @param group the group's id
     * @param reports the reports it rests on
     */
    public record Attribution(String group, List<Report> reports) {
        public Attribution {
            reports = List.copyOf(reports);
        }
    }
}
