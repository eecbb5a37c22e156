package org.dazaifu.strategy.html;

import org.dazaifu.response.language.Language;

/** A sentence of ours in the language of a page. */
public final class Say {

    private final Language language;

    public Say(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** The one of the two that is wanted. */
    public String of(String english, String japanese) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }

    /** The same, escaped for a page. */
    public String safe(String english, String japanese) {
        return Page.text(of(english, japanese));
    }
}
