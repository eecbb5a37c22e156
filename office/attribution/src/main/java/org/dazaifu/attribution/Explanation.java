package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dazaifu.attribution.Assessment.Evidence;
import org.dazaifu.attribution.model.ConditionalLogit;
import org.dazaifu.attribution.model.Profiles;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.Technique;

/** Why the scores are what they are, for one group, in sentences with factors. */
final class Explanation {

    /** Factors nearer to 1 than this say nothing worth a sentence. */
    private static final double NEUTRAL = 0.02;

    private static final Comparator<Evidence> STRONGEST_FIRST =
            Comparator.<Evidence>comparingDouble(e -> -Math.abs(Math.log(e.factor())))
                    .thenComparing(Evidence::kind)
                    .thenComparing(Evidence::id);

    private final ConditionalLogit model;
    private final Profiles profiles;
    private final Resolved observed;
    private final int asOf;
    private final List<String> items;

    /** By item, then by group: what the item adds to the group's log-odds. */
    private final double[][] contributions;

    Explanation(ConditionalLogit model, Resolved observed, int asOf) {
        this.model = model;
        this.profiles = model.profiles();
        this.observed = observed;
        this.asOf = asOf;
        var ids = new TreeSet<>(observed.items().keySet());
        this.items = List.copyOf(ids);
        this.contributions = model.contributions(ids, asOf);
    }

    /** What speaks for the group, strongest first. */
    List<Evidence> evidenceFor(int number, Group group) {
        return evidence(number, group)
                .filter(e -> e.factor() > 1 + NEUTRAL)
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    /** What speaks against the group, strongest first. */
    List<Evidence> evidenceAgainst(int number, Group group) {
        return evidence(number, group)
                .filter(e -> e.factor() < 1 - NEUTRAL)
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private Stream<Evidence> evidence(int number, Group group) {
        var all = new ArrayList<Evidence>();
        all.add(prior(number, group));
        for (int i = 0; i < items.size(); i++) {
            all.add(item(number, group, i));
        }
        return all.stream();
    }

    private Evidence item(int number, Group group, int i) {
        String id = items.get(i);
        Resolved.Item item = Objects.requireNonNull(observed.items().get(id));
        double factor = Math.exp(contributions[i][number]);
        int reports = profiles.reports(number, id);
        String name = item.label() + " (" + id + ")";
        String sentence =
                reports > 0
                        ? known(group, name, reports, profiles.users(id))
                        : unknown(
                                group, name, profiles.viaSoftware(number, id), profiles.users(id));
        return new Evidence(
                item.entity() instanceof Technique ? "technique" : "software",
                id,
                item.label(),
                factor,
                reports,
                List.copyOf(item.sightings()),
                sentence + " " + times(factor) + ".");
    }

    private String known(Group group, String name, int reports, int users) {
        String says = reports == 1 ? "1 report says" : reports + " reports say";
        String others =
                switch (users) {
                    case 1 -> ", and of no other group;";
                    case 2 -> ", and of 1 other group;";
                    default ->
                            ", and of "
                                    + (users - 1)
                                    + " other groups of "
                                    + profiles.groups().size()
                                    + ";";
                };
        return says + " that " + group.name() + " uses " + name + others;
    }

    private String unknown(Group group, String name, boolean close, int users) {
        String nearby = close ? " (its software does)" : "";
        String others =
                switch (users) {
                    case 0 -> ", nor that any other group does;";
                    case 1 -> ", which 1 of ";
                    default -> ", which " + users + " of ";
                };
        String of =
                users == 0
                        ? ""
                        : profiles.groups().size()
                                + (users == 1 ? " groups is known for;" : " groups are known for;");
        return "No report says that " + group.name() + " uses " + name + nearby + others + of;
    }

    private Evidence prior(int number, Group group) {
        double factor = model.priorFactor(number, asOf);
        List<Integer> months = profiles.months(number);
        String seen =
                switch (months.size()) {
                    case 0 -> "no dated report";
                    case 1 -> "1 dated report, of " + month(months.getLast());
                    default ->
                            months.size()
                                    + " dated reports, the newest of "
                                    + month(months.getLast());
                };
        return new Evidence(
                "prior",
                group.id(),
                "activity",
                factor,
                months.size(),
                List.of(),
                "Before any evidence, from "
                        + seen
                        + " and how much is known of it: "
                        + times(factor)
                        + " than the average group.");
    }

    private static String month(int month) {
        return month / 12 + (month % 12 < 9 ? "-0" : "-") + (month % 12 + 1);
    }

    private static String times(double factor) {
        double shown = Math.round((factor >= 1 ? factor : 1 / factor) * 10) / 10.0;
        return shown + (factor >= 1 ? " times likelier" : " times less likely");
    }
}
