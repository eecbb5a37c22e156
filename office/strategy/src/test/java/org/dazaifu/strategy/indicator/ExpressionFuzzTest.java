package org.dazaifu.strategy.indicator;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dazaifu.casebook.CaseHistory;
import org.dazaifu.casebook.milestone.CaseMilestones;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.facts.CaseFacts;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.facts.FactTables;

class ExpressionFuzzTest {

    private static final Instant THEN = Instant.parse("2023-01-01T00:00:00Z");
    private static final FactTables TABLES =
            FactTables.of(
                    Optional.of(
                            new CaseShelf(
                                    List.of(
                                            new CaseFacts(
                                                    "one",
                                                    "tlp:clear",
                                                    THEN,
                                                    new CaseHistory(List.of()),
                                                    List.of(),
                                                    new CaseMilestones(List.of()))),
                                    List.of())),
                    Optional.of(_ -> List.of()),
                    "JPY",
                    THEN);

    /** Any text is an expression that can be computed, or is refused with places in it. */
    @FuzzTest
    void anyTextIsComputedOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Unit unit : Unit.values()) {
            switch (Expression.read(text, unit)) {
                case Expression.Reading.Valid(Expression expression) ->
                        new Computing(expression, "fuzz", LocalDate.parse("2023-01-01"), 1)
                                .of(TABLES.of(expression.view()).orElseThrow());
                case Expression.Reading.Wrong(List<Mistake> mistakes) -> {
                    if (mistakes.isEmpty()) {
                        throw new AssertionError("refused for nothing: " + text);
                    }
                    for (Mistake one : mistakes) {
                        if (one.character() < 1 || one.character() > text.length() + 1) {
                            throw new AssertionError(one);
                        }
                    }
                }
            }
        }
    }
}
