package org.dazaifu.knowledge;

/** The part of ATT&amp;CK that a technique belongs to. */
public enum Domain {
    /** Networks and computers of an organisation. */
    ENTERPRISE("enterprise-attack"),
    /** Phones and tablets. */
    MOBILE("mobile-attack"),
    /** Industrial control systems. */
    ICS("ics-attack");

    private final String attackName;

    Domain(String attackName) {
        this.attackName = attackName;
    }

    /** ATT&amp;CK's own name of the domain. */
    public String attackName() {
        return attackName;
    }
}
