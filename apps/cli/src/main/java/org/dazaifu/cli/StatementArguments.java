package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.cli.SaidOfFacts.Cleared;
import org.dazaifu.cli.SaidOfFacts.Release;
import org.dazaifu.cli.SaidOfFacts.Stated;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource.Person;
import org.dazaifu.response.fact.FactType;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Marking;
import org.dazaifu.response.fact.Statements;
import org.dazaifu.response.fact.StatementsFile;
import org.dazaifu.response.fact.ValueText;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.yaml.MistakesException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person states of facts and releases of them, on the command line or in a file. */
final class StatementArguments {

    @Option(
            names = "--set",
            paramLabel = "FACT=VALUE",
            description =
                    "State a fact: yes or no, a number, a word, several with commas, or unknown.")
    Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "State the facts of a YAML file; docs/response.md has the form.")
    @Nullable Path file;

    @Option(
            names = "--marking",
            paramLabel = "LABEL",
            description =
                    "Who may have what is stated or released here, by TLP 2.0 (default: TLP:AMBER+STRICT, or the marking that a released fact has).")
    String marking = "";

    @Option(
            names = "--release",
            paramLabel = "[FACT=]KIND,...",
            description =
                    "For which documents its owner releases it: demarche, public-statement. Without FACT, what --set states; with FACT, a fact of the case, with the value that it has now. May be given several times.")
    List<String> release = new ArrayList<>();

    @Option(names = "--because", paramLabel = "TEXT", description = "On what grounds.")
    String because = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who says so (default: this account).")
    String by = System.getProperty("user.name", "unknown");

    /**
     * Everything that is said.
     *
     * @throws UserMistake where any of it cannot be meant; then nothing is to be recorded
     */
    SaidOfFacts read(Vocabulary vocabulary) throws IOException {
        requireGrounds();
        List<Stated> stated = new ArrayList<>();
        List<Cleared> clearings = new ArrayList<>();
        if (file != null) {
            Statements read = read(file, vocabulary);
            read.stated()
                    .forEach((name, fact) ->
                            stated.add(
                                    new Stated(
                                            name,
                                            Optional.of(fact),
                                            (Person) fact.source(),
                                            true)));
            read.unknown()
                    .forEach((name, who) ->
                            stated.add(new Stated(name, Optional.empty(), who, true)));
            read.cleared().forEach((name, clearing) -> clearings.add(new Cleared(name, clearing)));
        }
        Marking marked = marking(marking, releasedWithValue());
        set.forEach((name, text) -> stated.add(stated(name, text, marked, vocabulary)));
        return new SaidOfFacts(stated, releases(stated), clearings);
    }

    private void requireGrounds() {
        if ((!set.isEmpty() || !release.isEmpty()) && (because.isBlank() || by.isBlank())) {
            throw new UserMistake(
                    "whoever states or releases a fact says on what grounds: give --because TEXT, and --by NAME if it is not this account.");
        }
        if (set.isEmpty() && release.isEmpty() && !marking.isBlank()) {
            throw new UserMistake(
                    "--marking goes with --set FACT=VALUE or --release FACT=KIND; name the fact.");
        }
    }

    private Person person() {
        return new Person(by.strip(), because.strip(), null);
    }

    /** What {@code --release} without a fact says of all that {@code --set} states. */
    private List<String> releasedWithValue() {
        List<String> kinds = new ArrayList<>();
        for (String one : release) {
            if (!one.contains("=")) {
                kinds.addAll(List.of(one.split(",", -1)));
            }
        }
        if (!kinds.isEmpty() && set.isEmpty()) {
            throw new UserMistake(
                    "--release %s names no fact; write --release FACT=%s."
                            .formatted(kinds.getFirst(), String.join(",", kinds)));
        }
        return kinds;
    }

    private List<Release> releases(List<Stated> stated) {
        List<Release> releases = new ArrayList<>();
        for (String one : release) {
            int equals = one.indexOf('=');
            if (equals >= 0) {
                String name = one.substring(0, equals).strip();
                String kinds = one.substring(equals + 1);
                if (stated.stream().anyMatch(fact -> fact.name().equals(name))) {
                    throw new UserMistake(
                            "'%s' is stated here as well; write --release %s without the fact's name."
                                    .formatted(name, kinds));
                }
                releases.add(new Release(name, marking, List.of(kinds.split(",", -1)), person()));
            }
        }
        return releases;
    }

    /** A marking that is not understood is a mistake, never a wider one. */
    static Marking marking(String label, List<String> kinds) {
        try {
            return Marking.read(label, kinds);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
    }

    private Stated stated(String name, String text, Marking marked, Vocabulary vocabulary) {
        Optional<FactDefinition> definition = vocabulary.find(name);
        if (definition.isEmpty()) {
            throw new UserMistake("there is no fact '" + name + "'" + vocabulary.near(name) + ".");
        }
        if (text.strip().equals("unknown")) {
            return new Stated(name, Optional.empty(), person(), false);
        }
        List<String> words =
                definition.get().type() == FactType.SET
                        ? text.isBlank() ? List.of() : List.of(text.split(",", -1))
                        : List.of(text);
        Optional<FactValue> value = ValueText.read(definition.get(), words);
        if (value.isEmpty()) {
            throw new UserMistake(
                    "'%s' is %s, or unknown; not '%s'."
                            .formatted(name, definition.get().expects(), text));
        }
        Fact fact = new Fact(name, value.get(), person(), marked);
        return new Stated(name, Optional.of(fact), person(), false);
    }

    private static Statements read(Path file, Vocabulary vocabulary) throws IOException {
        try {
            return StatementsFile.read(file.toString(), LawArguments.text(file), vocabulary);
        } catch (MistakesException e) {
            throw new UserMistake(
                    "the statements have mistakes:\n" + String.valueOf(e.getMessage()).strip());
        }
    }
}
