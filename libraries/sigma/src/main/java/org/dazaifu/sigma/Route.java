package org.dazaifu.sigma;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The events one log source means in one log.
 *
 * @param product the product of the events in lower case, null for any
 * @param notProducts products whose events this route leaves to others
 * @param channels the channels, letter case aside, empty for any
 * @param eventIds the event ids, empty for any
 * @param where fields of the log itself that must have one of the stated texts, letter case aside
 * @param view how the fields of a rule are found in these events
 */
record Route(
        @Nullable String product,
        Set<String> notProducts,
        Set<String> channels,
        Set<Integer> eventIds,
        Map<String, List<String>> where,
        FieldView view) {

    Route {
        notProducts = Set.copyOf(notProducts);
        Set<String> anyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.addAll(channels);
        channels = Collections.unmodifiableSet(anyCase);
        eventIds = Set.copyOf(eventIds);
        where = Map.copyOf(where);
    }

    /** Whether events of this kind may be meant; {@link #where} is not looked at. */
    boolean admits(String eventProduct, String channel, int eventId) {
        return admitsLog(eventProduct, channel)
                && (eventIds.isEmpty() || eventIds.contains(eventId));
    }

    /** Whether some events of this log may be meant. */
    boolean admitsLog(String eventProduct, String channel) {
        String lowerProduct = eventProduct.toLowerCase(Locale.ROOT);
        return (product == null || product.equals(lowerProduct))
                && !notProducts.contains(lowerProduct)
                && (channels.isEmpty() || channels.contains(channel));
    }

    /** The rule's expression as it is asked of these events: {@link #where} and it. */
    Expression expression(Expression ofRule) {
        if (where.isEmpty()) {
            return ofRule;
        }
        List<Expression> operands = new java.util.ArrayList<>();
        where.forEach((field, texts) ->
                operands.add(
                        new Expression.Or(
                                texts.stream().map(text -> equal(field, text)).toList())));
        operands.sort(java.util.Comparator.comparing(Object::toString));
        operands.add(ofRule);
        return new Expression.And(operands);
    }

    private static Expression equal(String field, String text) {
        return new Expression.Field(field, new ValueTest.Text(TextPattern.plain(text), false));
    }
}
