package org.dazaifu.stix.pattern;

/** What reading a text gives: a pattern, or everything that keeps it from being one. */
public sealed interface PatternReading permits Pattern, NotAPattern {}
