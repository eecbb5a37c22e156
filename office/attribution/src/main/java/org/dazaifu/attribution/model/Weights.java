package org.dazaifu.attribution.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 */
public record Weights(List<String> provenance, Fitted all, List<Fold> folds) {

    private static final String FORMAT = "dazaifu-attribution-weights 1";

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
        var text = new StringBuilder(FORMAT).append('\n');
        provenance.forEach(line -> text.append("# ").append(line).append('\n'));
        text.append("\nall\n");
        write(all, text);
        for (Fold fold : folds) {
            text.append("\nwithout ").append(String.join(" ", fold.without())).append('\n');
            write(fold.fitted(), text);
        }
        return text.toString();
    }

    /**
     * Weights from text.
     *
     * @throws IllegalArgumentException if it is not such a text, with the number of the line
     */
    public static Weights parse(String text) {
        var provenance = new ArrayList<String>();
        var heads = new ArrayList<String>();
        var bodies = new ArrayList<Map<String, Double>>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String[] words = line.strip().split(" ");
            if (number == 1) {
                if (!line.equals(FORMAT)) {
                    throw new IllegalArgumentException("line 1 is not '" + FORMAT + "'");
                }
            } else if (line.startsWith("# ")) {
                provenance.add(line.substring(2));
            } else if (line.equals("all") || line.startsWith("without ")) {
                heads.add(line);
                bodies.add(new java.util.HashMap<>());
            } else if (words.length == 2 && !bodies.isEmpty()) {
                bodies.getLast().put(words[0], number(words[1], number));
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException("line " + number + " is no weight: " + line);
            }
        }
        if (heads.isEmpty() || !heads.getFirst().equals("all")) {
            throw new IllegalArgumentException("there is no set 'all' first");
        }
        var folds = new ArrayList<Fold>();
        for (int i = 1; i < heads.size(); i++) {
            String[] groups = heads.get(i).substring("without ".length()).split(" ");
            folds.add(new Fold(new TreeSet<>(List.of(groups)), fitted(bodies.get(i))));
        }
        return new Weights(provenance, fitted(bodies.getFirst()), folds);
    }

    private static double number(String word, int line) {
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("line " + line + " has no number: " + word);
    }

    private static Fitted fitted(Map<String, Double> body) {
        var features = new EnumMap<Feature, Double>(Feature.class);
        for (Feature feature : Feature.values()) {
            Double weight = body.get(feature.words());
            if (weight != null) {
                features.put(feature, weight);
            }
        }
        var planted = new EnumMap<PlantedSign, Double>(PlantedSign.class);
        for (PlantedSign sign : PlantedSign.values()) {
            Double weight = body.get(sign.words());
            if (weight != null) {
                planted.put(sign, weight);
            }
        }
        var nobody = new EnumMap<NobodySign, Double>(NobodySign.class);
        for (NobodySign sign : NobodySign.values()) {
            Double weight = body.get(sign.words());
            if (weight != null) {
                nobody.put(sign, weight);
            }
        }
        return new Fitted(features, planted, nobody);
    }

    private static void write(Fitted fitted, StringBuilder text) {
        fitted.features()
                .forEach((f, w) -> text.append(f.words()).append(' ').append(w).append('\n'));
        fitted.planted()
                .forEach((s, w) -> text.append(s.words()).append(' ').append(w).append('\n'));
        fitted.nobody()
                .forEach((s, w) -> text.append(s.words()).append(' ').append(w).append('\n'));
    }
}
