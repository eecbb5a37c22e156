package org.dazaifu.attribution.circumstance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.detection.Aim;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.Trait;

/** How the aims of an incident bear on groups, by what sources say their operations are for. */
final class AimBearings {

    /** Which aims the sources' words for activities serve. */
    static final Vocabulary ACTIVITIES = Vocabulary.read("activities.tsv");

    private AimBearings() {}

    static List<NamedBearing> of(List<Aim> aims, List<Group> live) {
        return aims.stream()
                .map(aim ->
                        NamedBearing.of(
                                Kind.AIM,
                                aim.id(),
                                aim.title(),
                                new TraitTestimony(
                                        "what the operations of %s are for",
                                        "what serves the " + aim.title(),
                                        aim.id(),
                                        AimBearings::activities),
                                live))
                .toList();
    }

    private static Optional<Set<String>> activities(Trait trait) {
        return trait.kind() == Trait.Kind.ACTIVITY
                ? Optional.of(ACTIVITIES.terms(trait.value()))
                : Optional.empty();
    }
}
