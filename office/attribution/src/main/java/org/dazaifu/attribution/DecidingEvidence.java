package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dazaifu.attribution.Sensitivity.Deciding;
import org.dazaifu.attribution.model.Profiles;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Technique;

/**
 * What was not observed and would, if it were found, move most between two candidates. It says what
 * to look for; it does not say that not finding it means anything.
 */
final class DecidingEvidence {

    /** So many are given towards each of the two. */
    private static final int MOST = 3;

    /** So many are scored for each; those that fewest other groups and most reports tell of. */
    private static final int TRIED = 6;

    private final KnowledgeBase knowledge;
    private final Profiles profiles;
    private final Scoring scoring;
    private final TreeSet<String> observed;
    private final Posterior all;

    DecidingEvidence(
            KnowledgeBase knowledge,
            Profiles profiles,
            Scoring scoring,
            Iterable<String> observed,
            Posterior all) {
        this.knowledge = knowledge;
        this.profiles = profiles;
        this.scoring = scoring;
        this.observed = new TreeSet<>();
        observed.forEach(this.observed::add);
        this.all = all;
    }

    /** What would decide between the two, towards either, strongest first. */
    List<Deciding> between(Candidate one, Candidate other) {
        return Stream.concat(towards(one, other).stream(), towards(other, one).stream())
                .sorted(
                        Comparator.comparingDouble(Deciding::factor)
                                .reversed()
                                .thenComparing(Deciding::id))
                .toList();
    }

    private List<Deciding> towards(Candidate towards, Candidate against) {
        var tried = new TreeSet<String>();
        for (int number : towards.numbers()) {
            tried.addAll(profiles.items(number));
        }
        tried.removeAll(observed);
        List<String> telling =
                tried.stream()
                        .filter(item -> reports(against, item) == 0)
                        .sorted(
                                Comparator.comparingDouble((String item) ->
                                                -Math.log1p(reports(towards, item))
                                                        / (1 + profiles.users(item)))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(TRIED)
                        .toList();
        var deciding = new ArrayList<Deciding>();
        for (String item : telling) {
            var more = new TreeSet<>(observed);
            more.add(item);
            Posterior found = scoring.of(more);
            double factor =
                    found.of(towards) / found.of(against) * (all.of(against) / all.of(towards));
            if (factor > 1) {
                deciding.add(deciding(item, factor, towards, against));
            }
        }
        return deciding.stream()
                .sorted(Comparator.comparingDouble(Deciding::factor).reversed())
                .limit(MOST)
                .toList();
    }

    private Deciding deciding(String item, double factor, Candidate towards, Candidate against) {
        String name =
                knowledge
                        .entity(item)
                        .map(e ->
                                e instanceof Technique t ? Resolved.label(t, knowledge) : e.name())
                        .orElse(item);
        int reports = reports(towards, item);
        return new Deciding(
                item,
                name,
                towards.id(),
                factor,
                "If %s (%s) were found, %s would be %s against %s than it is now: %s that it uses it, none that the other does."
                        .formatted(
                                name,
                                item,
                                towards.name(),
                                Words.times(factor),
                                against.name(),
                                reports == 1 ? "1 report says" : reports + " reports say"));
    }

    private int reports(Candidate candidate, String item) {
        return candidate.numbers().stream()
                .mapToInt(number -> profiles.reports(number, item))
                .sum();
    }
}
