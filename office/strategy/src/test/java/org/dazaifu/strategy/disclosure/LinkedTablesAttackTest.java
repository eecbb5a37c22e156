package org.dazaifu.strategy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.dazaifu.strategy.disclosure.TableCell.Quantity;
import org.dazaifu.strategy.disclosure.Withheld.Reason;
import org.junit.jupiter.api.Test;

/** Attacks on tables that are linked, with groups, subtotals and totals. */
class LinkedTablesAttackTest {

    private static final int SYSTEMS = Integer.getInteger("dazaifu.disclosure.systems", 500);
    private static final int KNOWN = 3;

    private final List<String> breaches = new ArrayList<>();
    private int attacked;
    private int suppressed;
    private int cells;
    private int primary;

    /** The rule as docs/disclosure.md has it, written again. */
    private static Quantity quantity(long count, int threshold) {
        return count > 0 && count < threshold + KNOWN
                ? new Quantity(count, Math.min(count, KNOWN), 0, threshold + KNOWN, 1)
                : new Quantity(count, Math.min(count, KNOWN), 0, 0, Long.MAX_VALUE);
    }

    private static SumSystem system(RandomTables tables, int threshold) {
        SumSystem system = new SumSystem();
        tables.counts.forEach((key, count) -> {
            TableCell cell = new TableCell(key, quantity(count, threshold), Quantity.NONE);
            if (cell.count.guarded()) {
                cell.hide(Reason.PRIMARY);
            }
            system.put(cell);
        });
        tables.sums.forEach(sum -> system.sum(sum.getFirst(), sum.subList(1, sum.size())));
        return system;
    }

    private static Map<String, OptionalLong> told(SumSystem system) {
        Map<String, OptionalLong> told = new LinkedHashMap<>();
        system.cells()
                .forEach(cell ->
                        told.put(
                                cell.key,
                                cell.hidden()
                                        ? OptionalLong.empty()
                                        : OptionalLong.of(cell.count.value())));
        return told;
    }

    private void attack(RandomTables tables, SumSystem system, int threshold, long seed) {
        Map<String, OptionalLong> told = told(system);
        Random random = new Random(seed);
        // By the rules, a suppressed cell is hardly empty; give the guesser all that are not.
        Map<String, Long> notEmpty = new HashMap<>();
        tables.counts.forEach((key, count) -> notEmpty.put(key, Math.min(count, 1)));
        Attacker reader = new Attacker(told, tables.sums, Map.of());
        Attacker guesser = new Attacker(told, tables.sums, notEmpty);
        Map<String, Long> known = new HashMap<>();
        int friends = 1 + random.nextInt(KNOWN);
        for (int i = 0; i < friends; i++) {
            tables.cases
                    .get(random.nextInt(tables.cases.size()))
                    .forEach(key -> known.merge(key, 1L, Long::sum));
        }
        Map<String, Long> both = new HashMap<>(notEmpty);
        known.forEach((key, some) -> both.merge(key, some, Math::max));
        Attacker insider = new Attacker(told, tables.sums, both);
        tables.counts.forEach((key, count) -> {
            if (count == 0 || count >= threshold) {
                return;
            }
            attacked++;
            String where = seed + " " + key + " of " + count;
            if (told.getOrDefault(key, OptionalLong.empty()).isPresent()) {
                breaches.add(where + " is told");
                return;
            }
            if (!guesser.mayBeAtLeast(key, threshold)) {
                breaches.add(where + " is under " + threshold);
            }
            if (!reader.mayBeAtMost(key, 1)) {
                breaches.add(where + " is over 1");
            }
            if (!insider.mayBeAtLeast(key, threshold + known.getOrDefault(key, 0L))) {
                breaches.add(where + " has under " + threshold + " beside those known");
            }
        });
    }

    private void run(boolean complementary) {
        for (long seed = 0; seed < SYSTEMS; seed++) {
            RandomTables tables = new RandomTables(seed);
            int threshold = 3 + (int) (seed % 9);
            SumSystem system = system(tables, threshold);
            primary += (int) system.cells().stream().filter(TableCell::hidden).count();
            if (complementary) {
                assertThat(Suppression.complete(system).isEmpty()).isTrue();
            }
            cells += system.size();
            suppressed += (int) system.cells().stream().filter(TableCell::hidden).count();
            attack(tables, system, threshold, seed);
        }
    }

    @Test
    void nothingUnderTheThresholdIsRecovered() {
        run(true);
        assertThat(breaches).isEmpty();
        assertThat(attacked).isGreaterThan(3 * SYSTEMS);
        // Nor by telling nothing.
        assertThat(suppressed - primary).isLessThan((cells - primary) / 2);
    }

    @Test
    void withoutComplementarySuppressionTheSameAttackSucceeds() {
        run(false);
        assertThat(breaches.size()).isGreaterThan(attacked / 4);
    }

    @Test
    void theSameTablesAreSuppressedTheSameWay() {
        for (long seed = 0; seed < 20; seed++) {
            SumSystem first = system(new RandomTables(seed), 5);
            SumSystem second = system(new RandomTables(seed), 5);
            Suppression.complete(first);
            Suppression.complete(second);
            assertThat(told(first)).isEqualTo(told(second));
        }
    }
}
