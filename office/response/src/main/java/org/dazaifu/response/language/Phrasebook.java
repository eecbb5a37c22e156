package org.dazaifu.response.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.Section;
import org.dazaifu.response.yaml.YamlText;

/**
 * Phrases in one language, looked up by their English text; docs/response.md has the form of its
 * files.
 *
 * <p>Guarantee: a phrase that has no translation is said in English, never left out. Does not
 * guarantee that every phrase has one: {@link #missing} says which have none.
 */
public final class Phrasebook {

    private static final String INDEX = ".txt";

    private final Language language;
    private final Map<String, String> phrases;

    private Phrasebook(Language language, Map<String, String> phrases) {
        this.language = language;
        this.phrases = Collections.unmodifiableMap(phrases);
    }

    /** The phrases that ship with the program. */
    public static Phrasebook shipped(Language language) {
        Map<String, String> phrases = new HashMap<>();
        if (language != Language.ENGLISH) {
            Problems problems = new Problems();
            resource(language.code() + INDEX)
                    .lines()
                    .filter(name -> !name.isBlank())
                    .forEach(name -> read(language, name, resource(name), problems, phrases));
            try {
                problems.refuse();
            } catch (MistakesException e) {
                throw new IllegalStateException("the phrases that ship have mistakes", e);
            }
        }
        return new Phrasebook(language, phrases);
    }

    private static void read(
            Language language,
            String source,
            String text,
            Problems problems,
            Map<String, String> phrases) {
        YamlText.read(source, text, problems)
                .ifPresent(root -> {
                    Section file = new Section(source, root, problems);
                    if (!file.text("language").equals(language.code())) {
                        file.mistake(file.line(), "'language' is '" + language.code() + "' here");
                    }
                    for (Section phrase : file.sections("phrases")) {
                        String other = phrase.text(language.code());
                        String earlier = phrases.putIfAbsent(phrase.text("en"), other);
                        if (earlier != null && !earlier.equals(other)) {
                            phrase.mistake(
                                    phrase.line(), "said before as '" + earlier + "'; keep one");
                        }
                        phrase.end();
                    }
                    file.end();
                });
    }

    /** The language of this book. */
    public Language language() {
        return language;
    }

    /** The phrase in this language, or in English where there is no translation. */
    public String say(String english) {
        return phrases.getOrDefault(english, english);
    }

    /**
     * The phrase with {@code {0}}, {@code {1}} and so on replaced by values, which are not
     * translated.
     */
    public String say(String english, Object... values) {
        String said = say(english);
        for (int i = 0; i < values.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return said;
    }

    /** Which of some phrases have no translation. */
    public SortedSet<String> missing(Collection<String> english) {
        SortedSet<String> missing = new TreeSet<>();
        if (language != Language.ENGLISH) {
            english.stream().filter(one -> !phrases.containsKey(one)).forEach(missing::add);
        }
        return missing;
    }

    private static String resource(String name) {
        try (InputStream in = Phrasebook.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program ships without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
