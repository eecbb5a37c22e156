package org.dazaifu.response.content;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.response.content.Artifact.Kind;
import org.dazaifu.response.content.CaseSigns.MatchedRule;
import org.dazaifu.sigma.LoadedRules;
import org.dazaifu.sigma.RuleLoader;

/**
 * The Sigma rules that matched, as their authors wrote them. Left out are texts that are not
 * exactly one rule, and those that name what is withheld.
 *
 * @param rules those that may leave
 * @param left those that may not, by identifier, with the reason
 */
record MatchedRules(List<MatchedRule> rules, Map<String, String> left) {

    private static final int LONGEST = 1 << 18;
    private static final Pattern FILE_NAME = Pattern.compile("[0-9a-z][0-9a-z_-]{0,63}");

    MatchedRules {
        rules = List.copyOf(rules);
        left = Map.copyOf(left);
    }

    static MatchedRules of(List<MatchedRule> all, Mentions withheld) {
        var kept = new ArrayList<MatchedRule>();
        var left = new HashMap<String, String>();
        Set<String> seen = new HashSet<>();
        for (MatchedRule rule : all) {
            if (seen.add(rule.id())) {
                against(rule, withheld)
                        .ifPresentOrElse(
                                reason -> left.put(rule.id(), reason), () -> kept.add(rule));
            }
        }
        return new MatchedRules(kept, left);
    }

    private static Optional<String> against(MatchedRule rule, Mentions withheld) {
        if (rule.title().isBlank()) {
            return Optional.of("It has no title.");
        }
        if (rule.text().length() > LONGEST) {
            return Optional.of("Its text is longer than 256 KiB.");
        }
        LoadedRules read = RuleLoader.parse("rule", rule.text());
        if (read.rules().size() != 1
                || !read.problems().isEmpty()
                || !read.unsupported().isEmpty()) {
            return Optional.of("Its text is not exactly one Sigma rule.");
        }
        return withheld.in(rule.id() + "\n" + rule.title() + "\n" + rule.text())
                .map(value -> "It names what is withheld: " + value);
    }

    /** A file a rule; its name is the rule's identifier where that can be a name. */
    List<Artifact> artifacts() {
        var artifacts = new ArrayList<Artifact>();
        int number = 0;
        for (MatchedRule rule : rules) {
            number++;
            String name = FILE_NAME.matches(rule.id()) ? rule.id() : "rule-" + number;
            String text = rule.text().endsWith("\n") ? rule.text() : rule.text() + "\n";
            artifacts.add(
                    new Artifact(Kind.SIGMA, "sigma-matched-" + name + ".yml", text, List.of()));
        }
        return artifacts;
    }
}
