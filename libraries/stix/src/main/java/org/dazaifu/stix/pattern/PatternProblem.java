package org.dazaifu.stix.pattern;

/**
 * One mistake in a pattern.
 *
 * @param offset where it is, in UTF-16 units from 0
 * @param line its line, from 1
 * @param column its column in code points, from 1
 * @param found what stands there, in words
 * @param advice what to write instead, a sentence
 * @param beyond whether the specification allows it, and only this library does not read it
 */
public record PatternProblem(
        int offset, int line, int column, String found, String advice, boolean beyond) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": found " + found + ". " + advice;
    }
}
