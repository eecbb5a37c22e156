package org.dazaifu.attribution.circumstance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.Trait;

/**
 * What the traits of groups say of one term.
 *
 * @param matter what the traits are about, with {@code %s} for the group, as in {@code victims of
 *     %s}
 * @param subject what is looked for, as in {@code victims in Japan}
 * @param term the term that names it
 * @param reading the terms that a trait means: empty if it is of another kind, none if it is too
 *     broad to be compared
 */
record TraitTestimony(
        String matter, String subject, String term, Function<Trait, Optional<Set<String>>> reading)
        implements Testimony {

    private static final int SHOWN = 4;

    @Override
    public Finding of(Group group) {
        var naming = new ArrayList<Trait>();
        var others = new ArrayList<Trait>();
        boolean broad = false;
        for (Trait trait : group.traits()) {
            Optional<Set<String>> terms = reading.apply(trait);
            if (terms.isPresent()) {
                broad |= terms.get().isEmpty();
                (terms.get().contains(term) ? naming : others).add(trait);
            }
        }
        String name = group.name();
        if (!naming.isEmpty()) {
            return new Finding(
                    Finding.Stance.NAMED,
                    "Sources name %s for %s: %s.".formatted(subject, name, quoted(naming)));
        }
        if (others.isEmpty()) {
            return new Finding(
                    Finding.Stance.SILENT,
                    "No source here says anything on %s.".formatted(matter.formatted(name)));
        }
        return broad
                ? new Finding(
                        Finding.Stance.SILENT,
                        "What sources say on %s is too broad to be compared with %s: %s."
                                .formatted(name, subject, quoted(others)))
                : new Finding(
                        Finding.Stance.PASSED_OVER,
                        "Sources do not name %s for %s but others: %s."
                                .formatted(subject, name, quoted(others)));
    }

    private static String quoted(Collection<Trait> traits) {
        var quotes = new TreeSet<String>();
        for (Trait trait : traits) {
            quotes.add("\"%s\" (%s)".formatted(trait.value(), trait.source()));
        }
        List<String> shown = quotes.stream().limit(SHOWN).toList();
        int more = quotes.size() - shown.size();
        return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
    }
}
