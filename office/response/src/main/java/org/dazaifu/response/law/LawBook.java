package org.dazaifu.response.law;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.response.fact.Vocabulary;

/**
 * All rules, profiles and the policy, with the vocabulary they are written in.
 *
 * <p>Guarantee: every name that a rule or a profile uses is there, and no rule rests on itself.
 */
public final class LawBook {

    private final Vocabulary vocabulary;
    private final Map<String, Rule> rules;
    private final SortedMap<String, Profile> profiles;
    private final ConfidencePolicy policy;

    LawBook(
            Vocabulary vocabulary,
            Map<String, Rule> rules,
            SortedMap<String, Profile> profiles,
            ConfidencePolicy policy) {
        this.vocabulary = vocabulary;
        this.rules = Collections.unmodifiableMap(rules);
        this.profiles = Collections.unmodifiableSortedMap(new TreeMap<>(profiles));
        this.policy = policy;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public ConfidencePolicy policy() {
        return policy;
    }

    /** In the order in which they were read. */
    public Collection<Rule> rules() {
        return rules.values();
    }

    /** By code. */
    public SortedMap<String, Profile> profiles() {
        return profiles;
    }

    public Optional<Rule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** A rule that is there. */
    public Rule rule(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no rule " + id));
    }

    /** What is asked by something that keeps an answer open. */
    public String question(Unknown unknown) {
        return switch (unknown) {
            case Unknown.OpenFact(String name) -> vocabulary.get(name).question();
            case Unknown.OpenPosition(String rule, String element) ->
                    rule(rule).element(element).map(Element::question).orElse("");
            case Unknown.OpenConfidence(String name) ->
                    policy.find(name).map(ConfidencePolicy.Demand::why).orElse("");
        };
    }
}
