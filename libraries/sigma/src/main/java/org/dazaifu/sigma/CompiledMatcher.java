package org.dazaifu.sigma;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The fast matcher: one pass over the fields of an event, then the few rules that may still be
 * true.
 */
final class CompiledMatcher implements RuleMatcher {

    private static final int MOST_REMEMBERED = 4_096;

    private final RuleSet rules;
    private final Map<String, Map<String, ChannelBuckets>> known = new HashMap<>();
    private final Scratch scratch = new Scratch();
    private int remembered;

    CompiledMatcher(RuleSet rules) {
        this.rules = rules;
    }

    @Override
    public void match(LogEvent event, Consumer<? super Rule> found) {
        Bucket bucket = buckets(event).of(event.eventId());
        Rule[] candidates = bucket.rules();
        if (candidates.length == 0) {
            return;
        }
        scan(bucket, event);
        Check[] checks = bucket.checks();
        int words = bucket.always().length;
        for (int word = 0; word < words; word++) {
            for (long bits = scratch.candidates(word); bits != 0; bits &= bits - 1) {
                int rule = (word << 6) + Long.numberOfTrailingZeros(bits);
                if (checks[rule].holds(scratch, event)) {
                    found.accept(candidates[rule]);
                }
            }
        }
    }

    private void scan(Bucket bucket, LogEvent event) {
        scratch.begin(bucket);
        FieldPlan everyValue = bucket.everyValue();
        Map<String, FieldPlan> fields = bucket.fields();
        int size = event.size();
        for (int i = 0; i < size; i++) {
            FieldPlan plan = fields.get(event.name(i));
            if (plan == null && everyValue == null) {
                continue;
            }
            String value = event.value(i);
            if (value == null) {
                continue;
            }
            scratch.take(value);
            if (plan != null) {
                scratch.scan(plan);
            }
            if (everyValue != null) {
                scratch.scan(everyValue);
            }
        }
        for (Bucket.Derived derived : bucket.derived()) {
            List<@Nullable String> values = FieldView.values(derived.source(), event);
            for (String value : values) {
                if (value != null) {
                    scratch.take(value);
                    scratch.scan(derived.plan());
                }
            }
        }
    }

    /**
     * Remembers where each channel's rules are; a log that invents channels without end is not
     * remembered for ever.
     */
    private ChannelBuckets buckets(LogEvent event) {
        Map<String, ChannelBuckets> channels = known.get(event.product());
        ChannelBuckets buckets = channels == null ? null : channels.get(event.channel());
        if (buckets == null) {
            buckets = rules.buckets(event.product(), event.channel());
            if (remembered++ >= MOST_REMEMBERED) {
                known.clear();
                remembered = 1;
            }
            known.computeIfAbsent(event.product(), unused -> new HashMap<>())
                    .put(event.channel(), buckets);
        }
        return buckets;
    }
}
