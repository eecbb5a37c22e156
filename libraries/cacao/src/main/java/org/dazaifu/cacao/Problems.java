package org.dazaifu.cacao;

import java.util.ArrayList;
import java.util.List;

/** The mistakes of one playbook, up to a bound; what is beyond is counted. */
final class Problems {

    private static final int MOST = 1_000;

    private final List<Problem> found = new ArrayList<>();
    private long beyond;

    void add(String path, String wrong, String instead, String section) {
        if (found.size() < MOST) {
            found.add(new Problem(path, wrong, instead, section));
        } else {
            beyond++;
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> all() {
        if (beyond == 0) {
            return List.copyOf(found);
        }
        List<Problem> all = new ArrayList<>(found);
        all.add(
                new Problem(
                        "$",
                        "there are " + beyond + " more mistakes",
                        "correct these and check again",
                        ""));
        return all;
    }
}
