package org.dazaifu.strategy.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.strategy.disclosure.TableCell.Quantity;
import org.dazaifu.strategy.disclosure.Withheld.Reason;
import org.dazaifu.strategy.document.DisclosureRule;

/** What of one cell must not be learnt. */
final class Guarding {

    /** What is known to within this part of it counts as known. */
    static final double NEAR = 0.15;

    private final DisclosureRule rule;
    private final Contributors contributors;

    Guarding(DisclosureRule rule, Contributors contributors) {
        this.rule = rule;
        this.contributors = contributors;
    }

    /** What is in a cell. */
    static final class Content {
        private final Map<Integer, Integer> rows = new HashMap<>();
        private final Map<Integer, Double> amounts = new HashMap<>();
        private final BitSet members = new BitSet();
        private long count;
        private long amount;

        void add(int contributor, long more) {
            members.set(contributor);
            rows.merge(contributor, 1, Integer::sum);
            amounts.merge(contributor, (double) more, Double::sum);
            count++;
            amount += more;
        }

        void addAll(Content other) {
            members.or(other.members);
            other.rows.forEach((one, more) -> rows.merge(one, more, Integer::sum));
            other.amounts.forEach((one, more) -> amounts.merge(one, more, Double::sum));
            count += other.count;
            amount += other.amount;
        }

        BitSet members() {
            return members;
        }

        long count() {
            return count;
        }

        long amount() {
            return amount;
        }
    }

    int least() {
        return rule.least();
    }

    private long openRows(Content content) {
        long open = 0;
        for (Map.Entry<Integer, Integer> one : content.rows.entrySet()) {
            open += contributors.open(one.getKey()) ? one.getValue() : 0;
        }
        return open;
    }

    /** Why a cell must not be told, by what is in it alone. */
    Optional<Reason> objection(Content content) {
        BitSet secret = contributors.secret(content.members);
        int size = secret.cardinality();
        if (size > 0 && size < rule.least()) {
            return Optional.of(Reason.PRIMARY);
        }
        if (size > 0 && contributors.fewVictims(secret)
                || content.amount > 0 && contributors.dominated(content.amounts)) {
            return Optional.of(Reason.DOMINANCE);
        }
        return Optional.empty();
    }

    /**
     * The count of a cell.
     *
     * @param reason why it must not be told; empty where it only hides others
     */
    Quantity count(Content content, Optional<Reason> reason) {
        long open = openRows(content);
        long secret = content.count - open;
        long surely = open + Math.min(secret, DisclosureRule.KNOWN);
        if (reason.isEmpty()) {
            return new Quantity(content.count, surely, open, 0, Long.MAX_VALUE);
        }
        long near = Math.max(1, (long) Math.ceil(NEAR * content.count));
        return switch (reason.get()) {
            case PRIMARY ->
                    new Quantity(
                            content.count,
                            surely,
                            open,
                            open + rule.least(),
                            content.count == 0 ? Long.MAX_VALUE : open + 1);
            case DOMINANCE ->
                    new Quantity(
                            content.count,
                            surely,
                            open,
                            content.count + near,
                            Math.max(open, content.count - near));
            case SUCCESSIVE ->
                    new Quantity(
                            content.count,
                            surely,
                            open,
                            content.count + rule.least(),
                            Math.max(open, content.count - rule.least()));
            case COMPLEMENTARY, MARKING -> throw new IllegalStateException("no cell of itself");
        };
    }

    /** The amount of a cell, in the same way. */
    Quantity amount(Content content, Optional<Reason> reason) {
        if (reason.isEmpty() || content.amount == 0) {
            return Quantity.of(content.amount);
        }
        long near = Math.max(1, (long) Math.ceil(NEAR * content.amount));
        return new Quantity(content.amount, 0, 0, content.amount + near, content.amount - near);
    }
}
