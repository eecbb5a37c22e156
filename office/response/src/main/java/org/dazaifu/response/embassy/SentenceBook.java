package org.dazaifu.response.embassy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dazaifu.attribution.EstimativeWords;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.yaml.MistakesException;

/**
 * What documents may say, and in which words; docs/embassy.md has the form of its file.
 *
 * <p>Guarantee: every fact, rule and policy that a sentence names is there; a sentence that says
 * something of the case rests on a fact; every value that can be printed has words in both
 * languages.
 */
public final class SentenceBook {

    private static final String FILE = "sentences.yaml";

    private final List<Pattern> patterns;
    private final Map<DocumentKind, Frame> frames;
    private final Map<String, Sender> senders;
    private final Map<EstimativeWords, Words> likelihood;
    private final Map<String, Words> states;
    private final Map<String, Words> words;
    private final Proposed proposed;

    /** How what is only proposed is said; {@code {0}} is the sentence. */
    record Proposed(Words plain, String note) {}

    SentenceBook(
            List<Pattern> patterns,
            Map<DocumentKind, Frame> frames,
            Map<String, Sender> senders,
            Map<EstimativeWords, Words> likelihood,
            Map<String, Words> states,
            Map<String, Words> words,
            Proposed proposed) {
        this.patterns = List.copyOf(patterns);
        this.frames = Map.copyOf(frames);
        this.senders = Map.copyOf(senders);
        this.likelihood = Map.copyOf(likelihood);
        this.states = Map.copyOf(states);
        this.words = Map.copyOf(words);
        this.proposed = proposed;
    }

    /** What ships with the program. */
    public static SentenceBook shipped(LawBook law) {
        try {
            return read(FILE, resource(), law);
        } catch (MistakesException e) {
            throw new IllegalStateException("the sentences that ship have mistakes", e);
        }
    }

    /**
     * Reads the sentences of a file.
     *
     * @throws MistakesException with everything that is wrong
     */
    public static SentenceBook read(String source, String text, LawBook law)
            throws MistakesException {
        return SentenceReader.read(source, text, law);
    }

    private static String resource() {
        try (InputStream in = SentenceBook.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program ships without " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Pattern> patterns() {
        return patterns;
    }

    Frame frame(DocumentKind kind) {
        return Objects.requireNonNull(frames.get(kind));
    }

    /** The sender for a profile; a nameless one where the book has none. */
    Sender sender(String profile) {
        Sender none = Objects.requireNonNull(senders.get(SentenceReader.NO_PROFILE));
        return senders.getOrDefault(profile, none);
    }

    Words likelihood(EstimativeWords word) {
        return Objects.requireNonNull(likelihood.get(word));
    }

    /** The usual name of a State by its code, where it differs from the locale data's. */
    Optional<Words> state(String code) {
        return Optional.ofNullable(states.get(code));
    }

    /** The words for a value of a fact. */
    Optional<Words> words(String fact, String value) {
        return Optional.ofNullable(words.get(key(fact, value)));
    }

    Proposed proposed() {
        return proposed;
    }

    static String key(String fact, String value) {
        return fact + "=" + value;
    }
}
