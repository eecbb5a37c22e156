package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of one text, at most {@link #MOST} of them, one a place. */
final class PatternProblems {

    /** Further problems are not told. */
    static final int MOST = 100;

    private static final int SHOWN = 40;

    private final String text;
    private final List<PatternProblem> problems = new ArrayList<>();

    PatternProblems(String text) {
        this.text = text;
    }

    void add(int start, String found, String advice) {
        add(start, found, advice, false);
    }

    /** What the specification allows, and what is more than is read here. */
    void addBeyond(int start, String found, String advice) {
        add(start, found, advice, true);
    }

    private void add(int start, String found, String advice, boolean beyond) {
        if (problems.size() < MOST && problems.stream().noneMatch(p -> p.offset() == start)) {
            int line = 1;
            int lineStart = 0;
            for (int i = 0; i < start; i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
            problems.add(
                    new PatternProblem(
                            start,
                            line,
                            text.codePointCount(lineStart, start) + 1,
                            found,
                            advice,
                            beyond));
        }
    }

    /** What stands from {@code start} to {@code end}, shortened. */
    String excerpt(int start, int end) {
        if (start >= text.length()) {
            return "the end of the pattern";
        }
        int shown = Math.min(end, start + SHOWN);
        if (shown < text.length() && Character.isLowSurrogate(text.charAt(shown))) {
            shown++;
        }
        return text.substring(start, shown) + (shown < end ? "…" : "");
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    boolean isFull() {
        return problems.size() >= MOST;
    }

    List<PatternProblem> inOrder() {
        return problems.stream().sorted(Comparator.comparingInt(PatternProblem::offset)).toList();
    }
}
