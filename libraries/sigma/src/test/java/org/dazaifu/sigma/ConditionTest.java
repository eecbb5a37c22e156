package org.dazaifu.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sigma rules specification 2.1: "Condition", "Lists", "Maps", "Keywords search". */
class ConditionTest {

    private static boolean holds(String condition, String trueSearches) {
        StringBuilder detection = new StringBuilder();
        for (String name : new String[] {"a", "b", "c", "sel_1", "sel_2", "_hidden"}) {
            detection.append(name).append(":\n    F_").append(name).append(": yes\n");
        }
        detection.append("condition: ").append(condition);
        String[] names = trueSearches.isEmpty() ? new String[0] : trueSearches.split(" ");
        String[] fields = new String[names.length * 2];
        for (int i = 0; i < names.length; i++) {
            fields[2 * i] = "F_" + names[i];
            fields[2 * i + 1] = "yes";
        }
        return Rules.matches(Rules.withDetection(detection.toString()), TestEvent.process(fields));
    }

    @Test
    void notBindsTighterThanAndAndTighterThanOr() {
        assertThat(holds("a or b and c", "a")).isTrue();
        assertThat(holds("a or b and c", "b")).isFalse();
        assertThat(holds("not a and b", "b")).isTrue();
        assertThat(holds("not a and b", "a b")).isFalse();
        assertThat(holds("not (a and b)", "a")).isTrue();
        assertThat(holds("(a or b) and c", "a")).isFalse();
        assertThat(holds("a and not b or c", "b c")).isTrue();
        assertThat(holds("not not a", "a")).isTrue();
    }

    @Test
    void oneOfAndAllOfTakeAPattern() {
        assertThat(holds("1 of sel_*", "sel_2")).isTrue();
        assertThat(holds("all of sel_*", "sel_2")).isFalse();
        assertThat(holds("all of sel_*", "sel_1 sel_2")).isTrue();
        assertThat(holds("any of sel_*", "sel_1")).isTrue();
        assertThat(holds("not 1 of sel_* and a", "a sel_1")).isFalse();
        assertThat(holds("1 of *_2", "sel_2")).isTrue();
        assertThat(holds("2 of sel_*", "sel_1")).isFalse();
        assertThat(holds("2 of them", "a c")).isTrue();
        assertThat(holds("2 of them", "a")).isFalse();
    }

    @Test
    void themLeavesOutWhatBeginsWithAnUnderscore() {
        assertThat(holds("1 of them", "_hidden")).isFalse();
        assertThat(holds("1 of them", "c")).isTrue();
        assertThat(holds("all of them", "a b c sel_1 sel_2")).isTrue();
    }

    @Test
    void aListOfConditionsIsAnyOfThem() {
        assertThat(holds("[a and b, c]", "c")).isTrue();
        assertThat(holds("[a and b, c]", "a")).isFalse();
    }

    @Test
    void operatorsMayBeWrittenInCapitals() {
        assertThat(holds("a AND NOT b OR c", "a")).isTrue();
    }

    @Test
    void aListOfMapsIsAnyOfThemAndAMapAllOfItsItems() {
        String rule =
                Rules.withDetection(
                        """
                        selection:
                            - F: a
                              G: b
                            - H: c
                        condition: selection\
                        """);
        assertThat(Rules.matches(rule, TestEvent.process("F", "a"))).isFalse();
        assertThat(Rules.matches(rule, TestEvent.process("F", "a", "G", "b"))).isTrue();
        assertThat(Rules.matches(rule, TestEvent.process("H", "c"))).isTrue();
    }

    @Test
    void keywordsAreLookedForInEveryValue() {
        String any = Rules.withDetection("keywords: [evil, 'b?d']\ncondition: keywords");
        assertThat(Rules.matches(any, TestEvent.process("X", "an EVIL thing"))).isTrue();
        assertThat(Rules.matches(any, TestEvent.process("X", "too bad"))).isTrue();
        assertThat(Rules.matches(any, TestEvent.process("evil", "x"))).isFalse();
        String all = Rules.withDetection("keywords:\n    '|all': [one, 2]\ncondition: keywords");
        assertThat(Rules.matches(all, TestEvent.process("X", "one", "Y", "12"))).isTrue();
        assertThat(Rules.matches(all, TestEvent.process("X", "one", "Y", "x"))).isFalse();
    }
}
