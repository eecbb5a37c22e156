package org.dazaifu.response.embassy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.law.Condition;

/**
 * A sentence that a document may hold.
 *
 * @param formula whether it says nothing of the case
 * @param when what must be met on released facts
 * @param unless what must not be met
 * @param note its Japanese in the register of a note verbale; the plain words where there is none
 */
record Pattern(
        String id,
        Part part,
        SortedSet<Setting> settings,
        boolean formula,
        Condition when,
        Condition unless,
        Template english,
        Template japanese,
        Template note) {

    Pattern {
        settings = Collections.unmodifiableSortedSet(new TreeSet<>(settings));
    }

    Template words(Language language, DocumentKind kind) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE ->
                    switch (kind) {
                        case DEMARCHE -> note;
                        case PUBLIC_STATEMENT -> japanese;
                    };
        };
    }

    /** Every fact that is printed in some language. */
    List<String> printed() {
        SortedSet<String> printed = new TreeSet<>(english.facts());
        printed.addAll(japanese.facts());
        printed.addAll(note.facts());
        return List.copyOf(printed);
    }

    /** The rules that it rests on. */
    List<String> rules() {
        List<String> rules = new ArrayList<>();
        rules(when, rules);
        return rules;
    }

    private static void rules(Condition condition, List<String> rules) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(one -> rules(one, rules));
            case Condition.Any(List<Condition> parts) -> parts.forEach(one -> rules(one, rules));
            case Condition.Not(Condition part) -> rules(part, rules);
            case Condition.RuleMet(String rule) -> rules.add(rule);
            case Condition.ElementMet(String rule, String _) -> rules.add(rule);
            case Condition.FactIs _, Condition.Position _, Condition.Confident _ -> {}
        }
    }

    /** The policies of confidence that it rests on. */
    List<String> policies() {
        List<String> policies = new ArrayList<>();
        policies(when, policies);
        return policies;
    }

    private static void policies(Condition condition, List<String> policies) {
        switch (condition) {
            case Condition.All(List<Condition> parts) ->
                    parts.forEach(one -> policies(one, policies));
            case Condition.Any(List<Condition> parts) ->
                    parts.forEach(one -> policies(one, policies));
            case Condition.Not(Condition part) -> policies(part, policies);
            case Condition.Confident(String policy) -> policies.add(policy);
            case Condition.FactIs _,
                    Condition.RuleMet _,
                    Condition.ElementMet _,
                    Condition.Position _ -> {}
        }
    }
}
