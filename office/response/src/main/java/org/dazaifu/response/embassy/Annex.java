package org.dazaifu.response.embassy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.law.Truth;
import org.dazaifu.stix.Tlp;

/**
 * What a draft leaves out, for us only: it never leaves the house with the draft.
 *
 * @param withheld facts that may not be said
 * @param unsaid facts that may be said and of which the draft says nothing
 * @param rules rules that are met on all confirmed facts and not on those released
 */
public record Annex(Draft draft, List<Withheld> withheld, List<Fact> unsaid, List<RuleLeft> rules) {

    public Annex {
        withheld = List.copyOf(withheld);
        unsaid = List.copyOf(unsaid);
        rules = List.copyOf(rules);
    }

    /** A fact that may not be said, and why. */
    public record Withheld(Fact fact, String why) {}

    /** A rule that the draft does not say is met, and the facts for want of which. */
    public record RuleLeft(String rule, String title, List<String> facts) {
        public RuleLeft {
            facts = List.copyOf(facts);
        }
    }

    /** What a draft from these facts leaves out. */
    public static Annex of(
            Draft draft, Facts all, SentenceBook book, LawBook law, Profile profile) {
        List<Withheld> withheld = new ArrayList<>();
        List<Fact> unsaid = new ArrayList<>();
        SortedSet<String> said = new TreeSet<>();
        draft.sentences().forEach(one -> one.facts().forEach(fact -> said.add(fact.name())));
        for (Fact fact : all.all()) {
            if (!said.contains(fact.name())) {
                Gap.why(fact, draft.kind())
                        .ifPresentOrElse(
                                why -> withheld.add(new Withheld(fact, why)),
                                () -> unsaid.add(fact));
            }
        }
        return new Annex(draft, withheld, unsaid, rules(draft, all, book, law, profile));
    }

    private static List<RuleLeft> rules(
            Draft draft, Facts all, SentenceBook book, LawBook law, Profile profile) {
        Facts released = all.releasedFor(draft.kind()).confirmed();
        var onAll = new Evaluation(law, all.confirmed(), profile);
        var onReleased = new Evaluation(law, released, profile);
        List<RuleLeft> left = new ArrayList<>();
        for (String rule :
                book.patterns().stream().flatMap(one -> one.rules().stream()).distinct().toList()) {
            if (onAll.rule(rule).truth() == Truth.MET
                    && onReleased.rule(rule).truth() != Truth.MET) {
                left.add(
                        new RuleLeft(
                                rule,
                                law.rule(rule).title(),
                                onAll.rule(rule).used().stream()
                                        .filter(name -> all.find(name).isPresent())
                                        .filter(name -> released.find(name).isEmpty())
                                        .toList()));
            }
        }
        return left;
    }

    /** The narrowest marking of all that it lists. */
    public Tlp marking() {
        Tlp marking = draft.marking();
        for (Withheld one : withheld) {
            Tlp label = one.fact().marking().label();
            marking = label.compareTo(marking) > 0 ? label : marking;
        }
        for (Fact one : unsaid) {
            Tlp label = one.marking().label();
            marking = label.compareTo(marking) > 0 ? label : marking;
        }
        return marking.compareTo(Tlp.AMBER_STRICT) > 0 ? marking : Tlp.AMBER_STRICT;
    }

    /** The facts that a sentence asks for by itself. */
    static List<String> facts(Pattern pattern) {
        SortedSet<String> facts = new TreeSet<>(pattern.printed());
        facts(pattern.when(), facts);
        return List.copyOf(facts);
    }

    private static void facts(Condition condition, SortedSet<String> facts) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(one -> facts(one, facts));
            case Condition.Any(List<Condition> parts) -> parts.forEach(one -> facts(one, facts));
            case Condition.Not(Condition part) -> facts(part, facts);
            case Condition.FactIs(String fact, var _) -> facts.add(fact);
            case Condition.RuleMet _,
                    Condition.ElementMet _,
                    Condition.Position _,
                    Condition.Confident _ -> {}
        }
    }
}
