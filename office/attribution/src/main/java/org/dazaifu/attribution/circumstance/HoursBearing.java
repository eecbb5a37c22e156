package org.dazaifu.attribution.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Group;

/**
 * How the hours of activity bear on groups, by the States that sources connect them with. That
 * people of a group work where and when their State does is our inference. A group of several
 * States has the mean of their likelihoods. Half is kept for hours that have nothing to do with the
 * State's.
 *
 * @param hours when somebody worked
 * @param states how that fits each State that is named and in the table
 * @param scale the largest logarithm of a likelihood, to which all are set off
 */
record HoursBearing(
        WorkingHours hours, SortedMap<Country, StateHours> states, double scale, Leverage leverage)
        implements Bearing {

    static HoursBearing of(WorkingHours hours, List<Group> live) {
        var states = new TreeMap<Country, StateHours>();
        for (Group group : live) {
            for (Country state : group.suspectedStates()) {
                StateFacts.of(state)
                        .ifPresent(f ->
                                states.computeIfAbsent(state, _ -> StateHours.of(hours, state, f)));
            }
        }
        double scale =
                states.values().stream()
                        .mapToDouble(StateHours::logLikelihood)
                        .reduce(0, Math::max);
        double[] likelihoods =
                live.stream()
                        .map(g -> likelihoods(g, states, scale))
                        .filter(l -> l.length > 0)
                        .mapToDouble(HoursBearing::mean)
                        .toArray();
        Kind kind = Kind.HOURS;
        return new HoursBearing(
                hours, states, scale, Leverage.of(likelihoods, kind.bound(), kind.trust()));
    }

    @Override
    public Kind kind() {
        return Kind.HOURS;
    }

    @Override
    public String id() {
        return "hours";
    }

    @Override
    public String label() {
        OffsetFit best = hours.best().getFirst();
        return "hours of activity, as at %s, %s".formatted(best.clock(), best.week().words());
    }

    @Override
    public Weight weight(Group group) {
        double[] likelihoods = likelihoods(group, states, scale);
        if (likelihoods.length == 0) {
            return new Weight(
                    1,
                    group.suspectedStates().isEmpty()
                            ? "No source here connects %s with a State.".formatted(group.name())
                            : "No live group is of the State of %s, or its hours are not known here."
                                    .formatted(group.name()));
        }
        double factor = leverage.factor(mean(likelihoods));
        var sentences = new ArrayList<String>();
        for (Country state : group.suspectedStates()) {
            StateHours fit = states.get(state);
            if (fit != null) {
                sentences.add(Suspicion.words(group, state) + ": " + fit.words() + ".");
            }
        }
        return new Weight(
                factor,
                String.join(" ", sentences) + String.format(Locale.ROOT, " ×%.2f.", factor));
    }

    private static double[] likelihoods(
            Group group, SortedMap<Country, StateHours> states, double scale) {
        return group.suspectedStates().stream()
                .map(states::get)
                .filter(Objects::nonNull)
                .mapToDouble(s -> (Math.exp(-scale) + Math.exp(s.logLikelihood() - scale)) / 2)
                .toArray();
    }

    private static double mean(double[] likelihoods) {
        double sum = 0;
        for (double likelihood : likelihoods) {
            sum += likelihood;
        }
        return sum / likelihoods.length;
    }
}
