package org.dazaifu.exchange.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SequencesTest {

    @Test
    void neighboursAreRunsAndTheTextSaysThemAll() {
        Sequences some = Sequences.of(List.of(7L, 3L, 4L, 5L, 9L));
        assertThat(some.text()).isEqualTo("3-5,7,9");
        assertThat(Sequences.parse("3-5,7,9")).isEqualTo(some);
        assertThat(some.among(new TreeSet<>(Set.of(2L, 4L, 6L, 9L)))).containsExactly(4L, 9L);
        assertThat(Sequences.of(List.of()).text()).isEmpty();
        assertThat(Sequences.parse("").runs()).isEmpty();
    }

    @Test
    void anySetSurvivesItsText() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            TreeSet<Long> set = new TreeSet<>();
            for (int n = random.nextInt(60); n > 0; n--) {
                set.add((long) random.nextInt(80));
            }
            TreeSet<Long> all = new TreeSet<>();
            for (long n = 0; n < 80; n++) {
                all.add(n);
            }
            assertThat(Sequences.parse(Sequences.of(set).text()).among(all)).isEqualTo(set);
        }
    }
}
