package org.dazaifu.strategy.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.IndicatorSource.Computed;
import org.dazaifu.strategy.document.IndicatorSource.Typed;
import org.dazaifu.strategy.document.IndicatorSource.Window;

/** Reads the blocks of {@code indicators}. */
final class IndicatorReader {

    private final LocalDate adopted;

    IndicatorReader(LocalDate adopted) {
        this.adopted = adopted;
    }

    Indicator read(Block block) {
        String id = block.id();
        List<Definition> definitions = definitions(block);
        if (definitions.isEmpty()) {
            block.mistake(
                    "versions",
                    "the indicator '"
                            + id
                            + "' has no definition; write 'versions:' with since, words, and computed or typed");
            definitions =
                    List.of(
                            new Definition(
                                    1,
                                    adopted,
                                    block.all().nothing(),
                                    new Computed("", Window.YEAR),
                                    Optional.empty(),
                                    block.all().nothing(),
                                    block.place()));
        }
        return new Indicator(
                id,
                block.text("name"),
                block.choice("unit", Unit.class, Unit.COUNT),
                block.choice("direction", Direction.class, Direction.UP),
                definitions,
                targets(block),
                block.place());
    }

    private static List<Definition> definitions(Block indicator) {
        List<Definition> definitions = new ArrayList<>();
        for (Block unnamed : indicator.blocks("versions")) {
            int version = definitions.size() + 1;
            Block block = unnamed.under(String.valueOf(version));
            definitions.add(
                    new Definition(
                            version,
                            block.day("since"),
                            block.text("words"),
                            source(block),
                            block.block("baseline").map(IndicatorReader::baseline),
                            version == 1 ? block.textIfAny("why") : block.text("why"),
                            block.place()));
            block.end();
        }
        return definitions;
    }

    private static IndicatorSource source(Block block) {
        if (block.has("computed") == block.has("typed")) {
            block.mistake(
                    "computed",
                    "an indicator is either computed ('computed: EXPRESSION') or typed in ('typed: {by: ..., document: ...}')");
        }
        if (block.has("computed")) {
            return new Computed(
                    block.word("computed"), block.choiceIfAny("window", Window.class, Window.YEAR));
        }
        return block.block("typed")
                .map(typed -> {
                    var read = new Typed(typed.wordIfAny("by").orElse(""), typed.citation());
                    typed.end();
                    return read;
                })
                .orElseGet(() -> new Typed("", block.all().citation("", "")));
    }

    private static Baseline baseline(Block block) {
        var baseline =
                new Baseline(
                        block.number("value"), block.day("on"), block.citation(), block.place());
        block.end();
        return baseline;
    }

    private List<Target> targets(Block indicator) {
        List<Target> targets = new ArrayList<>();
        for (Block unnamed : indicator.blocks("targets")) {
            int year = unnamed.year("year");
            LocalDate since = unnamed.dayIfAny("since").orElse(adopted);
            Block block = unnamed.under(year + "." + since);
            block.keep("year");
            targets.add(
                    new Target(
                            year,
                            block.number("value"),
                            since,
                            block.textIfAny("why"),
                            block.place()));
            block.end();
        }
        return targets;
    }
}
