package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final List<List<Route>> sources;
    private final int[] sourceOf;
    private final Map<ChannelKey, ChannelBuckets> channels = new ConcurrentHashMap<>();
    private final Map<BitSet, Bucket> buckets = new ConcurrentHashMap<>();

    private record ChannelKey(String product, String channel) {}

    private RuleSet(List<Rule> rules, RoutingTable table) {
        this.rules = List.copyOf(rules);
        this.sourceOf = new int[rules.size()];
        Map<LogSource, Integer> known = new HashMap<>();
        List<List<Route>> routes = new ArrayList<>();
        List<Rule> leadNowhere = new ArrayList<>();
        for (int i = 0; i < sourceOf.length; i++) {
            Rule rule = this.rules.get(i);
            Integer source = known.get(rule.logSource());
            if (source == null) {
                source = routes.size();
                known.put(rule.logSource(), source);
                routes.add(table.routes(rule.logSource()));
            }
            sourceOf[i] = source;
            if (routes.get(source).isEmpty()) {
                leadNowhere.add(rule);
            }
        }
        this.sources = List.copyOf(routes);
        this.unroutable = List.copyOf(leadNowhere);
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
        return sources.stream()
                .flatMap(List::stream)
                .filter(route -> route.admitsLog(key.product(), key.channel()))
                .flatMap(route -> route.eventIds().stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    /** Channels whose events come by the same routes share one bucket. */
    private Bucket bucket(ChannelKey key, int eventId) {
        BitSet admitted = new BitSet();
        int number = 0;
        for (List<Route> routes : sources) {
            for (Route route : routes) {
                admitted.set(number++, route.admits(key.product(), key.channel(), eventId));
            }
        }
        return buckets.computeIfAbsent(admitted, this::compile);
    }

    /**
     * Compiles the rules that events reach by the admitted routes, numbered through all sources.
     */
    private Bucket compile(BitSet admitted) {
        List<List<Route>> admittedBySource = new ArrayList<>();
        int number = 0;
        for (List<Route> routes : sources) {
            List<Route> ofSource = new ArrayList<>(0);
            for (Route route : routes) {
                if (admitted.get(number++)) {
                    ofSource.add(route);
                }
            }
            admittedBySource.add(ofSource);
        }
        List<BucketCompiler.Routed> routed = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            List<Route> routes = admittedBySource.get(sourceOf[i]);
            if (!routes.isEmpty()) {
                routed.add(new BucketCompiler.Routed(rules.get(i), routes));
            }
        }
        return BucketCompiler.compile(routed);
    }
}
