package org.dazaifu.sigma;

import java.util.List;

/**
 * Rules made ready for matching; immutable and safe for any number of threads.
 *
 * <p>The rules are asked only about events that their log sources mean, see {@link RoutingTable}.
 */
public final class RuleSet {

    private final List<Rule> rules;
    private final List<Rule> unroutable;
    private final RoutingTable table;

    private RuleSet(List<Rule> rules, RoutingTable table) {
        this.rules = List.copyOf(rules);
        this.table = table;
        this.unroutable =
                rules.stream().filter(rule -> !table.isRoutable(rule.logSource())).toList();
    }

    /** The rules with the library's own routing table. */
    public static RuleSet compile(List<Rule> rules) {
        return compile(rules, RoutingTable.standard());
    }

    /** The rules with a routing table. */
    public static RuleSet compile(List<Rule> rules, RoutingTable table) {
        return new RuleSet(rules, table);
    }

    /** The rules in the order in which matches are told. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules whose log source means no log that this library knows: no event can match them. */
    public List<Rule> unroutable() {
        return unroutable;
    }

    /** A new matcher for one thread. */
    public RuleMatcher matcher() {
        return new ReferenceMatcher(rules, table);
    }
}
