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

    void unsupported(int line, String name, String reason) {
        unsupported.add(new UnsupportedRule(source, line, name, reason));
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
