package org.dazaifu.exchange.access;

/** Who is behind an account. */
public enum AccountKind {
    PERSON,
    MACHINE
}
