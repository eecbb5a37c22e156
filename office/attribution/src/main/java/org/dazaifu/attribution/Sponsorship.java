package org.dazaifu.attribution;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.attribution.Hypothesis.SuspectedState;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.StateClaim;
import org.dazaifu.knowledge.Trait;

/**
 * Which States a group may be counted for. A source that only gives a group's country does not say
 * that its State directs it. Where one source calls a group financially motivated and another
 * suspects a State of sponsoring it, they contradict each other, and it counts for no State; both
 * are still shown.
 */
final class Sponsorship {

    private static final String FOR_MONEY = "financially motivated";

    private Sponsorship() {}

    /**
     * The States that some source suspects of sponsoring the group, by code; several if sources
     * disagree.
     */
    static SortedSet<Country> sponsors(Group group) {
        var sponsors = new TreeSet<Country>();
        if (forMoney(group)) {
            return sponsors;
        }
        for (StateClaim claim : group.states()) {
            boolean counts =
                    switch (claim.kind()) {
                        case STATE_SPONSOR, VENDOR_ORIGIN -> true;
                        case COUNTRY -> false;
                    };
            if (counts) {
                sponsors.add(claim.state());
            }
        }
        return sponsors;
    }

    /** Every claim, each as its source makes it. */
    static List<SuspectedState> claims(Group group) {
        return group.states().stream()
                .map(c ->
                        new SuspectedState(
                                c.state().code(),
                                c.state().name(),
                                c.source() + " (" + c.kind().words() + ")"))
                .toList();
    }

    private static boolean forMoney(Group group) {
        return group.traits(Trait.Kind.ACTIVITY).stream()
                .anyMatch(activity -> activity.toLowerCase(Locale.ROOT).contains(FOR_MONEY));
    }
}
