package org.dazaifu.attribution;

import java.util.List;

/**
 * What was observed in an incident that may bear on who did it. The same observations in another
 * order, or one of them twice, are the same.
 *
 * @param techniques ATT&amp;CK techniques
 * @param software ATT&amp;CK software
 * @param victim who was attacked
 */
public record Observations(List<Observed> techniques, List<Observed> software, Victim victim) {

    public Observations {
        techniques = List.copyOf(techniques);
        software = List.copyOf(software);
    }

    /**
     * One observed thing.
     *
     * @param id its ATT&amp;CK identifier
     * @param sightings numbers of sightings that show it; empty where a person typed it in
     */
    public record Observed(String id, List<Long> sightings) {
        public Observed {
            sightings = List.copyOf(sightings);
        }
    }

    /**
     * Who was attacked, as far as it was said.
     *
     * @param sector such as {@code energy}; empty where unknown
     * @param country ISO 3166-1 alpha-2, such as {@code JP}; empty where unknown
     */
    public record Victim(String sector, String country) {
        /** Nothing is known of the victim. */
        public static final Victim UNKNOWN = new Victim("", "");
    }
}
