package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.dazaifu.attribution.circumstance.Bearing;
import org.dazaifu.attribution.model.ConditionalLogit;
import org.dazaifu.attribution.model.Profiles;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Report;
import org.dazaifu.knowledge.Technique;

/**
 * Why the probabilities are what they are: for each observation, how many times the odds of a
 * hypothesis are what they would be without it. Observations work together, so these factors do not
 * multiply to the odds.
 */
final class Explanation {

    private static final Comparator<Evidence> STRONGEST_FIRST =
            Comparator.comparingDouble(Evidence::strength)
                    .reversed()
                    .thenComparing(Evidence::kind)
                    .thenComparing(Evidence::id);

    private final KnowledgeBase knowledge;
    private final ConditionalLogit model;
    private final Resolved observed;
    private final int asOf;
    private final Posterior all;
    private final List<String> items;
    private final List<Posterior> without;

    Explanation(
            KnowledgeBase knowledge,
            ConditionalLogit model,
            Resolved observed,
            Scoring scoring,
            int asOf) {
        this.knowledge = knowledge;
        this.model = model;
        this.observed = observed;
        this.asOf = asOf;
        this.all = scoring.of(observed.everything());
        this.items = List.copyOf(observed.everything());
        this.without = new ArrayList<>(items.size());
        for (String item : items) {
            var rest = new TreeSet<>(items);
            rest.remove(item);
            without.add(scoring.of(rest));
        }
    }

    /** The probabilities with everything observed. */
    Posterior all() {
        return all;
    }

    /** The probabilities without one observation, in the order of their identifiers. */
    List<Posterior> without() {
        return without;
    }

    /** How everything observed bears on the candidate, strongest first. */
    List<Evidence> evidence(Candidate candidate) {
        var sources = new Sources(knowledge, candidate.groups());
        var evidence = new ArrayList<Evidence>(items.size());
        for (int i = 0; i < items.size(); i++) {
            double factor = Posterior.factor(all.of(candidate), without.get(i).of(candidate));
            Bearing bearing = observed.bearings().get(items.get(i));
            if (bearing != null) {
                evidence.add(circumstance(i, bearing, factor, said(bearing, candidate)));
                continue;
            }
            List<Report> reports = sources.reports(items.get(i));
            evidence.add(item(i, factor, reports, sentence(candidate, items.get(i), reports)));
        }
        evidence.sort(STRONGEST_FIRST);
        return evidence;
    }

    /** How everything observed bears on nobody known, strongest first. */
    List<Evidence> unattributed() {
        var evidence = new ArrayList<Evidence>(items.size());
        for (int i = 0; i < items.size(); i++) {
            String id = items.get(i);
            double factor = Posterior.factor(all.nobody(), without.get(i).nobody());
            Bearing bearing = observed.bearings().get(id);
            if (bearing != null) {
                evidence.add(
                        circumstance(
                                i,
                                bearing,
                                factor,
                                bearing.label() + " says nothing of nobody known."));
                continue;
            }
            int users = model.profiles().users(id);
            String sentence =
                    "%s is known of %s;".formatted(name(id), Words.groups(users, groups()));
            evidence.add(item(i, factor, List.of(), sentence));
        }
        evidence.sort(STRONGEST_FIRST);
        return evidence;
    }

    /** How many times likelier the candidate is than the average group before any evidence. */
    double prior(Candidate candidate) {
        return candidate.numbers().stream()
                .mapToDouble(number -> model.priorFactor(number, asOf))
                .sum();
    }

    /** The same in words. */
    String priorWords(Candidate candidate) {
        if (candidate.own() != Candidate.NOT_OWN) {
            return "An analyst's own hypothesis, with the prior that the analyst gave it.";
        }
        List<Integer> months =
                candidate.numbers().stream()
                        .flatMap(number -> model.profiles().months(number).stream())
                        .sorted()
                        .toList();
        String seen =
                switch (months.size()) {
                    case 0 -> "no dated report";
                    case 1 -> "1 dated report, of " + Words.month(months.getLast());
                    default ->
                            "%d dated reports, the newest of %s"
                                    .formatted(months.size(), Words.month(months.getLast()));
                };
        return "Before any evidence, from %s and how much is known of it: %s."
                .formatted(seen, Words.times(prior(candidate), "the average group"));
    }

    /** What sources say of the candidate's first group; circumstances are of groups. */
    private static String said(Bearing bearing, Candidate candidate) {
        return candidate.groups().isEmpty()
                ? bearing.label() + " is not in the analyst's account."
                : bearing.weight(candidate.groups().getFirst()).sentence();
    }

    private Evidence circumstance(int i, Bearing bearing, double factor, String sentence) {
        return new Evidence(
                bearing.kind().id(),
                items.get(i),
                bearing.label(),
                factor,
                bearing.spoofability(),
                Grade.UNJUDGED,
                Grading.CIRCUMSTANCE,
                List.of(),
                List.of(),
                sentence + " In all, this makes it " + Words.times(factor) + ".");
    }

    private Evidence item(int i, double factor, List<Report> reports, String sentence) {
        String id = items.get(i);
        Resolved.Item item = item(id);
        return new Evidence(
                item.entity() instanceof Technique ? "technique" : "software",
                id,
                item.label(),
                factor,
                Imitation.of(item.entity(), model.profiles().users(id)),
                Grading.observed(item.sightings()),
                Grading.reported(reports),
                Sources.named(reports),
                List.copyOf(item.sightings()),
                sentence + " " + Words.times(factor) + ".");
    }

    private String sentence(Candidate candidate, String id, List<Report> reports) {
        if (candidate.own() != Candidate.NOT_OWN) {
            return "By the analyst's account of %s, %s:".formatted(candidate.name(), name(id));
        }
        Profiles profiles = model.profiles();
        int users = profiles.users(id);
        boolean used =
                candidate.numbers().stream().anyMatch(number -> profiles.reports(number, id) > 0);
        if (used) {
            int own =
                    (int)
                            candidate.numbers().stream()
                                    .filter(number -> profiles.reports(number, id) > 0)
                                    .count();
            String says =
                    switch (reports.size()) {
                        case 0 -> "It is said, without a report,";
                        case 1 -> "1 report says";
                        default -> reports.size() + " reports say";
                    };
            return "%s that %s uses %s, and of %s;"
                    .formatted(
                            says, candidate.name(), name(id), Words.others(users - own, groups()));
        }
        boolean near =
                candidate.numbers().stream().anyMatch(number -> profiles.viaSoftware(number, id));
        return "No report says that %s uses %s%s, which is known of %s;"
                .formatted(
                        candidate.name(),
                        name(id),
                        near ? " (its software does)" : "",
                        Words.groups(users, groups()));
    }

    private String name(String id) {
        return item(id).label() + " (" + id + ")";
    }

    private Resolved.Item item(String id) {
        return Objects.requireNonNull(observed.items().get(id));
    }

    private int groups() {
        return model.profiles().liveGroups();
    }
}
