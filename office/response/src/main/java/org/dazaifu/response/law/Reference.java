package org.dazaifu.response.law;

/** Where a condition names a rule, an element or a policy; checked once all files are read. */
public record Reference(Condition to, String source, int line) {}
