package org.dazaifu.strategy.document;

/**
 * A text of a strategy at its key.
 *
 * @param path the key under which translations stand, such as {@code measures.drills.name}
 * @param at where the original stands
 */
public record Phrase(String path, Text text, Place at) {}
