package org.dazaifu.attribution.circumstance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dazaifu.knowledge.Group;

/**
 * A circumstance that sources name for some groups. A group gains by being named, the more the
 * fewer are, and loses a little where sources name only others.
 *
 * @param named how many live groups it is named for
 * @param compared of how many live groups sources say something comparable
 */
record NamedBearing(
        Kind kind,
        String id,
        String label,
        Testimony testimony,
        Leverage leverage,
        int named,
        int compared)
        implements Bearing {

    static NamedBearing of(
            Kind kind, String id, String label, Testimony testimony, List<Group> live) {
        int named = 0;
        int compared = 0;
        for (Group group : live) {
            switch (testimony.of(group).stance()) {
                case NAMED -> {
                    named++;
                    compared++;
                }
                case PASSED_OVER -> compared++;
                case SILENT -> {}
            }
        }
        return new NamedBearing(
                kind, id, label, testimony, leverage(kind, 1, named, compared), named, compared);
    }

    /** The same bearings of one kind, so bounded that together they keep to the kind's bound. */
    static List<NamedBearing> sharing(List<NamedBearing> bearings) {
        int telling = (int) bearings.stream().filter(NamedBearing::tells).count();
        return telling < 2 ? bearings : bearings.stream().map(b -> b.among(telling)).toList();
    }

    /** Whether it tells any two live groups apart. */
    boolean tells() {
        return named > 0 && named < compared;
    }

    @Override
    public Weight weight(Group group) {
        Finding finding = testimony.of(group);
        return switch (finding.stance()) {
            case NAMED -> weight(1, finding);
            case PASSED_OVER -> weight(0, finding);
            case SILENT -> new Weight(1, finding.words());
        };
    }

    private NamedBearing among(int telling) {
        Leverage shared = leverage(kind, telling, named, compared);
        return new NamedBearing(kind, id, label, testimony, shared, named, compared);
    }

    private static Leverage leverage(Kind kind, int telling, int named, int compared) {
        double[] likelihoods = new double[compared];
        Arrays.fill(likelihoods, 0, named, 1);
        return Leverage.of(likelihoods, Math.pow(kind.bound(), 1.0 / telling), kind.trust());
    }

    private Weight weight(double likelihood, Finding finding) {
        double factor = leverage.factor(likelihood);
        return new Weight(
                factor,
                String.format(
                        Locale.ROOT,
                        "%s It is named for %d of %d live groups that can be compared: ×%.2f.",
                        finding.words(),
                        named,
                        compared,
                        factor));
    }
}
