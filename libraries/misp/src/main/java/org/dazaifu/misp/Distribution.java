package org.dazaifu.misp;

import java.util.Optional;

/** Who may have a thing: the core format's distribution, in the order of its numbers. */
public enum Distribution {
    /** 0: your organisation only. */
    ORGANISATION,
    /** 1: this community only. */
    COMMUNITY,
    /** 2: connected communities. */
    CONNECTED,
    /** 3: all communities. */
    ALL,
    /** 4: the members of a sharing group. */
    SHARING_GROUP,
    /** 5: as what it is in; not for events. */
    INHERIT;

    /** Its number as text. */
    public String code() {
        return Integer.toString(ordinal());
    }

    /** The distribution with this number. */
    public static Optional<Distribution> of(String code) {
        for (Distribution one : values()) {
            if (one.code().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
