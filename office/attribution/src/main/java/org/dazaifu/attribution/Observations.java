package org.dazaifu.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.attribution.circumstance.Circumstances;
import org.dazaifu.attribution.circumstance.Victim;
import org.dazaifu.attribution.model.UsageTable;
import org.jspecify.annotations.Nullable;

/**
 * What was observed in an incident that may bear on who did it. The same observations in another
 * order, or one of them twice, are the same.
 *
 * @param techniques ATT&amp;CK techniques
 * @param software ATT&amp;CK software
 * @param circumstances what else bears on it: victim, aims, vulnerabilities, hours, languages,
 *     infrastructure
 * @param indicators addresses, names and files that could be met in other cases, each as a kind
 *     ({@code ip}, {@code domain}, {@code md5}, {@code sha1}, {@code sha256}), a colon and the
 *     value in lower case; they are compared with earlier cases only
 */
public record Observations(
        List<Observed> techniques,
        List<Observed> software,
        Circumstances circumstances,
        SortedSet<String> indicators) {

    public Observations {
        techniques = List.copyOf(techniques);
        software = List.copyOf(software);
        indicators = new TreeSet<>(indicators);
    }

    /** With a victim and nothing else. */
    public Observations(List<Observed> techniques, List<Observed> software, Victim victim) {
        this(
                techniques,
                software,
                new Circumstances(victim, List.of(), List.of(), List.of(), List.of(), List.of()),
                new TreeSet<>());
    }

    /** Who was attacked. */
    public Victim victim() {
        return circumstances.victim();
    }

    /** The same with more techniques and software, by identifier, as a person adds them. */
    Observations with(Collection<String> added) {
        List<Observed> moreTechniques = new ArrayList<>(techniques);
        List<Observed> moreSoftware = new ArrayList<>(software);
        for (String id : added) {
            (UsageTable.isSoftware(id) ? moreSoftware : moreTechniques)
                    .add(new Observed(id, List.of()));
        }
        return new Observations(moreTechniques, moreSoftware, circumstances, indicators);
    }

    /**
     * One observed thing.
     *
     * @param id its ATT&amp;CK identifier
     * @param sightings numbers of sightings that show it; empty where a person typed it in
     * @param first when it was first seen; null where not known
     */
    public record Observed(String id, List<Long> sightings, @Nullable Instant first) {
        public Observed {
            sightings = List.copyOf(sightings);
        }

        /** Without a time. */
        public Observed(String id, List<Long> sightings) {
            this(id, sightings, null);
        }
    }
}
