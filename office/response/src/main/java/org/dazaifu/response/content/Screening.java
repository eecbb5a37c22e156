package org.dazaifu.response.content;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.response.content.Verdict.Cleared;
import org.dazaifu.response.content.Verdict.Withheld;

/**
 * What may leave and what may not: every indicator that was asked about is in one of the lists.
 *
 * @param cleared what may leave, in order, once each
 * @param withheld what may not, with the reason
 */
public record Screening(List<Cleared> cleared, List<Withheld> withheld) {

    public Screening {
        cleared = List.copyOf(cleared);
        withheld = List.copyOf(withheld);
    }

    static Screening of(List<Verdict> verdicts) {
        SortedMap<Indicator, Cleared> cleared = new TreeMap<>();
        List<Withheld> withheld = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            switch (verdict) {
                case Cleared one -> cleared.put(one.indicator(), one);
                case Withheld one -> withheld.add(one);
            }
        }
        return new Screening(List.copyOf(cleared.values()), withheld);
    }

    List<Cleared> addresses() {
        return cleared.stream().filter(c -> c.indicator() instanceof Indicator.Address).toList();
    }

    List<Cleared> names() {
        return cleared.stream().filter(c -> c.indicator() instanceof Indicator.Name).toList();
    }

    List<Indicator.FileDigest> digests() {
        return cleared.stream()
                .map(Cleared::indicator)
                .filter(Indicator.FileDigest.class::isInstance)
                .map(Indicator.FileDigest.class::cast)
                .toList();
    }

    /** Each warning with the indicator that it is of, for those that {@code of} has. */
    static List<String> warnings(List<Cleared> of) {
        SortedSet<String> all = new TreeSet<>();
        for (Cleared one : of) {
            one.warnings().forEach(w -> all.add(one.indicator().value() + ": " + w));
        }
        return List.copyOf(all);
    }
}
