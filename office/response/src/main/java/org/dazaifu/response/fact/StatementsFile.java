package org.dazaifu.response.fact;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.Section;
import org.dazaifu.response.yaml.YamlNode;
import org.dazaifu.response.yaml.YamlNode.Entry;
import org.dazaifu.response.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/**
 * What people stated, as YAML; docs/response.md has the form.
 *
 * <p>Guarantee: what {@link #write} writes, {@link #read} reads back as the same statements.
 * Comments are not kept.
 */
public final class StatementsFile {

    private static final String UNKNOWN = "unknown";

    private StatementsFile() {}

    /**
     * Reads {@code by}, {@code reason}, {@code marking}, {@code release} and {@code facts}, each a
     * value, {@code {value, by, reason, time, marking, release}}, or {@code {cleared, ...}} for a
     * value that is released and not stated.
     *
     * @throws MistakesException with everything that is wrong
     */
    public static Statements read(String source, String text, Vocabulary vocabulary)
            throws MistakesException {
        Problems problems = new Problems();
        Statements[] read = {Statements.NONE};
        YamlText.read(source, text, problems)
                .map(root -> new Section(source, root, problems))
                .ifPresent(file -> read[0] = statements(file, vocabulary));
        problems.refuse();
        return read[0];
    }

    /** What stands at the top of a file and holds where a fact does not say otherwise. */
    private record Top(String by, String reason, String marking, List<String> release) {
        static Top of(Section file) {
            return new Top(
                    file.text("by", ""),
                    file.text("reason", ""),
                    file.text("marking", ""),
                    file.texts("release"));
        }
    }

    private static Statements statements(Section file, Vocabulary vocabulary) {
        Top top = Top.of(file);
        Statements statements = Statements.NONE;
        Optional<Section> facts = file.section("facts");
        if (facts.isEmpty()) {
            file.mistake(file.line(), "write 'facts:' and below it 'effect.injured: 3'");
        } else {
            for (Entry entry : facts.get().entries()) {
                statements = statement(facts.get(), entry, top, vocabulary, statements);
            }
        }
        file.end();
        return statements;
    }

    private static Statements statement(
            Section facts, Entry entry, Top top, Vocabulary vocabulary, Statements before) {
        Optional<FactDefinition> definition = vocabulary.find(entry.key());
        if (definition.isEmpty()) {
            facts.mistake(
                    entry.line(),
                    "there is no fact '" + entry.key() + "'" + vocabulary.near(entry.key()));
            return before;
        }
        FactSource.Person person;
        Marking marking;
        List<String> words;
        boolean cleared = false;
        boolean marked = false;
        if (entry.value() instanceof YamlNode.Mapping mapping) {
            Section one = new Section(facts.source(), mapping, facts.problems());
            cleared = one.node("cleared") != null;
            if (cleared && one.node("value") != null) {
                one.mistake(one.line(), "state the 'value' or say that it is 'cleared', not both");
            }
            words = one.texts(cleared ? "cleared" : "value");
            person =
                    person(
                            one,
                            one.text("by", top.by()),
                            one.text("reason", top.reason()),
                            time(one));
            marked = one.node("marking") != null || one.node("release") != null;
            marking =
                    marking(
                            one,
                            one.text("marking", top.marking()),
                            one.node("release") == null ? top.release() : one.texts("release"),
                            one.line());
            one.end();
        } else {
            words = facts.texts(entry.key());
            person = person(facts, top.by(), top.reason(), null, entry.line());
            marking = marking(facts, top.marking(), top.release(), entry.line());
        }
        if (words.equals(List.of(UNKNOWN)) && !cleared) {
            if (marked) {
                facts.mistake(
                        entry.line(),
                        "what is unknown has nothing to release; leave out 'marking' and 'release'");
            }
            return before.withUnknown(entry.key(), person);
        }
        Optional<FactValue> value = ValueText.read(definition.get(), words);
        if (value.isEmpty()) {
            facts.mistake(
                    entry.line(),
                    "'"
                            + entry.key()
                            + "' is "
                            + definition.get().expects()
                            + (cleared ? "" : ", or unknown"));
            return before;
        }
        return cleared
                ? before.withCleared(entry.key(), new Clearing(value.get(), marking, person))
                : before.with(new Fact(entry.key(), value.get(), person, marking));
    }

    /** A marking that is not understood is a mistake, never a wider one. */
    private static Marking marking(Section section, String label, List<String> release, int line) {
        try {
            return Marking.read(label, release);
        } catch (IllegalArgumentException e) {
            section.mistake(line, String.valueOf(e.getMessage()));
            return Marking.UNSAID;
        }
    }

    private static FactSource.Person person(
            Section one, String by, String reason, @Nullable Instant time) {
        return person(one, by, reason, time, one.line());
    }

    private static FactSource.Person person(
            Section section, String by, String reason, @Nullable Instant time, int line) {
        if (by.isBlank() || reason.isBlank()) {
            section.mistake(
                    line,
                    "who says so, and on what grounds? Write 'by: NAME' and 'reason: TEXT' here or at the top of the file");
            return new FactSource.Person("?", "?", null);
        }
        return new FactSource.Person(by, reason, time);
    }

    private static @Nullable Instant time(Section one) {
        String text = one.text("time", "");
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            one.mistake(one.line(), "'time' is written like 2026-05-03T10:00:00Z");
            return null;
        }
    }

    /** As YAML, a line a fact, in the order of names. */
    public static String write(Statements statements) {
        SortedMap<String, String> lines = new TreeMap<>();
        statements
                .stated()
                .forEach((name, fact) ->
                        lines.put(
                                name,
                                line("value: ", fact.value(), fact.source())
                                        + released(fact.marking())));
        statements
                .unknown()
                .forEach((name, by) -> lines.put(name, "value: " + UNKNOWN + grounds(by)));
        statements
                .cleared()
                .forEach((name, clearing) ->
                        lines.put(
                                name,
                                line("cleared: ", clearing.value(), clearing.by())
                                        + released(clearing.marking())));
        StringBuilder text = new StringBuilder("facts:\n");
        for (Map.Entry<String, String> line : lines.entrySet()) {
            text.append("  ").append(line.getKey()).append(": {").append(line.getValue());
            text.append("}\n");
        }
        return lines.isEmpty() ? "facts: {}\n" : text.toString();
    }

    private static String line(String key, FactValue value, FactSource source) {
        return key + written(value) + grounds(source);
    }

    private static String grounds(FactSource source) {
        if (!(source instanceof FactSource.Person(String name, String reason, Instant time))) {
            throw new IllegalArgumentException("only what people state is written");
        }
        String line = ", by: " + quoted(name) + ", reason: " + quoted(reason);
        return time == null ? line : line + ", time: " + quoted(time.toString());
    }

    private static String released(Marking marking) {
        return ", marking: \""
                + marking.label().label()
                + "\", release: ["
                + String.join(", ", marking.words())
                + "]";
    }

    private static String written(FactValue value) {
        return switch (value) {
            case FactValue.Several several ->
                    several.values().stream()
                            .map(StatementsFile::quoted)
                            .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
            case FactValue.Words words -> quoted(words.value());
            case FactValue.Flag flag -> flag.written();
            case FactValue.Amount amount -> amount.written();
            case FactValue.Choice choice -> choice.written();
        };
    }

    /** In double quotes, with everything that YAML gives a meaning escaped. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        out.append('\\').appendCodePoint(c);
                    } else if (c < ' '
                            || (c >= 0x7f && c < 0xa0)
                            || c == 0x2028
                            || c == 0x2029
                            || c == 0xfeff) {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                });
        return out.append('"').toString();
    }
}
