package org.dazaifu.strategy.document;

/** Whom a measure is for. */
public enum Audience {
    MINISTRY,
    OPERATOR,
    PREFECTURE,
    MUNICIPALITY,
    PARTNER
}
