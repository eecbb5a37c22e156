package org.dazaifu.strategy.document;

/**
 * Where something is published.
 *
 * @param document id of a document that the strategy lists
 * @param title its title; the id where the strategy lists no such document
 * @param article number of an article or section, as it is written in every language; empty where
 *     the whole is meant
 * @param address on the Internet; empty where none is given
 */
public record Citation(String document, Text title, String article, String address) {}
