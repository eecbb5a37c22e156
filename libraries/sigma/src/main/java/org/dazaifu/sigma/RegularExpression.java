package org.dazaifu.sigma;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression from a rule, matched in time linear in the text.
 *
 * <p>It is searched anywhere in a value, letter case counts unless {@link #ignoresCase}, {@code .}
 * does not match a line feed unless {@link #dotAll}, and {@code ^} and {@code $} are the ends of
 * the value unless {@link #multiline}. Lookaround and back-references do not exist. Source: Sigma
 * modifiers appendix 2.1, "Regular Expression".
 */
public final class RegularExpression {

    private final String written;
    private final boolean ignoresCase;
    private final boolean multiline;
    private final boolean dotAll;
    private final Pattern pattern;

    /**
     * @throws PatternSyntaxException where the text is no regular expression of RE2
     */
    RegularExpression(String written, boolean ignoresCase, boolean multiline, boolean dotAll) {
        this.written = written;
        this.ignoresCase = ignoresCase;
        this.multiline = multiline;
        this.dotAll = dotAll;
        this.pattern =
                Pattern.compile(
                        written,
                        (ignoresCase ? Pattern.CASE_INSENSITIVE : 0)
                                | (multiline ? Pattern.MULTILINE : 0)
                                | (dotAll ? Pattern.DOTALL : 0));
    }

    /** Whether it occurs somewhere in the text. */
    public boolean isFoundIn(String text) {
        return pattern.matcher(text).find();
    }

    /** The expression as its author wrote it. */
    public String written() {
        return written;
    }

    public boolean ignoresCase() {
        return ignoresCase;
    }

    public boolean multiline() {
        return multiline;
    }

    public boolean dotAll() {
        return dotAll;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegularExpression that
                && written.equals(that.written)
                && ignoresCase == that.ignoresCase
                && multiline == that.multiline
                && dotAll == that.dotAll;
    }

    @Override
    public int hashCode() {
        return written.hashCode() * 8
                + (ignoresCase ? 1 : 0)
                + (multiline ? 2 : 0)
                + (dotAll ? 4 : 0);
    }

    @Override
    public String toString() {
        return "/"
                + written
                + "/"
                + (ignoresCase ? "i" : "")
                + (multiline ? "m" : "")
                + (dotAll ? "s" : "");
    }
}
