package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with one rule, and what in it is not supported, while it is read to its
 * end.
 */
final class RuleProblems {

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<UnsupportedRule> unsupported = new ArrayList<>();

    RuleProblems(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    void add(int line, String message) {
        problems.add(new Problem(source, line, message));
    }

    /** One reason is enough to refuse a rule; only the first is kept, so that rules are counted. */
    void unsupported(int line, String name, String reason) {
        if (unsupported.isEmpty()) {
            unsupported.add(new UnsupportedRule(source, line, name, reason));
        }
    }

    List<Problem> problems() {
        return problems;
    }

    List<UnsupportedRule> unsupported() {
        return unsupported;
    }

    boolean isClean() {
        return problems.isEmpty() && unsupported.isEmpty();
    }
}
