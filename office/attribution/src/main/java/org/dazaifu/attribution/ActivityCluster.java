package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.attribution.Rungs.Rung;
import org.dazaifu.attribution.model.SameActor;

/**
 * The lowest rung: whether an incident is the same actor's as an earlier case, whoever that is.
 *
 * <p>What was used in both is weighed by {@link SameActor}, which is measured. Indicators met again
 * multiply the odds by declared factors, together by no more than {@value #MOST}: addresses and
 * names are rented, shared and reassigned, and files are sold and stolen.
 */
final class ActivityCluster {

    private static final double MOST = 20;

    /** By kind, the part of an indicator before its colon. */
    private static final Map<String, Double> FACTORS =
            Map.of("ip", 2.0, "domain", 4.0, "sha256", 5.0, "sha1", 5.0, "md5", 4.0);

    private static final int SHOWN = 5;

    private ActivityCluster() {}

    static Rung rung(
            SameActor model,
            Collection<String> items,
            SortedSet<String> indicators,
            List<EarlierCase> cases) {
        if (items.isEmpty() && indicators.isEmpty()) {
            return new Rung(true, "Nothing was observed by which to compare cases.", 0, List.of());
        }
        if (cases.isEmpty()) {
            return new Rung(
                    true, "No earlier case of ours was given to compare with.", 0, List.of());
        }
        List<Likeness> likenesses = new ArrayList<>();
        for (EarlierCase earlier : cases) {
            likenesses.add(likeness(model, items, indicators, earlier));
        }
        likenesses.sort(
                Comparator.comparingDouble(Likeness::probability)
                        .reversed()
                        .thenComparing(l -> l.earlier().id()));
        Likeness first = likenesses.getFirst();
        List<String> evidence = likenesses.stream().limit(SHOWN).map(Likeness::sentence).toList();
        boolean abstains = first.probability() < EstimativeWords.LIKELY.from();
        String words =
                abstains
                        ? "We do not know whether it is the same actor as in an earlier case. The most alike is “%s”: %s."
                        : "The same actor as in “%s”: %s.";
        return new Rung(
                abstains,
                words.formatted(
                        first.earlier().title(), EstimativeWords.phrase(first.probability())),
                first.probability(),
                evidence);
    }

    private record Likeness(EarlierCase earlier, double probability, String sentence) {}

    private static Likeness likeness(
            SameActor model,
            Collection<String> items,
            SortedSet<String> indicators,
            EarlierCase earlier) {
        var again = new TreeSet<>(indicators);
        again.retainAll(earlier.indicators());
        double factor = 1;
        for (String indicator : again) {
            factor *= FACTORS.getOrDefault(kind(indicator), 1.0);
        }
        double probability = model.probability(items, earlier.items(), Math.min(MOST, factor));
        var both = new TreeSet<>(items);
        both.retainAll(earlier.items());
        return new Likeness(
                earlier,
                probability,
                "“%s” (%s): %s. %d of %d techniques and pieces of software were seen there too%s; %s."
                        .formatted(
                                earlier.title(),
                                earlier.id(),
                                EstimativeWords.phrase(probability),
                                both.size(),
                                items.size(),
                                list(both),
                                again.isEmpty()
                                        ? "no address, name or file was"
                                        : "so were " + list(again).substring(2)));
    }

    private static String list(SortedSet<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String shown = String.join(", ", names.stream().limit(8).toList());
        return ": " + shown + (names.size() > 8 ? " and " + (names.size() - 8) + " more" : "");
    }

    private static String kind(String indicator) {
        return indicator.substring(0, Math.max(0, indicator.indexOf(':')));
    }
}
