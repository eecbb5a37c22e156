package org.dazaifu.response.language;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.response.yaml.Section;

/** Reads a file with {@code language} and {@code phrases}. */
final class PhraseFile {

    private PhraseFile() {}

    /** The language a file is in; empty after a mistake. */
    static Optional<Language> language(Section file) {
        String code = file.text("language");
        Optional<Language> language =
                Arrays.stream(Language.values())
                        .filter(one -> one != Language.ENGLISH && one.code().equals(code))
                        .findFirst();
        if (language.isEmpty()) {
            List<String> codes =
                    Arrays.stream(Language.values())
                            .filter(one -> one != Language.ENGLISH)
                            .map(Language::code)
                            .toList();
            file.mistake(file.line(), "'language' is one of " + String.join(", ", codes));
        }
        return language;
    }

    /** Adds the phrases of one file; what was said before in other words is a mistake. */
    static void read(Section file, Language language, Map<String, String> phrases) {
        for (Section phrase : file.sections("phrases")) {
            String english = phrase.text("en");
            String other = phrase.text(language.code());
            String earlier = phrases.putIfAbsent(english, other);
            if (earlier != null && !earlier.equals(other)) {
                phrase.mistake(
                        phrase.line(),
                        "'" + english + "' was said before as '" + earlier + "'; keep one");
            }
            for (int i = 0; i < 10; i++) {
                String place = "{" + i + "}";
                if (english.contains(place) != other.contains(place)) {
                    phrase.mistake(
                            phrase.line(), "both texts hold " + place + ", or neither of them");
                }
            }
            phrase.end();
        }
        file.end();
    }

    /** An empty, growing collection of phrases. */
    static Map<String, String> none() {
        return new LinkedHashMap<>();
    }
}
