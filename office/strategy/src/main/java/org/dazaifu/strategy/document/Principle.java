package org.dazaifu.strategy.document;

/** What the strategy holds to, such as the free flow of information. */
public record Principle(String id, Text name, Text description, Place at) {}
