package org.dazaifu.stix.check;

import java.util.Locale;

/** How much a problem weighs. Declared from the lighter to the heavier. */
public enum Severity {
    /** Something the specification advises against, or allows but that others may not expect. */
    WARNING,
    /** Something the specification forbids: a MUST is broken. */
    ERROR;

    /** As it is written in tables and JSON: {@code error} or {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
