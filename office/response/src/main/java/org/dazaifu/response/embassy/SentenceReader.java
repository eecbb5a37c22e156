package org.dazaifu.response.embassy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dazaifu.attribution.EstimativeWords;
import org.dazaifu.knowledge.Country;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactType;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.Section;
import org.dazaifu.response.yaml.YamlText;

/** Reads a {@link SentenceBook} and collects all that is wrong with it. */
final class SentenceReader {

    static final String NO_PROFILE = "none";

    private final Section file;
    private final LawBook law;
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Map<DocumentKind, Frame> frames = new EnumMap<>(DocumentKind.class);
    private final Map<String, Sender> senders = new HashMap<>();
    private final Map<EstimativeWords, Words> likelihood = new EnumMap<>(EstimativeWords.class);
    private final Map<String, Words> states = new HashMap<>();
    private final Map<String, Words> words = new HashMap<>();

    private SentenceReader(Section file, LawBook law) {
        this.file = file;
        this.law = law;
    }

    static SentenceBook read(String source, String text, LawBook law) throws MistakesException {
        Problems problems = new Problems();
        var root = YamlText.read(source, text, problems);
        problems.refuse();
        var reader = new SentenceReader(new Section(source, root.orElseThrow(), problems), law);
        SentenceBook book = reader.book();
        problems.refuse();
        return book;
    }

    private SentenceBook book() {
        file.sections("frames").forEach(this::frame);
        var proposed = proposed();
        file.sections("senders").forEach(this::sender);
        file.sections("likelihood").forEach(this::likelihood);
        file.sections("states").forEach(this::state);
        file.sections("words").forEach(this::word);
        var parser = new PatternParser(law);
        for (Section section : file.sections("sentences")) {
            Pattern pattern = parser.read(section);
            if (patterns.putIfAbsent(pattern.id(), pattern) != null) {
                section.mistake(
                        section.line(), "'" + pattern.id() + "' is there twice; rename one");
            }
            everyValueHasWords(section, pattern);
        }
        file.end();
        whole();
        return new SentenceBook(
                List.copyOf(patterns.values()),
                frames,
                senders,
                likelihood,
                states,
                words,
                proposed);
    }

    private void frame(Section section) {
        String word = section.text("kind");
        Words title = words(section, "title_");
        Map<Language, List<String>> top = new EnumMap<>(Language.class);
        Map<Language, List<String>> bottom = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            top.put(language, section.texts("top_" + language.code()));
            bottom.put(language, section.texts("bottom_" + language.code()));
        }
        section.end();
        var kind = DocumentKind.of(word);
        if (kind.isEmpty()) {
            section.mistake(section.line(), "'kind' is demarche or public-statement");
        } else if (frames.put(kind.get(), new Frame(kind.get(), title, top, bottom)) != null) {
            section.mistake(section.line(), "'" + word + "' has two frames; keep one");
        }
    }

    private SentenceBook.Proposed proposed() {
        var section = file.section("proposed");
        if (section.isEmpty()) {
            file.mistake(file.line(), "write 'proposed: {en: ..., ja: ..., ja_note: ...}'");
            return new SentenceBook.Proposed(Words.NONE, "");
        }
        var read =
                new SentenceBook.Proposed(words(section.get(), ""), section.get().text("ja_note"));
        for (String text : List.of(read.plain().english(), read.plain().japanese(), read.note())) {
            if (!text.contains("{0}")) {
                section.get().mistake(section.get().line(), "write {0} where the sentence goes");
            }
        }
        section.get().end();
        return read;
    }

    private void sender(Section section) {
        var sender =
                new Sender(
                        section.text("profile"),
                        words(section, ""),
                        words(section, "government_"),
                        words(section, "office_"));
        section.end();
        if (senders.put(sender.profile(), sender) != null) {
            section.mistake(section.line(), "'" + sender.profile() + "' is there twice; keep one");
        }
    }

    private void likelihood(Section section) {
        var word = section.choice("word", EstimativeWords.class, EstimativeWords.LIKELY);
        if (likelihood.put(word, words(section, "")) != null) {
            section.mistake(section.line(), "this word is there twice; keep one");
        }
        section.end();
    }

    private void state(Section section) {
        String code = section.text("code");
        var country = Country.named(code).filter(one -> one.code().equals(code));
        if (country.isEmpty()) {
            section.mistake(section.line(), "'code' is a code of ISO 3166-1, such as KR");
        }
        String english = country.map(Country::name).orElse("");
        states.put(code, new Words(section.text("en", english), section.text("ja")));
        section.end();
    }

    private void word(Section section) {
        String name = section.text("fact");
        String value = section.text("value");
        var fact = law.vocabulary().find(name);
        if (fact.isEmpty()) {
            section.mistake(
                    section.line(),
                    "there is no fact '" + name + "'" + law.vocabulary().near(name));
        } else if (!fact.get().values().isEmpty() && !fact.get().values().contains(value)) {
            section.mistake(
                    section.line(), "'" + name + "' is " + fact.get().expects() + ", not " + value);
        }
        if (words.put(SentenceBook.key(name, value), words(section, "")) != null) {
            section.mistake(section.line(), "'" + value + "' has words already; keep one");
        }
        section.end();
    }

    private static Words words(Section section, String prefix) {
        return new Words(section.text(prefix + "en"), section.text(prefix + "ja"));
    }

    private void everyValueHasWords(Section section, Pattern pattern) {
        for (String name : pattern.printed()) {
            for (String value :
                    law.vocabulary().find(name).map(FactDefinition::values).orElse(List.of())) {
                if (!words.containsKey(SentenceBook.key(name, value))) {
                    section.mistake(
                            section.line(),
                            "'%s' can be %s, which has no words; add '- {fact: %s, value: %s, en: ..., ja: ...}' to 'words'"
                                    .formatted(name, value, name, value));
                }
            }
        }
    }

    /** What must be there once. */
    private void whole() {
        for (DocumentKind kind : DocumentKind.values()) {
            if (!frames.containsKey(kind)) {
                file.mistake(file.line(), "'frames' has none for " + kind.word() + "; add it");
            }
        }
        for (EstimativeWords word : EstimativeWords.values()) {
            if (!likelihood.containsKey(word)) {
                file.mistake(
                        file.line(),
                        "'likelihood' lacks "
                                + word.name().toLowerCase(Locale.ROOT).replace('_', '-')
                                + "; add it");
            }
        }
        if (!senders.containsKey(NO_PROFILE)) {
            file.mistake(file.line(), "'senders' lacks the profile none; add it");
        }
        if (patterns.isEmpty()) {
            file.mistake(file.line(), "there are no 'sentences'; add some");
        }
    }

    /** Which types a form of a slot fits. */
    static boolean fits(String form, FactType type) {
        return switch (form) {
            case "" -> type != FactType.BOOLEAN;
            case "likelihood", "range" -> type == FactType.NUMBER;
            case "country" -> type == FactType.TEXT || type == FactType.SET;
            default -> false;
        };
    }

    static List<String> forms() {
        return new ArrayList<>(List.of("country", "likelihood", "range"));
    }
}
