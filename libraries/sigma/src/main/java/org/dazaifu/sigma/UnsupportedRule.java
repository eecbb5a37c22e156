package org.dazaifu.sigma;

/**
 * A rule that is well written and uses something this library does not do; it is never matched.
 *
 * @param source the file as it was given; a member of a zip follows after {@code !/}
 * @param line the line of what is not supported, from 1
 * @param name the rule's title, or its id, or {@code untitled}
 * @param reason one sentence that names what is not supported
 */
public record UnsupportedRule(String source, int line, String name, String reason) {

    /** {@code file:line: name: reason}. */
    @Override
    public String toString() {
        return source + ":" + line + ": " + name + ": " + reason;
    }
}
