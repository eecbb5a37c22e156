package org.dazaifu.strategy.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.Section;
import org.dazaifu.response.yaml.YamlText;

/**
 * The questions of a self-assessment (docs/readiness.md).
 *
 * @param version a year and a number in it
 * @param groups in order
 * @param questions in the order of their groups; at most 40
 * @param earlier by earlier version: ids of questions whose meaning has changed since, so that an
 *     answer to them no longer counts
 */
public record Questionnaire(
        String version,
        List<Group> groups,
        List<Question> questions,
        Map<String, Set<String>> earlier) {

    /** Most questions that anybody can be asked to answer. */
    static final int MOST = 40;

    public Questionnaire {
        groups = List.copyOf(groups);
        questions = List.copyOf(questions);
        earlier = Map.copyOf(earlier);
    }

    /** Questions that belong together. */
    record Group(String id, Map<Language, String> names) {
        Group {
            names = Map.copyOf(names);
        }

        String name(Language language) {
            return names.getOrDefault(language, id);
        }
    }

    /** The one that the program brings. */
    public static Questionnaire shipped() {
        try (InputStream in =
                Objects.requireNonNull(
                        Questionnaire.class.getResourceAsStream("questionnaire.yaml"))) {
            return read(
                    "questionnaire.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MistakesException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads one, whole or not at all. */
    static Questionnaire read(String source, String text) throws MistakesException {
        Problems problems = new Problems();
        Section file =
                YamlText.read(source, text, problems)
                        .map(mapping -> new Section(source, mapping, problems))
                        .orElse(null);
        problems.refuse();
        Section all = Objects.requireNonNull(file);
        List<Group> groups = new ArrayList<>();
        for (Section one : all.sections("groups")) {
            Map<Language, String> names = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                names.put(language, one.text(language.code()));
            }
            groups.add(new Group(one.text("id"), names));
            one.end();
        }
        List<Question> questions = new ArrayList<>();
        for (Section one : all.sections("questions")) {
            questions.add(question(one));
            one.end();
        }
        Map<String, Set<String>> earlier = new TreeMap<>();
        for (Section one : all.sections("earlier")) {
            earlier.put(one.text("version"), Set.copyOf(one.texts("changed")));
            one.end();
        }
        String version = all.text("version");
        if (questions.isEmpty() || questions.size() > MOST) {
            all.mistake(all.line(), "there are 1 to " + MOST + " questions; join or remove some");
        }
        all.end();
        problems.refuse();
        return new Questionnaire(version, groups, questions, earlier);
    }

    private static Question question(Section one) {
        Map<Language, Question.Words> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Optional<Section> given = one.section(language.code());
            if (given.isEmpty()) {
                one.mistake(one.line(), "write the words of '" + language.code() + "'");
                continue;
            }
            Section in = given.get();
            words.put(
                    language,
                    new Question.Words(
                            in.text("question"),
                            in.text("yes"),
                            in.text("partly"),
                            in.text("no"),
                            Optional.of(in.text("na", "")).filter(text -> !text.isEmpty()),
                            in.text("next")));
            in.end();
        }
        return new Question(
                one.text("id"),
                one.text("group"),
                (int) one.number("weight", 1, 5),
                one.choice("effort", Question.Effort.class, Question.Effort.LARGE),
                one.flag("money"),
                one.texts("guidance"),
                words);
    }

    /** The question with this id. */
    Optional<Question> question(String id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether answers to this version can be read. */
    boolean knows(String other) {
        return version.equals(other) || earlier.containsKey(other);
    }

    /** Whether an answer given to a version still means the same. */
    boolean stillMeans(String other, String question) {
        return version.equals(other)
                || earlier.containsKey(other)
                        && !earlier.getOrDefault(other, Set.of()).contains(question);
    }
}
