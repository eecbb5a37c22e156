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
import org.dazaifu.response.fact.Clearing;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource.Person;
import org.dazaifu.response.fact.FactType;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.Marking;
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
            "Example: dazaifu effects cases/yamatake --file statements.yaml",
            "Example: dazaifu effects cases/yamatake --set effect.data_taken=yes --marking TLP:CLEAR --release public-statement,demarche --because \"the owner published it\"",
            "Example: dazaifu effects cases/yamatake --release attribution.state=demarche --because \"decided by the director\""
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

    @Option(names = "--all", description = "Show unknown facts of all kinds, not of effects alone.")
    boolean all;

    @Mixin LawArguments law = new LawArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    private record Stated(String name, Optional<Fact> fact, Person by) {}

    private record Cleared(String name, Clearing clearing) {}

    @Override
    public Integer call() throws Exception {
        Library library = law.read();
        List<Stated> stated = stated(library.law().vocabulary());
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            var base = knowledge.load();
            List<Cleared> cleared = cleared(CaseAtHand.of(review, library, base).facts(), stated);
            for (Stated one : stated) {
                if (one.fact().isPresent()) {
                    review.state(one.fact().get(), one.by());
                } else {
                    review.stateUnknown(one.name(), one.by());
                }
            }
            for (Cleared one : cleared) {
                review.clear(one.name(), one.clearing());
            }
            if (!stated.isEmpty() || !cleared.isEmpty()) {
                review.complete(List.of());
            }
            print(CaseAtHand.of(review, library, base), library.law().vocabulary());
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
                                    new Stated(name, Optional.of(fact), (Person) fact.source())));
            read.unknown()
                    .forEach((name, who) -> stated.add(new Stated(name, Optional.empty(), who)));
        }
        if ((!set.isEmpty() || !release.isEmpty()) && (because.isBlank() || by.isBlank())) {
            throw new UserMistake(
                    "whoever states or releases a fact says on what grounds: give --because TEXT, and --by NAME if it is not this account.");
        }
        if (set.isEmpty() && release.isEmpty() && !marking.isBlank()) {
            throw new UserMistake(
                    "--marking goes with --set FACT=VALUE or --release FACT=KIND; name the fact.");
        }
        Marking said = marking(marking, releasedWithValue());
        set.forEach((name, text) -> stated.add(stated(name, text, said, vocabulary)));
        return stated;
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

    private static Marking marking(String label, List<String> kinds) {
        try {
            return Marking.read(label, kinds);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
    }

    /** What is released of the case's own facts, and by the file. */
    private List<Cleared> cleared(Facts facts, List<Stated> stated) throws IOException {
        List<Cleared> cleared = new ArrayList<>();
        if (file != null) {
            read(file, law.read().law().vocabulary())
                    .cleared()
                    .forEach((name, clearing) -> cleared.add(new Cleared(name, clearing)));
        }
        for (String one : release) {
            int equals = one.indexOf('=');
            if (equals >= 0) {
                cleared.add(
                        cleared(
                                one.substring(0, equals).strip(),
                                List.of(one.substring(equals + 1).split(",")),
                                facts,
                                stated));
            }
        }
        for (Cleared one : cleared) {
            Optional<Fact> fact = facts.find(one.name());
            if (fact.isEmpty() || !fact.get().value().equals(one.clearing().value())) {
                throw new UserMistake(
                        "'%s' is %s in this case, so there is nothing to release as %s."
                                .formatted(
                                        one.name(),
                                        fact.map(f -> f.value().written()).orElse("unknown"),
                                        one.clearing().value().written()));
            }
        }
        return cleared;
    }

    private Cleared cleared(String name, List<String> kinds, Facts facts, List<Stated> stated) {
        if (stated.stream().anyMatch(one -> one.name().equals(name))) {
            throw new UserMistake(
                    "'%s' is stated here as well; write --release %s without the fact's name."
                            .formatted(name, String.join(",", kinds)));
        }
        Fact fact =
                facts.find(name)
                        .orElseThrow(() ->
                                new UserMistake(
                                        "'%s' is unknown in this case, so there is nothing to release; state it with --set."
                                                .formatted(name)));
        String label = marking.isBlank() ? fact.marking().label().label() : marking;
        Person person = new Person(by.strip(), because.strip(), null);
        return new Cleared(name, new Clearing(fact.value(), marking(label, kinds), person));
    }

    private Stated stated(String name, String text, Marking said, Vocabulary vocabulary) {
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
        return new Stated(name, value.map(v -> new Fact(name, v, person, said)), person);
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
                                        + ")  "
                                        + fact.get().marking().phrase()
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
