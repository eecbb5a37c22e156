package org.dazaifu.response.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.response.yaml.Section;

/**
 * Phrases that a user translated, for law and measures of one's own or instead of what ships.
 *
 * @param phrases by language, then by their English text
 */
public record Translations(Map<Language, Map<String, String>> phrases) {

    public Translations {
        Map<Language, Map<String, String>> copy = new EnumMap<>(Language.class);
        phrases.forEach((language, said) -> copy.put(language, Map.copyOf(said)));
        phrases = Map.copyOf(copy);
    }

    /** Reads files with {@code language} and {@code phrases}; mistakes go to their problems. */
    public static Translations read(List<Section> files) {
        Map<Language, Map<String, String>> phrases = new EnumMap<>(Language.class);
        for (Section file : files) {
            PhraseFile.language(file)
                    .ifPresent(language ->
                            PhraseFile.read(
                                    file,
                                    language,
                                    phrases.computeIfAbsent(language, _ -> PhraseFile.none())));
        }
        return new Translations(phrases);
    }

    Map<String, String> in(Language language) {
        return phrases.getOrDefault(language, Map.of());
    }
}
