package org.dazaifu.response.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.Section;

/** Reads rules, profiles and the policy, and checks that what they name is there. */
public final class LawReader {

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final List<Reference> references;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final SortedMap<String, Profile> profiles = new TreeMap<>();
    private ConfidencePolicy policy = new ConfidencePolicy(new TreeMap<>(), new TreeSet<>());

    /** References that others have read are checked with its own by {@link #finish}. */
    public LawReader(Vocabulary vocabulary, Problems problems, List<Reference> references) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.references = references;
    }

    /** Files with {@code rules}. */
    public void rules(List<Section> files) {
        RuleParser parser = new RuleParser(vocabulary, references);
        for (Section file : files) {
            for (Rule rule : parser.read(file)) {
                Rule other = rules.putIfAbsent(rule.id(), rule);
                if (other != null) {
                    problems.add(
                            rule.file(),
                            rule.line(),
                            "the rule '"
                                    + rule.id()
                                    + "' stands in "
                                    + other.file()
                                    + " too; rename one");
                }
            }
        }
    }

    /** Files with {@code profile}; a later one of the same code replaces an earlier one. */
    public void profiles(List<Section> files) {
        ProfileParser parser = new ProfileParser(rules);
        for (Section file : files) {
            Profile profile = parser.read(file);
            profiles.put(profile.code(), profile);
        }
    }

    /** Files with {@code confidence}; the last one counts. */
    public void policies(List<Section> files) {
        for (Section file : files) {
            policy = ConfidencePolicy.read(file);
        }
    }

    /** The book, to be used only where no problem was found. */
    public LawBook finish() {
        for (Reference reference : new ArrayList<>(references)) {
            check(reference);
        }
        LawBook book = new LawBook(vocabulary, rules, profiles, policy);
        new Cycles(book, problems).tell();
        return book;
    }

    private void check(Reference reference) {
        switch (reference.to()) {
            case Condition.RuleMet(String rule) when !rules.containsKey(rule) ->
                    tell(reference, "there is no rule '" + rule + "'" + near(rule));
            case Condition.ElementMet(String rule, String element) -> {
                Rule found = rules.get(rule);
                if (found == null) {
                    tell(reference, "there is no rule '" + rule + "'" + near(rule));
                } else if (found.element(element).isEmpty()) {
                    tell(
                            reference,
                            "the rule '"
                                    + rule
                                    + "' has no element '"
                                    + element
                                    + "'; it has "
                                    + found.elements().stream().map(Element::id).toList());
                }
            }
            case Condition.Confident(String name) when policy.find(name).isEmpty() ->
                    tell(
                            reference,
                            "the policy has no '"
                                    + name
                                    + "'; it has "
                                    + policy.demands().keySet());
            case Condition.RuleMet _,
                    Condition.Confident _,
                    Condition.FactIs _,
                    Condition.Position _,
                    Condition.All _,
                    Condition.Any _,
                    Condition.Not _ -> {}
        }
    }

    private String near(String rule) {
        String body = rule.contains(".") ? rule.substring(0, rule.indexOf('.') + 1) : rule;
        List<String> near = rules.keySet().stream().filter(id -> id.startsWith(body)).toList();
        return near.isEmpty() ? "; define it, or name another" : "; there are " + near;
    }

    private void tell(Reference reference, String message) {
        problems.add(reference.source(), reference.line(), message);
    }
}
