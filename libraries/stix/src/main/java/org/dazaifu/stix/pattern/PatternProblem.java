package org.dazaifu.stix.pattern;

/**
 * One mistake in a pattern.
 *
 * @param offset where it is, in UTF-16 units from 0
 * @param line its line, from 1
 * @param column its column in code points, from 1
 * @param found what stands there, in words
 * @param advice what to write instead, a sentence
 */
public record PatternProblem(int offset, int line, int column, String found, String advice) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": found " + found + ". " + advice;
    }
}
