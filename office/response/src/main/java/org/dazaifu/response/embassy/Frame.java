package org.dazaifu.response.embassy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.language.Language;

/**
 * What stands around the text of one kind of document; brackets are blanks for whoever sends it.
 */
record Frame(
        DocumentKind kind,
        Words title,
        Map<Language, List<String>> top,
        Map<Language, List<String>> bottom) {

    Frame {
        top = new EnumMap<>(top);
        bottom = new EnumMap<>(bottom);
    }
}
