package org.dazaifu.strategy.local;

import org.dazaifu.response.language.Language;

/** A sentence of ours in the language of a page. */
final class Say {

    private final Language language;

    Say(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** The one of the two that is wanted. */
    String of(String english, String japanese) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }

    /** The same, escaped for a page. */
    String safe(String english, String japanese) {
        return Page.text(of(english, japanese));
    }
}
