package org.dazaifu.server.api;

import java.util.Locale;

/** Closed choices as they stand in JSON. */
final class Words {

    private Words() {}

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
