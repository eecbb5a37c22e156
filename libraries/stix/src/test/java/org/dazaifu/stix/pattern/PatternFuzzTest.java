package org.dazaifu.stix.pattern;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;

class PatternFuzzTest {

    private static final Observation SEEN =
            new Observation(
                    "seen",
                    Instant.EPOCH,
                    Instant.EPOCH.plusSeconds(1),
                    3,
                    List.of(
                            new Dictionary(
                                    Map.of(
                                            "type", new StixValue.Text("a"),
                                            "b", new StixValue.Text("x"),
                                            "c", new StixValue.Numeral("1")))),
                    Map.of());

    /**
     * Any text is a pattern or has problems with places in it; a pattern is printed and matched.
     */
    @FuzzTest
    void anyTextIsAPatternOrNot(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        switch (Pattern.read(text)) {
            case NotAPattern(var problems) -> {
                for (PatternProblem problem : problems) {
                    if (problem.offset() > text.length() || problem.advice().isBlank()) {
                        throw new AssertionError("a problem without a place or advice: " + problem);
                    }
                }
            }
            case Pattern pattern -> {
                String printed = pattern.toString();
                if (!(Pattern.read(printed) instanceof Pattern again
                        && again.expression().equals(pattern.expression()))) {
                    throw new AssertionError("not the same after it was printed:\n" + printed);
                }
                new PatternMatcher(pattern).match(List.of(SEEN, SEEN));
            }
        }
    }

    /** Any bytes are observed data or refused with a sentence. */
    @FuzzTest
    void anyBytesAreObservedDataOrRefused(byte[] bytes) throws IOException {
        try {
            ObservedData data = ObservedData.read(new ByteArrayInputStream(bytes), "fuzz");
            var pattern =
                    (Pattern)
                            Pattern.read("[a:b_ref.c = 1 OR a:d[*].e_hex > h'00'] REPEATS 2 TIMES");
            new PatternMatcher(pattern).match(data.observations());
        } catch (StixException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("no sentence", e);
            }
        }
    }
}
