package org.dazaifu.response.embassy;

/** The parts of a document, in their order. */
public enum Part {
    /** Courtesy, or why the matter concerns everybody. */
    OPENING,
    /** What happened. */
    FACTS,
    /** Who probably did it, in technical attribution. */
    ASSESSMENT,
    /** What law and norms say of it. */
    LAW,
    /** What is asked for. */
    POSITION,
    /** What is reserved, and courtesy. */
    CLOSING
}
