package org.dazaifu.response.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.response.yaml.Section;

/**
 * What sightings of techniques indicate. Nothing is ever proposed to be absent or zero: what was
 * not seen is unknown.
 */
public final class Proposals {

    private static final int SHOWN = 20;

    /** That a technique, or one of its sub-techniques, indicates a fact. */
    private record Indication(String technique, String fact, String because) {
        boolean of(String seen) {
            return seen.equals(technique) || seen.startsWith(technique + ".");
        }
    }

    private final List<Indication> indications;

    private Proposals(List<Indication> indications) {
        this.indications = List.copyOf(indications);
    }

    /** Reads files with {@code proposals}. */
    public static Proposals read(List<Section> files, Vocabulary vocabulary) {
        var indications = new ArrayList<Indication>();
        for (Section file : files) {
            for (Section one : file.sections("proposals")) {
                String name = one.text("fact");
                Optional<FactDefinition> fact = vocabulary.find(name);
                if (fact.isEmpty()) {
                    one.mistake(
                            one.line(), "there is no fact '" + name + "'" + vocabulary.near(name));
                } else if (fact.get().type() != FactType.BOOLEAN) {
                    one.mistake(one.line(), "'" + name + "' is no yes or no; propose another fact");
                }
                indications.add(new Indication(one.text("technique"), name, one.text("because")));
                one.end();
            }
            file.end();
        }
        return new Proposals(indications);
    }

    /** Every reason that a proposal can give, as a clause. */
    public List<String> reasons() {
        return indications.stream().map(Indication::because).distinct().toList();
    }

    /**
     * The facts that are proposed.
     *
     * @param techniques identifiers of techniques that were seen, each with its sightings
     */
    public Facts from(Map<String, ? extends Collection<Long>> techniques) {
        SortedMap<String, List<Indication>> byFact = new TreeMap<>();
        SortedMap<String, TreeSet<Long>> sightings = new TreeMap<>();
        for (Indication indication : indications) {
            techniques.forEach((seen, numbers) -> {
                if (indication.of(seen)) {
                    byFact.computeIfAbsent(indication.fact(), _ -> new ArrayList<>())
                            .add(indication);
                    sightings
                            .computeIfAbsent(indication.fact(), _ -> new TreeSet<>())
                            .addAll(numbers);
                }
            });
        }
        var facts = new ArrayList<Fact>();
        byFact.forEach((name, reasons) -> {
            List<String> because = reasons.stream().map(Indication::because).distinct().toList();
            facts.add(
                    new Fact(
                            name,
                            new FactValue.Flag(true),
                            new FactSource.Sightings(
                                    sightings.getOrDefault(name, new TreeSet<>()).stream()
                                            .limit(SHOWN)
                                            .toList(),
                                    because)));
        });
        return Facts.of(facts);
    }
}
