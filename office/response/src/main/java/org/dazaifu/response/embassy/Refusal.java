package org.dazaifu.response.embassy;

import java.util.List;

/**
 * That there is no draft, for us only: it speaks of what is not released.
 *
 * @param why in a sentence
 * @param needs what would have to be known, confirmed or released
 */
public record Refusal(String why, List<String> needs) implements Drafting {

    public Refusal {
        needs = List.copyOf(needs);
    }

    /** All of it over several lines. */
    public String words() {
        return needs.isEmpty() ? why : why + "\n  " + String.join("\n  ", needs);
    }
}
