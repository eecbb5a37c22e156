package org.dazaifu.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.dazaifu.attribution.FalseFlag.Part;
import org.dazaifu.attribution.model.Scores;
import org.dazaifu.knowledge.Group;

/** Puts the model's hypothesis that evidence was planted into words. */
final class Deception {

    private Deception() {}

    /**
     * @param scores of what was observed
     * @param items how many techniques and pieces of software that was
     */
    static FalseFlag of(Scores scores, List<Group> groups, int items) {
        if (items < 2) {
            return new FalseFlag(
                    0,
                    List.of(),
                    List.of(),
                    "Whether evidence was planted cannot be asked of fewer than two observations.");
        }
        double[] imitated = scores.imitated();
        List<Part> models = first(groups, number -> imitated[number]);
        List<Part> culprits = first(groups, scores::ifPlanted);
        return new FalseFlag(
                scores.planted(),
                models,
                culprits,
                "That some of the evidence was planted, or is of two actors, if a known group did it: %s. It would look like %s (%s); %s would then be first with %s among known groups. Planted evidence is told from other evidence only a little better than by chance."
                        .formatted(
                                EstimativeWords.phrase(scores.planted()),
                                models.getFirst().name(),
                                EstimativeWords.percent(models.getFirst().probability()),
                                culprits.getFirst().name(),
                                EstimativeWords.percent(culprits.getFirst().probability())));
    }

    private static List<Part> first(List<Group> groups, IntToDoubleFunction probability) {
        return IntStream.range(0, groups.size())
                .mapToObj(number ->
                        new Part(
                                groups.get(number).id(),
                                groups.get(number).name(),
                                probability.applyAsDouble(number)))
                .sorted(
                        Comparator.comparingDouble(Part::probability)
                                .reversed()
                                .thenComparing(Part::group))
                .limit(FalseFlag.SHOWN)
                .toList();
    }
}
