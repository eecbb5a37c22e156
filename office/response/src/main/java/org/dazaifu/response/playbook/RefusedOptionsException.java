package org.dazaifu.response.playbook;

import java.util.List;

/** Options that no playbook can be made of; every reason is told at once. */
public final class RefusedOptionsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    RefusedOptionsException(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("refused without a reason");
        }
    }

    /** Why, one sentence an option. */
    public List<String> reasons() {
        return reasons;
    }
}
