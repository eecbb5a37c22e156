package org.dazaifu.stix.check;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one object, up to a bound; what is beyond is counted. */
final class Report {

    /** How many problems of one object are told one by one. */
    static final int MOST = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private long untold;
    private boolean errorUntold;

    void error(Place at, String section, String what, String write) {
        add(Severity.ERROR, at, section, what, write);
    }

    void warning(Place at, String section, String what, String write) {
        add(Severity.WARNING, at, section, what, write);
    }

    private void add(Severity severity, Place at, String section, String what, String write) {
        if (problems.size() < MOST) {
            problems.add(new Problem(severity, at.toString(), section, what, write));
        } else {
            untold++;
            errorUntold |= severity == Severity.ERROR;
        }
    }

    List<Problem> problems() {
        if (untold == 0) {
            return List.copyOf(problems);
        }
        var all = new ArrayList<>(problems);
        all.add(
                new Problem(
                        errorUntold ? Severity.ERROR : Severity.WARNING,
                        "",
                        "3.2",
                        "there are " + untold + " more problems in this object",
                        "mend those that are told and check again"));
        return List.copyOf(all);
    }
}
