package org.dazaifu.strategy.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the blocks of {@code measures}. */
final class MeasureReader {

    private MeasureReader() {}

    static Measure read(Block block) {
        return new Measure(
                block.id(),
                block.text("name"),
                block.textIfAny("description"),
                block.word("pillar"),
                block.wordIfAny("owner"),
                block.ids("co-owners"),
                block.choices("audience", Audience.class),
                block.day("start"),
                block.day("due"),
                earlierDues(block),
                block.amountIfAny("budget"),
                Block.each(block, "milestones", MeasureReader::milestone),
                block.ids("depends-on"),
                citations(block),
                block.text("evidence"),
                block.ids("indicators"),
                block.place());
    }

    private static Milestone milestone(Block block) {
        return new Milestone(block.id(), block.text("name"), block.day("due"), block.place());
    }

    private static List<EarlierDue> earlierDues(Block measure) {
        List<EarlierDue> earlier = new ArrayList<>();
        for (Block unnamed : measure.blocks("earlier-dues")) {
            LocalDate due = unnamed.day("due");
            Block block = unnamed.under(due.toString());
            earlier.add(new EarlierDue(due, block.day("until"), block.text("why")));
            block.end();
        }
        return earlier;
    }

    private static List<Citation> citations(Block measure) {
        List<Citation> citations = new ArrayList<>();
        for (Block unnamed : measure.blocks("legal-basis")) {
            Block block = unnamed.under(String.valueOf(citations.size() + 1));
            citations.add(block.citation());
            block.end();
        }
        return citations;
    }
}
