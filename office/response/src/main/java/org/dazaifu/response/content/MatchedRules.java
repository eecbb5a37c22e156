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
import org.dazaifu.sigma.Rule;
import org.dazaifu.sigma.RuleLoader;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The Sigma rules that matched, as their authors wrote them. Left out are texts that are not
 * exactly one rule, and those that name what is withheld.
 *
 * @param rules those that may leave
 * @param left those that may not, by name, with the reason
 */
record MatchedRules(List<Kept> rules, Map<String, String> left) {

    private static final int LONGEST = 1 << 18;
    private static final Pattern FILE_NAME = Pattern.compile("[0-9a-z][0-9a-z_-]{0,63}");

    /** A rule that may leave, and the name of its file. */
    record Kept(String fileName, Rule rule, String text) {}

    MatchedRules {
        rules = List.copyOf(rules);
        left = Map.copyOf(left);
    }

    static MatchedRules of(List<MatchedRule> all, Mentions withheld) {
        var kept = new ArrayList<Kept>();
        var left = new HashMap<String, String>();
        Set<String> names = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (MatchedRule rule : all) {
            if (!texts.add(rule.text())) {
                continue;
            }
            Optional<String> against = against(rule, withheld);
            if (against.isPresent()) {
                left.put(rule.name(), against.get());
            } else {
                Rule read = RuleLoader.parse("rule", rule.text()).rules().getFirst();
                kept.add(new Kept(fileName(read, kept.size() + 1, names), read, rule.text()));
            }
        }
        return new MatchedRules(kept, left);
    }

    /** The rule's identifier where that can be a name and is not another's. */
    private static String fileName(Rule rule, int number, Set<String> taken) {
        String id = rule.id();
        String name = id != null && FILE_NAME.matches(id) && taken.add(id) ? id : "rule." + number;
        return "sigma-matched-" + name + ".yml";
    }

    private static Optional<String> against(MatchedRule rule, Mentions withheld) {
        if (rule.text().length() > LONGEST) {
            return Optional.of("Its text is longer than 256 KiB.");
        }
        LoadedRules read = RuleLoader.parse("rule", rule.text());
        if (read.rules().size() != 1
                || !read.problems().isEmpty()
                || !read.unsupported().isEmpty()) {
            return Optional.of("Its text is not exactly one Sigma rule.");
        }
        if (!isPlainYaml(rule.text())) {
            return Optional.of("Its YAML has tags, or needs more than the core of YAML 1.2.");
        }
        Rule parsed = read.rules().getFirst();
        return withheld.in(parsed.title() + "\n" + parsed.id() + "\n" + rule.text())
                .map(value -> "It names what is withheld: " + value);
    }

    /** Tags make some programs build objects of the author's choice. */
    private static boolean isPlainYaml(String text) {
        // The engine's reader fails where a surrogate pair meets the end of its buffer.
        LoadSettings settings =
                LoadSettings.builder()
                        .setBufferSize(Integer.highestOneBit(text.length() + 2) << 1)
                        .build();
        try {
            return new Load(settings).loadFromString(text) instanceof Map;
        } catch (YamlEngineException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** A file a rule. */
    List<Artifact> artifacts() {
        var artifacts = new ArrayList<Artifact>();
        for (Kept kept : rules) {
            String text = kept.text().endsWith("\n") ? kept.text() : kept.text() + "\n";
            artifacts.add(new Artifact(Kind.SIGMA, kept.fileName(), text, List.of()));
        }
        return artifacts;
    }
}
