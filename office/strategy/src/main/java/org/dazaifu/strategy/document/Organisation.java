package org.dazaifu.strategy.document;

/** Somebody who can own a measure or type in a figure. */
public record Organisation(String id, Text name, Place at) {}
