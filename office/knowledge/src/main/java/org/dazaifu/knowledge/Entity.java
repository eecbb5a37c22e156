package org.dazaifu.knowledge;

import java.util.List;

/** A thing that the base knows by an identifier. */
public sealed interface Entity permits Group, Software, Technique, Campaign {

    /**
     * The identifier in its collection: an ATT&amp;CK id, or a UUID for a group that only MISP
     * knows.
     */
    String id();

    /** The name its collection prefers. */
    String name();

    /** Other names, without {@link #name()}; ordered. */
    List<String> aliases();
}
