package org.dazaifu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.response.fact.Clearing;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactSource.Person;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.Marking;

/**
 * What one command says of a case's facts, before any of it is recorded.
 *
 * @param stated values, and that facts are unknown
 * @param releases facts of the case that are released with the value that they have
 * @param clearings the same with the value written down, as a file has it
 */
record SaidOfFacts(List<Stated> stated, List<Release> releases, List<Cleared> clearings) {

    SaidOfFacts {
        stated = List.copyOf(stated);
        releases = List.copyOf(releases);
        clearings = List.copyOf(clearings);
    }

    /** One fact; empty where it is said to be unknown. {@code filed} where a file says it. */
    record Stated(String name, Optional<Fact> fact, Person by, boolean filed) {

        /**
         * A file may say again what is on the ledger, and that unknown is what nobody knows: as a
         * template does that was not filled in.
         */
        boolean isNews(CaseAtHand before) {
            if (!filed) {
                return true;
            }
            if (fact.isEmpty()) {
                Person said = before.statements().unknown().get(name);
                return said == null ? before.facts().find(name).isPresent() : !same(said);
            }
            Fact known = before.statements().stated().get(name);
            return known == null
                    || !known.value().equals(fact.get().value())
                    || !known.marking().equals(fact.get().marking())
                    || !(known.source() instanceof Person said)
                    || !same(said);
        }

        private boolean same(Person said) {
            return said.name().equals(by.name()) && said.reason().equals(by.reason());
        }
    }

    /** That a fact is released, whatever its value; a blank label leaves the one it has. */
    record Release(String name, String label, List<String> kinds, Person by) {

        Cleared of(Fact fact) {
            Marking marking =
                    StatementArguments.marking(
                            label.isBlank() ? fact.marking().label().label() : label, kinds);
            return new Cleared(name, new Clearing(fact.value(), marking, by));
        }
    }

    /** That a fact is released with this value. */
    record Cleared(String name, Clearing clearing) {

        void requireOf(Optional<Fact> fact) {
            if (fact.isEmpty() || !fact.get().value().equals(clearing.value())) {
                throw new UserMistake(
                        "'%s' is %s in this case, so there is nothing to release as %s."
                                .formatted(
                                        name,
                                        fact.map(f -> f.value().written()).orElse("unknown"),
                                        clearing.value().written()));
            }
        }
    }

    /**
     * What of it the case does not say yet, with a value for each release.
     *
     * @throws UserMistake where a fact to be released is unknown or another
     */
    SaidOfFacts news(CaseAtHand before) {
        Facts facts = before.facts();
        List<Cleared> cleared = new ArrayList<>(clearings);
        for (Release release : releases) {
            Optional<Fact> fact = facts.find(release.name());
            cleared.add(
                    fact.map(release::of)
                            .orElseThrow(() ->
                                    new UserMistake(
                                            "'%s' is unknown in this case, so there is nothing to release; state it with --set."
                                                    .formatted(release.name()))));
        }
        cleared.forEach(one -> one.requireOf(facts.find(one.name())));
        return new SaidOfFacts(
                stated.stream().filter(one -> one.isNews(before)).toList(), List.of(), cleared);
    }

    /** Puts it on the case's ledger; false where there is nothing. */
    boolean record(CaseReview review) throws CaseException {
        for (Stated one : stated) {
            if (one.fact().isPresent()) {
                review.state(one.fact().get(), one.by());
            } else {
                review.stateUnknown(one.name(), one.by());
            }
        }
        for (Cleared one : clearings) {
            review.clear(one.name(), one.clearing());
        }
        return !stated.isEmpty() || !clearings.isEmpty();
    }
}
