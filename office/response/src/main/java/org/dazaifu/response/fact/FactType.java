package org.dazaifu.response.fact;

/** What values a fact takes. */
public enum FactType {
    /** Yes or no. */
    BOOLEAN,
    /** A number not below zero, in the definition's unit. */
    NUMBER,
    /** One of the definition's values. */
    CHOICE,
    /** Several of the definition's values, or of any words where it lists none. */
    SET,
    /** Words that no rule reads. */
    TEXT
}
