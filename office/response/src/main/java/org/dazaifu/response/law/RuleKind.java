package org.dazaifu.response.law;

/** What it means that a rule is met. */
public enum RuleKind {
    /** International law has been breached, if the conduct is attributable to a State. */
    BREACH,
    /** Conduct is attributable to a State, or the State is responsible for something. */
    RESPONSIBILITY,
    /** The injured State, or another, may do something. */
    PERMISSION,
    /** What is planned stays within a limit. */
    LIMIT,
    /** A State owes something. */
    DUTY,
    /** What happened is contrary to a voluntary norm, which is not law. */
    NORM,
    /** The objective elements of a criminal offence appear to be there. */
    OFFENCE,
    /** A tool of criminal procedure can be asked for. */
    PROCEDURE
}
