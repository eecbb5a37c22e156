package org.dazaifu.detection;

import java.time.Instant;
import java.util.List;
import org.dazaifu.sigma.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the sightings of one investigation amount to: where, who was used, when, by which
 * techniques, to what end.
 *
 * <p>An incident is a summary of sightings, all of which were taken to belong together because they
 * came as one body of evidence; nothing here shows that they do. Lists are ordered by weight
 * (strongest level, then count), then name.
 *
 * @param span from the first sighting's time to the last; null where no sighting has a time
 * @param sightings how many sightings of each level
 * @param hosts places where sightings were observed
 * @param accounts accounts that the sightings' events name
 * @param techniques ATT&amp;CK techniques, each with the sightings behind it
 * @param software ATT&amp;CK software that rules named
 * @param rules the rules that spoke
 * @param timeline counts over time
 * @param aims what the evidence supports about the aim; empty where it supports none
 */
public record Incident(
        @Nullable Span span,
        List<LevelCount> sightings,
        List<HostSeen> hosts,
        List<AccountSeen> accounts,
        List<TechniqueSeen> techniques,
        List<SoftwareSeen> software,
        List<RuleSeen> rules,
        Timeline timeline,
        List<AimFinding> aims) {

    public Incident {
        sightings = List.copyOf(sightings);
        hosts = List.copyOf(hosts);
        accounts = List.copyOf(accounts);
        techniques = List.copyOf(techniques);
        software = List.copyOf(software);
        rules = List.copyOf(rules);
        aims = List.copyOf(aims);
    }

    /** A stretch of time with both ends included. */
    public record Span(Instant first, Instant last) {
        public Span {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(
                        "a span ends before it begins: " + first + " to " + last);
            }
        }
    }

    /** How many sightings there are of one level. */
    public record LevelCount(Level level, long count) {}

    /**
     * What all sightings of one thing have in common.
     *
     * @param count how many there are
     * @param strongest the most serious level among them
     * @param span when; null where none has a time
     * @param examples numbers of the most serious and earliest of them, at most {@value
     *     IncidentBuilder#EXAMPLES}
     */
    public record Seen(long count, Level strongest, @Nullable Span span, List<Long> examples) {
        public Seen {
            examples = List.copyOf(examples);
        }
    }

    /** A place, with the techniques seen there. */
    public record HostSeen(String name, Seen seen, List<String> techniques) {
        public HostSeen {
            techniques = List.copyOf(techniques);
        }
    }

    /** An account, as recorded ({@code DOMAIN\name} where the log gives both). */
    public record AccountSeen(String name, Seen seen) {}

    /** A technique by its ATT&amp;CK identifier. */
    public record TechniqueSeen(String id, Seen seen) {}

    /** A piece of software by its ATT&amp;CK identifier. */
    public record SoftwareSeen(String id, Seen seen) {}

    /** A rule that spoke. */
    public record RuleSeen(
            String rule, String title, Level level, List<String> techniques, Seen seen) {
        public RuleSeen {
            techniques = List.copyOf(techniques);
        }
    }

    /**
     * Counts of sightings over time, in buckets of one width that divide time from 1970 on.
     *
     * @param bucketSeconds the width
     * @param buckets in order of time, then host; empty ones are left out
     * @param untimed how many sightings have no time and so are in no bucket
     */
    public record Timeline(long bucketSeconds, List<Bucket> buckets, long untimed) {
        public Timeline {
            buckets = List.copyOf(buckets);
        }
    }

    /** One host's sightings within one bucket. */
    public record Bucket(Instant start, String host, long count, Level strongest) {}

    /** An aim that the evidence supports, with the reasons. */
    public record AimFinding(Aim aim, Support support, List<AimReason> reasons) {
        public AimFinding {
            reasons = List.copyOf(reasons);
        }
    }

    /** How far evidence supports an aim. */
    public enum Support {
        /** One kind of indication, which has other explanations. */
        WEAK,
        /** Several kinds of indication that fit together. */
        MODERATE,
        /** Indications of the act itself, not only of the means. */
        STRONG
    }

    /** One reason in a sentence, with example sightings by number. */
    public record AimReason(String sentence, List<Long> sightings) {
        public AimReason {
            sightings = List.copyOf(sightings);
        }
    }
}
