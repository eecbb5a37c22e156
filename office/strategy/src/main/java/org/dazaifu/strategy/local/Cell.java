package org.dazaifu.strategy.local;

/** A key and its value in a form that was filled in, with the line on which it stands, from 1. */
record Cell(String key, String value, int line) {}
