package org.dazaifu.response.law;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.response.yaml.Section;

/**
 * How sure technical attribution must be before a measure may rest on it, and in which families of
 * measures facts count that are only proposed from sightings. A choice of policy, not of law, and
 * made to be changed.
 */
public record ConfidencePolicy(
        SortedMap<String, Demand> demands, SortedSet<String> proposalsSuffice) {

    public ConfidencePolicy {
        demands = Collections.unmodifiableSortedMap(new TreeMap<>(demands));
        proposalsSuffice = Collections.unmodifiableSortedSet(new TreeSet<>(proposalsSuffice));
    }

    /** The rungs of technical attribution. */
    public enum Rung {
        CLUSTER("attribution.cluster"),
        GROUP("attribution.group"),
        STATE("attribution.state");

        private final String fact;

        Rung(String fact) {
            this.fact = fact;
        }

        /** The fact that holds its probability; unknown where the rung abstains. */
        public String fact() {
            return fact;
        }
    }

    /** The fact that holds the probability that evidence was planted. */
    public static final String PLANTED = "attribution.planted";

    /**
     * One demand.
     *
     * @param atLeast the least probability on the rung
     * @param plantedAtMost the greatest probability that evidence was planted
     * @param why in a sentence
     */
    public record Demand(
            String name, Rung rung, double atLeast, double plantedAtMost, String why) {}

    static ConfidencePolicy read(Section file) {
        SortedMap<String, Demand> demands = new TreeMap<>();
        for (Section section : file.sections("confidence")) {
            var demand =
                    new Demand(
                            section.text("name"),
                            section.choice("rung", Rung.class, Rung.STATE),
                            section.number("at_least", 0, 1),
                            section.number("planted_at_most", 0, 1),
                            section.text("why"));
            section.end();
            if (demands.put(demand.name(), demand) != null) {
                section.mistake(section.line(), "'" + demand.name() + "' is set twice; keep one");
            }
        }
        SortedSet<String> families = new TreeSet<>(file.texts("proposed_facts_suffice_for"));
        file.end();
        return new ConfidencePolicy(demands, families);
    }

    /** Empty where no demand has that name. */
    public Optional<Demand> find(String name) {
        return Optional.ofNullable(demands.get(name));
    }
}
