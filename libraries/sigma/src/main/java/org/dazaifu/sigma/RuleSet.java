package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rules made ready for matching; immutable to its users and safe for any number of threads.
 *
 * <p>A rule is asked only about events that its log source means, see {@link RoutingTable}. Rules
 * are compiled for one kind of event when the first such event comes, so that a rule set is ready
 * at once and costs no memory for logs that are not there.
 */
public final class RuleSet {

    private static final int MOST_CHANNELS = 4_096;

    private final List<Rule> rules;
    private final List<Rule> unroutable;
    private final List<List<Route>> routes;
    private final Map<ChannelKey, ChannelBuckets> channels = new ConcurrentHashMap<>();
    private final Map<List<Integer>, Bucket> buckets = new ConcurrentHashMap<>();

    private record ChannelKey(String product, String channel) {}

    private RuleSet(List<Rule> rules, RoutingTable table) {
        this.rules = List.copyOf(rules);
        Map<LogSource, List<Route>> bySource = new HashMap<>();
        this.routes =
                this.rules.stream()
                        .map(rule -> bySource.computeIfAbsent(rule.logSource(), table::routes))
                        .toList();
        this.unroutable =
                this.rules.stream()
                        .filter(rule -> table.routes(rule.logSource()).isEmpty())
                        .toList();
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
        return new CompiledMatcher(this);
    }

    /** The buckets of a channel; letter case does not count. */
    ChannelBuckets buckets(String product, String channel) {
        ChannelKey key =
                new ChannelKey(product.toLowerCase(Locale.ROOT), channel.toLowerCase(Locale.ROOT));
        ChannelBuckets known = channels.get(key);
        if (known != null) {
            return known;
        }
        ChannelBuckets made =
                new ChannelBuckets(namedEventIds(key), eventId -> bucket(key, eventId));
        if (channels.size() >= MOST_CHANNELS) {
            return made;
        }
        ChannelBuckets other = channels.putIfAbsent(key, made);
        return other == null ? made : other;
    }

    private int[] namedEventIds(ChannelKey key) {
        Set<Integer> ids = new HashSet<>();
        for (List<Route> ofRule : routes) {
            for (Route route : ofRule) {
                if (route.admitsLog(key.product(), key.channel())) {
                    ids.addAll(route.eventIds());
                }
            }
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Channels with the same rules share one bucket. */
    private Bucket bucket(ChannelKey key, int eventId) {
        List<BucketCompiler.Routed> routed = new ArrayList<>();
        List<Integer> identity = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            List<Route> admitted = new ArrayList<>();
            List<Route> ofRule = routes.get(i);
            for (int r = 0; r < ofRule.size(); r++) {
                if (ofRule.get(r).admits(key.product(), key.channel(), eventId)) {
                    admitted.add(ofRule.get(r));
                    identity.add(i);
                    identity.add(r);
                }
            }
            if (!admitted.isEmpty()) {
                routed.add(new BucketCompiler.Routed(rules.get(i), admitted));
            }
        }
        return buckets.computeIfAbsent(identity, unused -> BucketCompiler.compile(routed));
    }
}
