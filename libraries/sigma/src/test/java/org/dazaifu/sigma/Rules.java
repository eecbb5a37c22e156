package org.dazaifu.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small rules for tests. */
final class Rules {

    private static final String HEAD =
            """
            title: A rule
            logsource:
                product: windows
                category: process_creation
            """;

    private Rules() {}

    /** A rule whose detection is the indented text. */
    static String withDetection(String detection) {
        return HEAD + "detection:\n" + detection.indent(4);
    }

    /** A rule with one search of these items. */
    static String withItems(String items) {
        return withDetection("selection:\n" + items.indent(4) + "condition: selection");
    }

    static Rule load(String text) {
        LoadedRules loaded = RuleLoader.parse("rule.yml", text);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.unsupported()).isEmpty();
        return loaded.rules().getFirst();
    }

    /** Whether the event matches, as both matchers say. */
    static boolean matches(String text, LogEvent event) {
        List<Rule> rules = List.of(load(text));
        List<Rule> fast = new ArrayList<>();
        List<Rule> reference = new ArrayList<>();
        RuleSet.compile(rules).matcher().match(event, fast::add);
        new ReferenceMatcher(rules, RoutingTable.standard()).match(event, reference::add);
        assertThat(fast).isEqualTo(reference);
        return !fast.isEmpty();
    }

    /** Whether a process creation with these fields meets the items. */
    static boolean meets(String items, @Nullable String... fields) {
        return matches(withItems(items), TestEvent.process(fields));
    }
}
