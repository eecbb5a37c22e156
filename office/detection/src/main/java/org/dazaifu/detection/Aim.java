package org.dazaifu.detection;

/**
 * The aims that a national strategy names for hostile cyber activity. An incident may serve
 * several, or none.
 */
public enum Aim {
    DISRUPTION("disruption", "disruption of critical infrastructure"),
    PERSONAL_INFORMATION("personal-information", "theft of personal information"),
    INTELLECTUAL_PROPERTY("ip-theft", "theft of intellectual property or military technology"),
    DEMOCRATIC_PROCESSES("democratic-processes", "interference with democratic processes"),
    CURRENCY("currency", "theft of currency");

    private final String id;
    private final String title;

    Aim(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name in rule tags ({@code dazaifu.aim.<id>}) and in machine-readable output; stable. */
    public String id() {
        return id;
    }

    /** The name in text for people. */
    public String title() {
        return title;
    }
}
