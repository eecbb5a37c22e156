package org.dazaifu.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.option.OptionAssessment;

/**
 * What may be done on some facts, under one profile. It decides nothing: it lays out what the facts
 * support, what they do not yet support, and which fact would change that.
 *
 * @param evaluation what the law says of the facts
 * @param options every measure, the available ones first
 * @param differences rules that profiles answer differently on these facts
 */
public record Response(Evaluation evaluation, List<Option> options, List<Difference> differences) {

    public Response {
        options = List.copyOf(options);
        differences = List.copyOf(differences);
    }

    /** One rule and its answer by the name of each profile. */
    public record Difference(Rule rule, Map<String, Truth> answers) {}

    /** The response to facts; of proposals only what the policy lets count. */
    public static Response of(Library library, Facts facts, Profile profile) {
        var evaluation = new Evaluation(library.law(), facts, profile);
        return new Response(
                evaluation,
                new OptionAssessment(library.catalogue(), evaluation).options(),
                differences(library, facts.confirmed()));
    }

    private static List<Difference> differences(Library library, Facts facts) {
        var evaluations = new TreeMap<String, Evaluation>();
        for (Profile profile : library.law().profiles().values()) {
            evaluations.put(profile.name(), new Evaluation(library.law(), facts, profile));
        }
        var differences = new ArrayList<Difference>();
        for (Rule rule : library.law().rules()) {
            var answers = new TreeMap<String, Truth>();
            evaluations.forEach((name, one) -> answers.put(name, one.rule(rule.id()).truth()));
            if (answers.values().stream().distinct().count() > 1) {
                differences.add(new Difference(rule, answers));
            }
        }
        return differences;
    }
}
