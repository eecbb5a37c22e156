package org.dazaifu.casebook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dazaifu.response.embassy.Draft;
import org.dazaifu.response.embassy.DraftText;
import org.dazaifu.response.embassy.Paragraph;
import org.dazaifu.response.embassy.SaidFact;
import org.dazaifu.response.embassy.Sentence;

/** All that the template of a draft prints. */
record DraftView(
        Draft draft,
        boolean ours,
        List<Block> blocks,
        List<Row> rows,
        String style,
        String policy) {

    /** A paragraph with its number as its language writes it. */
    record Block(String number, List<Line> lines) {}

    /** A sentence and its number in the table; 0 where nothing is behind it. */
    record Line(String text, int reference) {}

    /** What is behind one sentence. */
    record Row(int number, Sentence sentence) {}

    private static final String FILE = "draft.css";

    static DraftView of(Draft draft, boolean ours) {
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Paragraph paragraph : draft.paragraphs()) {
            List<Line> lines = new ArrayList<>();
            for (Sentence sentence : paragraph.sentences()) {
                boolean referred = ours && !sentence.formula();
                if (referred) {
                    rows.add(new Row(rows.size() + 1, sentence));
                }
                lines.add(new Line(sentence.text(), referred ? rows.size() : 0));
            }
            blocks.add(new Block(DraftText.number(paragraph, draft.language()).strip(), lines));
        }
        String style = Style.of(FILE, draft.marking());
        return new DraftView(draft, ours, blocks, rows, style, Style.policy(style));
    }

    String language() {
        return draft.language().code();
    }

    String status() {
        return DraftText.status(draft.language());
    }

    String between() {
        return DraftText.between(draft.language());
    }

    static String facts(Sentence sentence) {
        return sentence.facts().stream()
                .map(fact -> fact.name() + " = " + fact.value() + confirmed(fact))
                .collect(Collectors.joining("; "));
    }

    private static String confirmed(SaidFact fact) {
        return fact.proposed() ? " (proposed, not confirmed)" : "";
    }

    static String markings(Sentence sentence) {
        return sentence.facts().stream()
                .map(fact -> fact.marking().phrase())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
