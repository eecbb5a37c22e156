package org.dazaifu.attribution.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.dazaifu.attribution.model.Weights.Fitted;
import org.dazaifu.attribution.model.Weights.Fold;
import org.dazaifu.attribution.model.Weights.Likeness;

/**
 * {@link Weights} as text: a line with the format's name, comments of where they come from, and
 * sets of lines {@code NAME WEIGHT}, each headed {@code all}, {@code without GROUP ...} or {@code
 * same_actor}.
 */
final class WeightsText {

    private static final String FORMAT = "dazaifu-attribution-weights 2";
    private static final String COMMENT = "# ";
    private static final String ALL = "all";
    private static final String WITHOUT = "without ";
    private static final String SAME_ACTOR = "same_actor";

    private final List<String> provenance = new ArrayList<>();
    private final Map<String, Map<String, Double>> sets = new HashMap<>();
    private final List<String> folds = new ArrayList<>();
    private Map<String, Double> set = new HashMap<>();

    private WeightsText() {}

    /** The text of weights. */
    static String of(Weights weights) {
        var text = new StringBuilder(FORMAT).append('\n');
        weights.provenance().forEach(line -> text.append(COMMENT).append(line).append('\n'));
        write(ALL, weights.all(), text);
        for (Fold fold : weights.folds()) {
            write(WITHOUT + String.join(" ", fold.without()), fold.fitted(), text);
        }
        text.append('\n').append(SAME_ACTOR).append('\n');
        write("constant", weights.sameActor().constant(), text);
        write("techniques", weights.sameActor().techniques(), text);
        write("software", weights.sameActor().software(), text);
        return text.toString();
    }

    private static void write(String head, Fitted fitted, StringBuilder text) {
        text.append('\n').append(head).append('\n');
        fitted.features().forEach((feature, weight) -> write(feature.words(), weight, text));
        fitted.planted().forEach((sign, weight) -> write(sign.words(), weight, text));
        fitted.nobody().forEach((sign, weight) -> write(sign.words(), weight, text));
    }

    private static void write(String name, double weight, StringBuilder text) {
        text.append(name).append(' ').append(weight).append('\n');
    }

    /**
     * The weights of a text.
     *
     * @throws IllegalArgumentException if it is not such a text, with the number of the line
     */
    static Weights parse(String text) {
        var parsed = new WeightsText();
        int number = 0;
        for (String line : text.lines().toList()) {
            parsed.take(line.strip(), ++number);
        }
        if (number == 0) {
            parsed.take("", 1);
        }
        var folds = new ArrayList<Fold>();
        for (String head : parsed.folds) {
            String groups = head.substring(WITHOUT.length());
            folds.add(
                    new Fold(new TreeSet<>(List.of(groups.split(" "))), fitted(parsed.set(head))));
        }
        Map<String, Double> pairs = parsed.set(SAME_ACTOR);
        return new Weights(
                parsed.provenance,
                fitted(parsed.set(ALL)),
                folds,
                new Likeness(
                        weight(pairs, "constant"),
                        weight(pairs, "techniques"),
                        weight(pairs, "software")));
    }

    private void take(String line, int number) {
        int space = line.lastIndexOf(' ');
        if (number == 1) {
            if (!line.equals(FORMAT)) {
                throw new IllegalArgumentException("line 1 is not '" + FORMAT + "'");
            }
        } else if (line.startsWith(COMMENT)) {
            provenance.add(line.substring(COMMENT.length()));
        } else if (line.startsWith(WITHOUT)) {
            folds.add(line);
            set = sets.computeIfAbsent(line, k -> new HashMap<>());
        } else if (line.equals(ALL) || line.equals(SAME_ACTOR)) {
            set = sets.computeIfAbsent(line, k -> new HashMap<>());
        } else if (space > 0 && line.indexOf(' ') == space && !sets.isEmpty()) {
            set.put(line.substring(0, space), number(line.substring(space + 1), number));
        } else if (!line.isEmpty()) {
            throw new IllegalArgumentException("line " + number + " is no weight: " + line);
        }
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

    private Map<String, Double> set(String head) {
        Map<String, Double> found = sets.get(head);
        if (found == null) {
            throw new IllegalArgumentException("there is no set '" + head + "'");
        }
        return found;
    }

    private static Fitted fitted(Map<String, Double> set) {
        return new Fitted(
                weights(Feature.class, Feature::words, set),
                weights(PlantedSign.class, PlantedSign::words, set),
                weights(NobodySign.class, NobodySign::words, set));
    }

    private static <E extends Enum<E>> Map<E, Double> weights(
            Class<E> kind, Function<E, String> words, Map<String, Double> set) {
        var weights = new EnumMap<E, Double>(kind);
        for (E each : kind.getEnumConstants()) {
            weights.put(each, weight(set, words.apply(each)));
        }
        return weights;
    }

    private static double weight(Map<String, Double> set, String name) {
        Double weight = set.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("a weight is missing: " + name);
        }
        return weight;
    }
}
