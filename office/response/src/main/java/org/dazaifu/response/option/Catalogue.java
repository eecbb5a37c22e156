package org.dazaifu.response.option;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.law.Reference;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.Section;

/** All measures, in the order in which they were read, with the weights that rank them. */
public final class Catalogue {

    private final Map<String, Measure> measures;
    private final Weights weights;

    private Catalogue(Map<String, Measure> measures, Weights weights) {
        this.measures = Collections.unmodifiableMap(measures);
        this.weights = weights;
    }

    /** Reads files with {@code measures} and files with {@code weights}; the last weights count. */
    public static Catalogue read(
            List<Section> measureFiles,
            List<Section> weightFiles,
            Vocabulary vocabulary,
            List<Reference> references,
            Problems problems) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        MeasureParser parser = new MeasureParser(vocabulary, references);
        for (Section file : measureFiles) {
            for (Measure measure : parser.read(file)) {
                Measure other = measures.putIfAbsent(measure.id(), measure);
                if (other != null) {
                    problems.add(
                            measure.file(),
                            measure.line(),
                            "the measure '"
                                    + measure.id()
                                    + "' stands in "
                                    + other.file()
                                    + " too; rename one");
                }
            }
        }
        for (Measure measure : new ArrayList<>(measures.values())) {
            String instead = measure.less().instead();
            if (!instead.isEmpty() && !measures.containsKey(instead)) {
                problems.add(
                        measure.file(),
                        measure.line(),
                        "less: there is no measure '"
                                + instead
                                + "'; name another, or leave it out");
            }
        }
        Weights weights = new Weights(1, 1, 1, 1, 1, 1, 1, 1, 1);
        for (Section file : weightFiles) {
            weights = Weights.read(file);
        }
        return new Catalogue(measures, weights);
    }

    public Collection<Measure> measures() {
        return measures.values();
    }

    /** A measure that is there. */
    public Measure measure(String id) {
        Measure measure = measures.get(id);
        if (measure == null) {
            throw new IllegalArgumentException("no measure " + id);
        }
        return measure;
    }

    public Weights weights() {
        return weights;
    }
}
