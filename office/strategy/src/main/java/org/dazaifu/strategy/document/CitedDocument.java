package org.dazaifu.strategy.document;

/**
 * A document that the strategy cites: a law, a report, a survey.
 *
 * @param address on the Internet; empty where none is given
 */
public record CitedDocument(String id, Text title, String address, Place at) {}
