package org.dazaifu.attribution.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What each {@link Feature} counts for, with what it was fitted on: one set fitted on everything,
 * and sets of which each was fitted without some groups, so that incidents of these can be scored
 * by weights that never saw them.
 *
 * @param provenance what they were fitted on and how, a line each
 * @param all fitted on all incidents
 * @param folds fitted without the groups of each
 * @param sameActor what the likeness of two incidents counts for
 */
public record Weights(List<String> provenance, Fitted all, List<Fold> folds, Likeness sameActor) {

    public Weights {
        provenance = List.copyOf(provenance);
        folds = List.copyOf(folds);
    }

    /**
     * One fitted set.
     *
     * @param features the weight of each feature
     * @param planted the weight of each sign that evidence was planted
     * @param nobody the weight of each sign that nobody known did it
     */
    public record Fitted(
            Map<Feature, Double> features,
            Map<PlantedSign, Double> planted,
            Map<NobodySign, Double> nobody) {
        public Fitted {
            features = new EnumMap<>(features);
            planted = new EnumMap<>(planted);
            nobody = new EnumMap<>(nobody);
            if (features.size() != Feature.values().length
                    || planted.size() != PlantedSign.values().length
                    || nobody.size() != NobodySign.values().length) {
                throw new IllegalArgumentException("a weight is missing");
            }
        }

        double of(Feature feature) {
            return Objects.requireNonNull(features.get(feature));
        }

        double of(PlantedSign sign) {
            return Objects.requireNonNull(planted.get(sign));
        }

        double of(NobodySign sign) {
            return Objects.requireNonNull(nobody.get(sign));
        }
    }

    /** A set fitted on the incidents of all groups but those {@code without}. */
    public record Fold(SortedSet<String> without, Fitted fitted) {
        public Fold {
            without = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(without));
        }
    }

    /**
     * What {@link SameActor} weighs, as log-odds.
     *
     * @param constant with nothing in common
     * @param techniques for a cosine of techniques of 1
     * @param software for a cosine of software of 1
     */
    public record Likeness(double constant, double techniques, double software) {}

    /** The weights that are shipped with the program. */
    public static Weights shipped() {
        try (InputStream in = Weights.class.getResourceAsStream("weights.txt")) {
            return parse(
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The groups whose incidents they were fitted on. */
    public SortedSet<String> groups() {
        var groups = new TreeSet<String>();
        folds.forEach(fold -> groups.addAll(fold.without()));
        return groups;
    }

    /**
     * The set for incidents of {@code group} that never saw one of them: the fold without it, else
     * that fitted on all.
     */
    public Fitted unseen(String group) {
        Optional<Fold> fold = folds.stream().filter(f -> f.without().contains(group)).findFirst();
        return fold.map(Fold::fitted).orElse(all);
    }

    /** The weights as text that {@link #parse} reads. */
    public String text() {
        return WeightsText.of(this);
    }

    /**
     * Weights from text.
     *
     * @throws IllegalArgumentException if it is not such a text, with the number of the line
     */
    public static Weights parse(String text) {
        return WeightsText.parse(text);
    }
}
