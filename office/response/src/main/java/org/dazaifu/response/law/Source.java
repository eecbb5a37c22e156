package org.dazaifu.response.law;

import org.dazaifu.response.yaml.Section;

/**
 * Where a rule or a view is published.
 *
 * @param instrument the treaty, act, resolution, report or statement
 * @param at article, norm or section; empty where the whole is meant or we are not certain
 * @param address on the Internet; empty where none is given
 */
public record Source(String instrument, String at, String address) {

    static Source read(Section section) {
        var source =
                new Source(
                        section.text("instrument"),
                        section.text("at", ""),
                        section.text("address", ""));
        section.end();
        return source;
    }

    /** In one phrase. */
    public String words() {
        return at.isEmpty() ? instrument : instrument + ", " + at;
    }
}
