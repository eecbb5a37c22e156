package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dazaifu.cacao.Playbook;
import org.dazaifu.casebook.CaseHeader;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.response.Library;
import org.dazaifu.response.Response;
import org.dazaifu.response.content.HarmCheck;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.language.Phrasebook;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.playbook.PlaybookHeader;
import org.dazaifu.response.playbook.RefusedOptionsException;
import org.dazaifu.response.playbook.ResponsePlaybook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu playbook make}: chosen options as a playbook. */
@Command(
        name = "make",
        description =
                "Makes a playbook (CACAO 2.0) of the options that are named. Each has a step in which whoever decides it decides; what is not lawful is refused. 'dazaifu respond' shows the options.",
        footer = {
            "",
            "Example: dazaifu playbook make cases/yamatake --option tech.isolate,coop.warn-sector --output playbook.json",
            "Example: dazaifu playbook make cases/yamatake --option dipl.demand --language ja"
        })
final class PlaybookMakeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @Option(
            names = "--option",
            paramLabel = "ID",
            split = ",",
            required = true,
            description = "The options to carry out, by their identifiers.")
    List<String> options = new ArrayList<>();

    @Mixin ProfileArgument profile = new ProfileArgument();

    @Mixin LanguageArgument language = new LanguageArgument();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write it; standard output if not said.")
    @Nullable Path output;

    @Mixin OwnAssetsArguments own = new OwnAssetsArguments();
    @Mixin LawArguments law = new LawArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    @Override
    public Integer call() throws Exception {
        Library library = law.read();
        Profile chosen = profile.of(library);
        HarmCheck check = own.check();
        Phrasebook phrases = Phrasebook.shipped(language.language());
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            Facts facts = CaseAtHand.of(review, library, knowledge.load()).facts();
            Response response = Response.of(library, facts, chosen);
            write(
                    ResponsePlaybook.of(
                            header(review.header()),
                            response,
                            options.stream().map(String::strip).toList(),
                            CaseArtifacts.of(review, check, Optional.empty()).measures(),
                            phrases));
        } catch (RefusedOptionsException e) {
            throw new UserMistake(
                    "no playbook can be made:\n"
                            + String.join("\n", e.reasons())
                            + "\n'dazaifu respond' shows the options that are open.");
        }
        return ExitCode.DONE;
    }

    private static PlaybookHeader header(CaseHeader header) {
        return new PlaybookHeader(
                header.id().toString(), header.title(), header.marking().label(), CaseReview.now());
    }

    private void write(Playbook playbook) throws IOException {
        try (Output out = Output.to(output)) {
            out.stream().write(playbook.text().getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
    }
}
