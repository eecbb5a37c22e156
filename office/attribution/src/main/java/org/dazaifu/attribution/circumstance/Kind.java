package org.dazaifu.attribution.circumstance;

/**
 * A kind of circumstance, with how far it may move a group. Bound, trust and spoofability are
 * declared: no public data measure them. Reasons are in docs/circumstances.md.
 */
public enum Kind {
    VICTIM_SECTOR(
            "victim_sector",
            2.0,
            0.3,
            Spoofability.HARD,
            "the victim is what the attacker came for; to choose another for show spends the operation"),
    VICTIM_COUNTRY(
            "victim_country",
            2.0,
            0.3,
            Spoofability.HARD,
            "the victim is what the attacker came for; to choose another for show spends the operation"),
    AIM(
            "aim",
            2.0,
            0.3,
            Spoofability.MODERATE,
            "a ransom note or destruction can cover another aim, and has"),
    VULNERABILITY(
            "vulnerability",
            1.5,
            0.1,
            Spoofability.MODERATE,
            "a published exploit is anyone's; an unpublished one is costly"),
    HOURS(
            "hours",
            1.5,
            1.0,
            Spoofability.MODERATE,
            "shifts and forged clocks are cheap, but must be kept up for weeks without a slip"),
    LANGUAGE(
            "language",
            1.5,
            0.3,
            Spoofability.EASY,
            "a word in a file or a keyboard setting is planted in a minute, and has been"),
    INFRASTRUCTURE(
            "infrastructure",
            1.0,
            0.0,
            Spoofability.MODERATE,
            "servers are rented by anyone and taken over from others, but each costs money and leaves traces");

    private final String id;
    private final double bound;
    private final double trust;
    private final Spoofability spoofability;
    private final String why;

    Kind(String id, double bound, double trust, Spoofability spoofability, String why) {
        this.id = id;
        this.bound = bound;
        this.trust = trust;
        this.spoofability = spoofability;
        this.why = why;
    }

    /** The name in machine-readable output; stable. */
    public String id() {
        return id;
    }

    /**
     * The most that all circumstances of this kind together multiply a group's odds by, and one
     * over it the least; at least 1, and 1 where the kind tells nothing.
     */
    public double bound() {
        return bound;
    }

    /**
     * How far its facts are believed, from 0 to 1: what is left of the average group's likelihood
     * for a group of which sources name only other things is at least 1 less this.
     */
    public double trust() {
        return trust;
    }

    /** How easily such a circumstance is planted. */
    public Spoofability spoofability() {
        return spoofability;
    }

    /** Why it is as easily planted as {@link #spoofability} says. */
    public String why() {
        return why;
    }
}
