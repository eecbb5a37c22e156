package org.dazaifu.response;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.dazaifu.response.fact.Proposals;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.language.Phrasebook;
import org.dazaifu.response.language.Translations;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.law.LawReader;
import org.dazaifu.response.law.Reference;
import org.dazaifu.response.option.Catalogue;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.Section;
import org.dazaifu.response.yaml.YamlText;

/**
 * Law, profiles, policy and measures as they ship, with what a user adds.
 *
 * <p>What a file holds is told by its first key: {@code facts}, {@code body} (rules), {@code
 * profile}, {@code confidence}, {@code measures}, {@code weights}, {@code proposals} or {@code
 * language} (translations).
 */
public record Library(
        LawBook law, Catalogue catalogue, Proposals proposals, Translations translations) {

    private static final String INDEX = "library.txt";
    private static final List<String> KINDS =
            List.of(
                    "facts",
                    "body",
                    "profile",
                    "confidence",
                    "measures",
                    "weights",
                    "proposals",
                    "language");

    /** A file of law or measures: its name as given, and its text. */
    public record SourceText(String name, String text) {}

    /** What ships with the program. */
    public static Library shipped() {
        try {
            return read(List.of());
        } catch (MistakesException e) {
            throw new IllegalStateException("the law that ships has mistakes", e);
        }
    }

    /**
     * What ships, and files beside it. Rules and measures are added; profiles of the same code,
     * policy and weights are replaced; translations stand over those that ship.
     *
     * @throws MistakesException with everything that is wrong in any file
     */
    public static Library read(List<SourceText> more) throws MistakesException {
        List<SourceText> texts = new ArrayList<>();
        for (String name : resource(INDEX).lines().filter(line -> !line.isBlank()).toList()) {
            texts.add(new SourceText(name, resource(name)));
        }
        texts.addAll(more);
        return of(texts);
    }

    /** Of these files alone. */
    static Library of(List<SourceText> texts) throws MistakesException {
        Problems problems = new Problems();
        Map<String, List<Section>> files = byKind(texts, problems);
        problems.refuse();
        Vocabulary vocabulary = Vocabulary.read(of(files, "facts"), problems);
        List<Reference> references = new ArrayList<>();
        LawReader reader = new LawReader(vocabulary, problems, references);
        reader.rules(of(files, "body"));
        reader.policies(of(files, "confidence"));
        reader.profiles(of(files, "profile"));
        Catalogue catalogue =
                Catalogue.read(
                        of(files, "measures"),
                        of(files, "weights"),
                        vocabulary,
                        references,
                        problems);
        Proposals proposals = Proposals.read(of(files, "proposals"), vocabulary);
        LawBook law = reader.finish();
        Translations translations = Translations.read(of(files, "language"));
        problems.refuse();
        return new Library(law, catalogue, proposals, translations);
    }

    /** What ships in a language, with the user's translations over it. */
    public Phrasebook phrasebook(Language language) {
        return Phrasebook.shipped(language).with(translations);
    }

    /** Every English text of these files that people are shown, so that it can be translated. */
    public SortedSet<String> phrases() {
        return LibraryPhrases.of(this);
    }

    private static List<Section> of(Map<String, List<Section>> files, String kind) {
        return files.getOrDefault(kind, List.of());
    }

    private static Map<String, List<Section>> byKind(List<SourceText> texts, Problems problems) {
        Map<String, List<Section>> files = new LinkedHashMap<>();
        for (SourceText text : texts) {
            YamlText.read(text.name(), text.text(), problems)
                    .ifPresent(root -> {
                        String kind =
                                root.entries().isEmpty() ? "" : root.entries().getFirst().key();
                        if (KINDS.contains(kind)) {
                            files.computeIfAbsent(kind, _ -> new ArrayList<>())
                                    .add(new Section(text.name(), root, problems));
                        } else {
                            problems.add(
                                    text.name(),
                                    root.line(),
                                    "the first key says what the file holds; begin with one of "
                                            + KINDS);
                        }
                    });
        }
        return files;
    }

    private static String resource(String name) {
        try (InputStream in = Library.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program ships without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
