package org.dazaifu.strategy.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is gathered while a document is read: its texts, its places, and what it cites. */
final class Gathering {

    final String file;
    final Translations translations;
    final List<Phrase> phrases = new ArrayList<>();
    final Map<String, Place> places = new HashMap<>();
    final Map<String, CitedDocument> documents = new HashMap<>();

    /** The strategy's own language, once it is known. */
    String language = "en";

    Gathering(String file, Translations translations) {
        this.file = file;
        this.translations = translations;
    }

    Text text(String path, String original, Place at) {
        Text text = translations.of(path, language, original);
        phrases.add(new Phrase(path, text, at));
        return text;
    }

    Text nothing() {
        return Text.of(language, "");
    }

    Citation citation(String document, String article) {
        CitedDocument cited = documents.get(document);
        return cited == null
                ? new Citation(document, Text.of(language, document), article, "")
                : new Citation(document, cited.title(), article, cited.address());
    }
}
