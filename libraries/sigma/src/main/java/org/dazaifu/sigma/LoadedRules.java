package org.dazaifu.sigma;

import java.util.List;

/**
 * Everything that came of reading rules: every rule found is in exactly one of the three lists.
 *
 * <p>A rule with several problems has several entries in {@code problems}. The order is that of the
 * paths given, of file names within a directory or a zip, and of documents within a file, so that
 * it is the same in every run.
 */
public record LoadedRules(
        List<Rule> rules, List<Problem> problems, List<UnsupportedRule> unsupported) {

    public LoadedRules {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
        unsupported = List.copyOf(unsupported);
    }
}
