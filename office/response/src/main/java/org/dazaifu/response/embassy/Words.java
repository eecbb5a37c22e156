package org.dazaifu.response.embassy;

import org.dazaifu.response.language.Language;

/** The same in both languages. */
record Words(String english, String japanese) {

    static final Words NONE = new Words("", "");

    String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }
}
