package org.dazaifu.taxii.server;

/** What a caller may do with a collection. Who has none of them is not told that it exists. */
public enum Right {
    /** May know that it is there. */
    KNOW,
    /** May read its objects. */
    READ,
    /** May add objects and, together with {@link #READ}, delete them. */
    WRITE
}
