package org.dazaifu.casebook.court;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Answer;
import org.dazaifu.response.law.Element;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.law.RuleKind;
import org.dazaifu.response.law.Truth;

/**
 * One offence on the facts of a case.
 *
 * @param answer by what people stated alone: what is only proposed from sightings counts for
 *     nothing here
 * @param ifConfirmed by the proposals too, as if a person had confirmed each
 */
record Offence(Rule rule, Truth answer, Truth ifConfirmed, List<Asked> elements) {

    Offence {
        elements = List.copyOf(elements);
    }

    /**
     * One element.
     *
     * @param facts what it rests on, or would rest on
     * @param open what would decide it
     */
    record Asked(
            Element element, Truth answer, Truth ifConfirmed, List<Used> facts, List<String> open) {
        Asked {
            facts = List.copyOf(facts);
            open = List.copyOf(open);
        }
    }

    /**
     * A fact that an element rests on.
     *
     * @param question what it answers
     * @param sightings those that indicate it; examples, not all. Also where a person stated it
     */
    record Used(Fact fact, String question, List<Long> sightings) {
        Used {
            sightings = List.copyOf(sightings);
        }
    }

    /** Bodies of law that have offences, by the first part of their rules' names. */
    static SortedSet<String> bodies(LawBook book) {
        SortedSet<String> bodies = new TreeSet<>();
        book.rules().stream().filter(Offence::single).forEach(rule -> bodies.add(body(rule)));
        return bodies;
    }

    private static String body(Rule rule) {
        return rule.id().substring(0, Math.max(0, rule.id().indexOf('.')));
    }

    /** A rule that only gathers others is no offence of its own. */
    private static boolean single(Rule rule) {
        return rule.kind() == RuleKind.OFFENCE && !rule.id().endsWith(".any-offence");
    }

    /**
     * The offences of some bodies, those that are met first, then the open ones.
     *
     * @param proposed what sightings indicate
     * @param facts with what people stated over it
     */
    static List<Offence> of(
            LawBook book, Collection<String> bodies, Facts proposed, Facts facts, Profile profile) {
        Evaluation stated = new Evaluation(book, facts.confirmed(), profile);
        Evaluation all = new Evaluation(book, facts, profile);
        List<Offence> offences = new ArrayList<>();
        for (Rule rule : book.rules()) {
            if (single(rule) && bodies.contains(body(rule))) {
                List<Asked> elements = new ArrayList<>();
                for (Element element : rule.elements()) {
                    elements.add(asked(rule, element, stated, all, proposed));
                }
                offences.add(
                        new Offence(
                                rule,
                                stated.rule(rule.id()).truth(),
                                all.rule(rule.id()).truth(),
                                elements));
            }
        }
        offences.sort((a, b) ->
                a.answer() == b.answer()
                        ? b.ifConfirmed().compareTo(a.ifConfirmed())
                        : b.answer().compareTo(a.answer()));
        return offences;
    }

    private static Asked asked(
            Rule rule, Element element, Evaluation stated, Evaluation all, Facts proposed) {
        Answer now = stated.element(rule.id(), element.id());
        Answer then = all.element(rule.id(), element.id());
        SortedSet<String> names = new TreeSet<>(now.used());
        names.addAll(then.used());
        List<Used> used = new ArrayList<>();
        for (String name : names) {
            Optional<Fact> fact = all.facts().find(name);
            if (fact.isPresent()) {
                used.add(
                        new Used(
                                fact.get(),
                                all.book()
                                        .vocabulary()
                                        .find(name)
                                        .map(d -> d.question())
                                        .orElse(name),
                                sightings(proposed.find(name))));
            }
        }
        List<String> open =
                now.deciding().stream().map(one -> all.book().question(one)).distinct().toList();
        return new Asked(element, now.truth(), then.truth(), used, open);
    }

    private static List<Long> sightings(Optional<Fact> proposed) {
        return proposed.map(Fact::source)
                .filter(FactSource.Sightings.class::isInstance)
                .map(source -> ((FactSource.Sightings) source).sightings())
                .orElse(List.of());
    }
}
