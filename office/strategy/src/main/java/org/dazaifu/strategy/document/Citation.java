package org.dazaifu.strategy.document;

/**
 * Where something is published.
 *
 * @param document the document's title
 * @param at article, section or page; empty where the whole is meant
 * @param address on the Internet; empty where none is given
 */
public record Citation(Text document, String at, String address) {}
