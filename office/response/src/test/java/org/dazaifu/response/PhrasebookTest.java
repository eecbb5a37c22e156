package org.dazaifu.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.language.Phrasebook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that people are shown is in English alone. */
class PhrasebookTest {

    private static final Path ROOT = Path.of(System.getProperty("dazaifu.root", "../.."));

    /** A literal that a call of {@code say} begins with, or chooses between. */
    private static final Pattern SAID =
            Pattern.compile(
                    "\\bsay\\(\\s*(?:[a-zA-Z]+(?:\\.[a-zA-Z]+\\(\\))*\\s*\\?\\s*)?((?:\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*[+:]\\s*)?)+)");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(\\s*\\+)?");

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyTextOfTheLibraryIsTranslated(Language language) {
        SortedSet<String> phrases = Library.shipped().phrases();

        assertThat(phrases).hasSizeGreaterThan(900);
        assertThat(Phrasebook.shipped(language).missing(phrases)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyPhraseThatPagesSayIsTranslated(Language language) throws IOException {
        SortedSet<String> phrases = said();

        assertThat(phrases).hasSizeGreaterThan(100).contains("Who decides", "within {0}");
        assertThat(Phrasebook.shipped(language).missing(phrases)).isEmpty();
    }

    /** The phrases that sources and templates of the office and its applications say. */
    private static SortedSet<String> said() throws IOException {
        SortedSet<String> phrases = new TreeSet<>();
        for (Path file : sources()) {
            Matcher call = SAID.matcher(Files.readString(file));
            while (call.find()) {
                phrases.addAll(literals(call.group(1)));
            }
        }
        return phrases;
    }

    /** Literals that stand alone; those that are joined with {@code +} are one. */
    private static List<String> literals(String text) {
        List<String> literals = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        Matcher literal = LITERAL.matcher(text);
        while (literal.find()) {
            joined.append(literal.group(1).translateEscapes());
            if (literal.group(2) == null) {
                literals.add(joined.toString());
                joined.setLength(0);
            }
        }
        return literals;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("office/response", "office/casebook", "apps/cli")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                files.filter(file ->
                                file.toString().endsWith(".java")
                                        || file.toString().endsWith(".jte"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
