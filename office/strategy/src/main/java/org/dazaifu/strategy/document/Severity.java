package org.dazaifu.strategy.document;

/** How bad a finding is. */
public enum Severity {
    /** What is there can be read, and something may be missing for the people who read it. */
    WARNING,
    /** The strategy cannot be carried out or measured as it is written. */
    ERROR
}
