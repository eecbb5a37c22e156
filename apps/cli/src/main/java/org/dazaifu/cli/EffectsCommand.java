package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.response.Library;
import org.dazaifu.response.effect.EffectsRecord;
import org.dazaifu.response.effect.EffectsTemplate;
import org.dazaifu.response.wording.Wording;
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
            "Example: dazaifu effects cases/yamatake --file effects.yaml",
            "Example: dazaifu effects cases/yamatake --set effect.data_taken=yes --marking TLP:CLEAR --release public-statement,demarche --because \"the owner published it\"",
            "Example: dazaifu effects cases/yamatake --release attribution.state=demarche --because \"decided by the director\""
        })
final class EffectsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @Mixin StatementArguments said = new StatementArguments();

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description =
                    "Write every effect as YAML, unknown ones as unknown, to be filled in and given back with --file.")
    @Nullable Path write;

    @Option(names = "--all", description = "Show unknown facts of all kinds, not of effects alone.")
    boolean all;

    @Mixin LanguageArgument language = new LanguageArgument();
    @Mixin LawArguments law = new LawArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    @Override
    public Integer call() throws Exception {
        Library library = law.read();
        SaidOfFacts said = this.said.read(library.law().vocabulary());
        Wording words = language.wording(library);
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            CaseAtHand before = CaseAtHand.of(review, library, knowledge.load());
            if (said.news(before).record(review)) {
                review.complete(List.of());
            }
            CaseAtHand hand = before.after(review, library);
            EffectsRecord effects = hand.effects(library, review);
            if (write != null) {
                write(
                        write,
                        EffectsTemplate.of(
                                effects, this.said.by.strip(), this.said.because.strip(), words));
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
}
