package org.dazaifu.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import org.dazaifu.response.Library;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.language.Phrasebook;
import org.dazaifu.response.wording.Wording;
import picocli.CommandLine.Option;

/** In which language people are told. */
final class LanguageArgument {

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "en or ja: the language of texts and pages. JSON is the same in both.")
    String code = "en";

    Language language() {
        return Arrays.stream(Language.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new UserMistake(
                                "there is no language '%s'; write en or ja.".formatted(code)));
    }

    /** The words of the language; says on standard error where texts have no translation. */
    Wording wording(Library library) {
        Phrasebook book = library.phrasebook(language());
        SortedSet<String> missing =
                book.language() == Language.ENGLISH
                        ? Collections.emptySortedSet()
                        : book.missing(library.phrases());
        if (!missing.isEmpty()) {
            System.err.printf(
                    "dazaifu: %d texts have no translation and are in English, such as '%s'; docs/response.md says how to add one.%n",
                    missing.size(), missing.first());
        }
        return new Wording(book, library.law().vocabulary());
    }
}
