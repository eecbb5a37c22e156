package org.dazaifu.response.embassy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.law.Truth;

/**
 * Whether and whom a document may name, from released facts alone. A suspected State is named where
 * the policy of confidence for the document is met, and where its name and its probability come
 * from one source: else the probability might be another State's.
 */
record Naming(Optional<String> suspected, Optional<String> origin) {

    static final String STATE = "state.named";
    static final String STATE_PROBABILITY = "attribution.state";
    static final String PLANTED = "attribution.planted";
    static final String GROUP = "actor.named";
    static final String GROUP_PROBABILITY = "attribution.group";
    static final String ORIGIN = "origin.named";
    static final String ORIGIN_KNOWN = "origin.state_known";

    /** The policy of confidence that a document of a kind asks for before it names a State. */
    static String policy(DocumentKind kind) {
        return switch (kind) {
            case DEMARCHE -> "formal-approach";
            case PUBLIC_STATEMENT -> "public-attribution";
        };
    }

    /** Of facts that are released and confirmed. */
    static Naming of(LawBook law, Facts facts, Profile profile, DocumentKind kind) {
        String policy = policy(kind);
        boolean sure =
                law.policy().find(policy).isPresent()
                        && new Evaluation(law, facts, profile)
                                        .answer(new Condition.Confident(policy))
                                        .truth()
                                == Truth.MET
                        && facts.find(PLANTED).isPresent();
        Optional<String> suspected =
                sure && oneSource(facts, STATE, STATE_PROBABILITY)
                        ? words(facts, STATE)
                        : Optional.empty();
        boolean known =
                facts.find(ORIGIN_KNOWN)
                        .filter(fact -> fact.value().equals(new FactValue.Flag(true)))
                        .isPresent();
        return new Naming(suspected, known ? words(facts, ORIGIN) : Optional.empty());
    }

    private static Optional<String> words(Facts facts, String name) {
        return facts.find(name)
                .map(Fact::value)
                .filter(FactValue.Words.class::isInstance)
                .map(FactValue::written);
    }

    private static boolean oneSource(Facts facts, String name, String probability) {
        return facts.find(name).isPresent()
                && facts.find(probability).isPresent()
                && facts.find(name)
                        .map(Naming::byPerson)
                        .equals(facts.find(probability).map(Naming::byPerson));
    }

    private static boolean byPerson(Fact fact) {
        return switch (fact.source()) {
            case FactSource.Person _ -> true;
            case FactSource.FromCase _, FactSource.Sightings _ -> false;
        };
    }

    /** The facts without what may not be said of who did it, in a document to some State. */
    Facts sayable(Facts facts, boolean toSuspected) {
        Facts left = facts;
        if (!toSuspected || suspected.isEmpty()) {
            left = left.without(STATE).without(STATE_PROBABILITY);
        }
        if (!toSuspected || !oneSource(facts, GROUP, GROUP_PROBABILITY)) {
            left = left.without(GROUP).without(GROUP_PROBABILITY);
        }
        return left;
    }

    /** What is missing before the suspected State can be named; for us only. */
    static List<String> missing(LawBook law, Facts all, DocumentKind kind) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of(STATE, STATE_PROBABILITY, PLANTED)) {
            Gap.of(all, name, kind).ifPresent(missing::add);
        }
        if (all.find(STATE).isPresent() && !oneSource(all, STATE, STATE_PROBABILITY)) {
            missing.add(
                    "%s and %s come from different sources, so the probability may be another State's: state both, or neither"
                            .formatted(STATE, STATE_PROBABILITY));
        }
        law.policy()
                .find(policy(kind))
                .ifPresentOrElse(
                        demand -> {
                            if (!(amount(all, demand.rung().fact()) >= demand.atLeast())) {
                                missing.add(
                                        "%s is %s and must be at least %s (policy %s: %s)"
                                                .formatted(
                                                        demand.rung().fact(),
                                                        written(all, demand.rung().fact()),
                                                        demand.atLeast(),
                                                        demand.name(),
                                                        demand.why()));
                            }
                            if (!(amount(all, PLANTED) <= demand.plantedAtMost())) {
                                missing.add(
                                        "%s is %s and may be at most %s (policy %s)"
                                                .formatted(
                                                        PLANTED,
                                                        written(all, PLANTED),
                                                        demand.plantedAtMost(),
                                                        demand.name()));
                            }
                        },
                        () -> missing.add("the policy of confidence has no " + policy(kind)));
        return missing;
    }

    private static double amount(Facts facts, String name) {
        return facts.find(name)
                .map(Fact::value)
                .filter(FactValue.Amount.class::isInstance)
                .map(value -> ((FactValue.Amount) value).value())
                .orElse(Double.NaN);
    }

    private static String written(Facts facts, String name) {
        return facts.find(name).map(fact -> fact.value().written()).orElse("unknown");
    }
}
