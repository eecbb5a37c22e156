package org.dazaifu.strategy.document;

/** What the strategy wants to reach. */
public record Aim(String id, Text name, Text description, Place at) {}
