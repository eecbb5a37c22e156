package org.dazaifu.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Two groups use T1001 and T1002, always together, and two others T1003; T1009 is one group's. */
class RedundancyTest {

    private final Background background = background();

    @Test
    void whatAlwaysComesTogetherCountsLess() {
        double[] counts = counts("T1001", "T1002", "T1003");

        assertThat(counts[0]).isCloseTo(0.2, within(1e-9));
        assertThat(counts[1]).isEqualTo(counts[0]);
        assertThat(counts[2]).isEqualTo(1);
    }

    @Test
    void whatOneGroupAloneIsKnownForTakesNothingFromOthers() {
        assertThat(counts("T1001", "T1009")).containsExactly(1, 1);
    }

    private double[] counts(String... items) {
        int[] numbers = new int[items.length];
        for (int i = 0; i < items.length; i++) {
            numbers[i] = background.profiles().table().item(items[i]);
        }
        return Redundancy.counts(background, numbers);
    }

    private static Background background() {
        var table = new UsageTable.Builder(id -> id.startsWith("G"));
        for (int n = 0; n < 4; n++) {
            int report = table.report("of " + n, 2024 * 12);
            String group = "G%d".formatted(9000 + n);
            table.add(group, n < 2 ? "T1001" : "T1003", report);
            table.add(group, n < 2 ? "T1002" : "T1005", report);
            table.add(group, "T1007", report);
            if (n == 0) {
                table.add(group, "T1009", report);
            }
        }
        return new Background(Profiles.of(table.build()));
    }
}
