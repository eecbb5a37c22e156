package org.dazaifu.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Twenty groups, G9010 to G9029, of which G90nn is said by two reports to use the techniques T1nn0
 * to T1nn7, and software S10nn of its own.
 */
class PlantingTest {

    private static final int GROUPS = 20;
    private static final List<String> OF_THE_FIRST =
            List.of("T1100", "T1101", "T1102", "T1103", "T1104", "T1105");

    private final UsageTable table = table();
    private final ConditionalLogit model =
            new ConditionalLogit(new Background(Profiles.of(table)), Weights.shipped().all());

    @Test
    void anotherGroupsToolAmongOnesOwnTechniquesLooksPlanted() {
        Scores consistent = score("S1010");
        Scores conflicting = score("S1015");

        assertThat(conflicting.planted()).isGreaterThan(consistent.planted());
        assertThat(conflicting.imitated()[5]).isGreaterThan(0.5);
        assertThat(conflicting.ranking()[0]).isZero();
        assertThat(conflicting.rankingIfPlanted()[0]).isZero();
    }

    @Test
    void whatIsSaidIsAMixtureOfBothHypotheses() {
        Scores scores = score("S1015");

        for (int g = 0; g < scores.groups(); g++) {
            assertThat(scores.amongKnown(g))
                    .isCloseTo(
                            (1 - scores.planted()) * scores.asItLooks(g)
                                    + scores.planted() * scores.ifPlanted(g),
                            within(1e-12));
        }
        assertThat(Arrays.stream(scores.imitated()).sum()).isCloseTo(1, within(1e-9));
    }

    private Scores score(String tool) {
        var observed = new ArrayList<>(OF_THE_FIRST);
        observed.add(tool);
        return model.score(observed, table.newestMonth());
    }

    private static UsageTable table() {
        var table = new UsageTable.Builder(id -> id.startsWith("G"));
        for (int n = 0; n < GROUPS; n++) {
            for (int report = 0; report < 2; report++) {
                int number = table.report("%d of %d".formatted(report, n), 2024 * 12 + report);
                for (int t = 0; t < 8; t++) {
                    table.add(group(n), "T1%d%d".formatted(10 + n, t), number);
                }
                table.add(group(n), "S10%d".formatted(10 + n), number);
            }
        }
        return table.build();
    }

    private static String group(int n) {
        return "G%d".formatted(9010 + n);
    }
}
