package org.dazaifu.response.language;

import java.util.Locale;

/** A language in which pages and drafts are made. */
public enum Language {
    /** The language in which rules, facts and measures are written. */
    ENGLISH("en", "English"),
    JAPANESE("ja", "日本語");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** Its code by BCP 47, as in the {@code lang} attribute of a page. */
    public String code() {
        return code;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    /** For dates and numbers. */
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
