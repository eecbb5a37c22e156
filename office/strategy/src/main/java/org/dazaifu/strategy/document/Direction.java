package org.dazaifu.strategy.document;

/** Which way is better. */
public enum Direction {
    UP,
    DOWN
}
