package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.response.Library;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource.Person;
import org.dazaifu.response.fact.FactType;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Statements;
import org.dazaifu.response.fact.StatementsFile;
import org.dazaifu.response.fact.ValueText;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.yaml.MistakesException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu effects}: what the incident did, and whatever else the law asks. */
@Command(
        name = "effects",
        description =
                "Shows what is known, proposed and unknown of a case's effects and of the other facts that law asks for, and records what a person states of them. What nobody states stays unknown.",
        footer = {
            "",
            "Example: dazaifu effects cases/yamatake",
            "Example: dazaifu effects cases/yamatake --set effect.data_taken=yes --set effect.data_kinds=trade_secret,defence --because \"the data owner confirmed it\"",
            "Example: dazaifu effects cases/yamatake --set effect.injured=unknown --because \"the ward has not reported\"",
            "Example: dazaifu effects cases/yamatake --file statements.yaml"
        })
final class EffectsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

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

    @Option(names = "--because", paramLabel = "TEXT", description = "On what grounds.")
    String because = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who says so (default: this account).")
    String by = System.getProperty("user.name", "unknown");

    @Option(names = "--all", description = "Show unknown facts of all kinds, not of effects alone.")
    boolean all;

    @Mixin LawArguments law = new LawArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    private record Stated(String name, Optional<FactValue> value, Person by) {}

    @Override
    public Integer call() throws Exception {
        Library library = law.read();
        List<Stated> stated = stated(library.law().vocabulary());
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            for (Stated one : stated) {
                review.state(one.name(), one.value(), one.by());
            }
            if (!stated.isEmpty()) {
                review.complete(List.of());
            }
            print(CaseAtHand.of(review, library, knowledge.load()), library.law().vocabulary());
        }
        return ExitCode.DONE;
    }

    /** Everything is checked before anything is recorded. */
    private List<Stated> stated(Vocabulary vocabulary) throws IOException {
        List<Stated> stated = new ArrayList<>();
        if (file != null) {
            Statements read = read(file, vocabulary);
            read.stated()
                    .forEach((name, fact) ->
                            stated.add(
                                    new Stated(
                                            name,
                                            Optional.of(fact.value()),
                                            (Person) fact.source())));
            read.unknown()
                    .forEach((name, who) -> stated.add(new Stated(name, Optional.empty(), who)));
        }
        if (!set.isEmpty() && (because.isBlank() || by.isBlank())) {
            throw new UserMistake(
                    "whoever states a fact says on what grounds: give --because TEXT, and --by NAME if it is not this account.");
        }
        set.forEach((name, text) -> stated.add(stated(name, text, vocabulary)));
        return stated;
    }

    private Stated stated(String name, String text, Vocabulary vocabulary) {
        Optional<FactDefinition> definition = vocabulary.find(name);
        if (definition.isEmpty()) {
            throw new UserMistake("there is no fact '" + name + "'" + vocabulary.near(name) + ".");
        }
        Person person = new Person(by.strip(), because.strip(), null);
        if (text.strip().equals("unknown")) {
            return new Stated(name, Optional.empty(), person);
        }
        List<String> words =
                definition.get().type() == FactType.SET
                        ? text.isBlank() ? List.of() : List.of(text.split(","))
                        : List.of(text);
        Optional<FactValue> value = ValueText.read(definition.get(), words);
        if (value.isEmpty()) {
            throw new UserMistake(
                    "'%s' is %s, or unknown; not '%s'."
                            .formatted(name, definition.get().expects(), text));
        }
        return new Stated(name, value, person);
    }

    private static Statements read(Path file, Vocabulary vocabulary) throws IOException {
        try {
            return StatementsFile.read(file.toString(), LawArguments.text(file), vocabulary);
        } catch (MistakesException e) {
            throw new UserMistake(
                    "the statements have mistakes:\n" + String.valueOf(e.getMessage()).strip());
        }
    }

    private void print(CaseAtHand hand, Vocabulary vocabulary) throws CaseException {
        var known = hand.facts();
        var contradictions = hand.statements().contradictions(hand.proposed());
        for (FactDefinition definition : vocabulary.all()) {
            Optional<Fact> fact = known.find(definition.name());
            if (fact.isPresent()) {
                System.out.printf(
                        "%-9s %-28s %s%n",
                        fact.get().proposed() ? "proposed" : "known",
                        definition.name(),
                        Terminal.safe(
                                fact.get().value().written()
                                        + "  ("
                                        + fact.get().source().words()
                                        + ")"
                                        + (contradictions.contains(definition.name())
                                                ? "; sightings indicate otherwise"
                                                : "")));
            } else if (all || definition.name().startsWith("effect.")) {
                System.out.printf(
                        "%-9s %-28s %s%n", "unknown", definition.name(), definition.question());
            }
        }
    }
}
