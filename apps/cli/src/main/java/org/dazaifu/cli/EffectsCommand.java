package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.response.Library;
import org.dazaifu.response.effect.EffectsRecord;
import org.dazaifu.response.effect.EffectsTemplate;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource.Person;
import org.dazaifu.response.fact.FactType;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Statements;
import org.dazaifu.response.fact.StatementsFile;
import org.dazaifu.response.fact.ValueText;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.wording.Wording;
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
            "Example: dazaifu effects cases/yamatake --write effects.yaml      a template to fill in",
            "Example: dazaifu effects cases/yamatake --file effects.yaml"
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
            names = "--write",
            paramLabel = "FILE",
            description =
                    "Write every effect as YAML, unknown ones as unknown, to be filled in and given back with --file.")
    @Nullable Path write;

    @Option(names = "--because", paramLabel = "TEXT", description = "On what grounds.")
    String because = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who says so (default: this account).")
    String by = System.getProperty("user.name", "unknown");

    @Option(names = "--all", description = "Show unknown facts of all kinds, not of effects alone.")
    boolean all;

    @Mixin LanguageArgument language = new LanguageArgument();
    @Mixin LawArguments law = new LawArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    /** What is said now; {@code filed} where a file says it. */
    private record Stated(String name, Optional<FactValue> value, Person by, boolean filed) {

        /**
         * A file may say again what is on the ledger, and that unknown is what nobody knows: as a
         * template does that was not filled in.
         */
        boolean isNews(CaseAtHand before) {
            if (!filed) {
                return true;
            }
            if (value.isEmpty()) {
                Person said = before.statements().unknown().get(name);
                return said == null ? before.facts().find(name).isPresent() : !same(said);
            }
            Fact known = before.statements().stated().get(name);
            return known == null
                    || !known.value().equals(value.get())
                    || !(known.source() instanceof Person said)
                    || !same(said);
        }

        private boolean same(Person said) {
            return said.name().equals(by.name()) && said.reason().equals(by.reason());
        }
    }

    @Override
    public Integer call() throws Exception {
        Library library = law.read();
        List<Stated> stated = stated(library.law().vocabulary());
        Wording words = language.wording(library);
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            CaseAtHand before = CaseAtHand.of(review, library, knowledge.load());
            List<Stated> news = stated.stream().filter(one -> one.isNews(before)).toList();
            for (Stated one : news) {
                review.state(one.name(), one.value(), one.by());
            }
            if (!news.isEmpty()) {
                review.complete(List.of());
            }
            CaseAtHand hand = before.after(review, library);
            EffectsRecord effects = hand.effects(library, review);
            if (write != null) {
                write(write, EffectsTemplate.of(effects, by.strip(), because.strip(), words));
            } else {
                System.out.print(
                        EffectsText.of(
                                effects, hand.facts(), library.law().vocabulary(), all, words));
            }
        }
        return ExitCode.DONE;
    }

    private static void write(Path file, String template) throws IOException {
        try (Output output = Output.to(file)) {
            output.stream().write(template.getBytes(StandardCharsets.UTF_8));
            output.complete();
        }
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
                                            (Person) fact.source(),
                                            true)));
            read.unknown()
                    .forEach((name, who) ->
                            stated.add(new Stated(name, Optional.empty(), who, true)));
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
            return new Stated(name, Optional.empty(), person, false);
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
        return new Stated(name, value, person, false);
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
