package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.report.ResponsePage;
import org.dazaifu.response.Library;
import org.dazaifu.response.Response;
import org.dazaifu.response.ResponseJson;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu respond}: what may lawfully be done. */
@Command(
        name = "respond",
        description =
                "Lays out which measures the facts of a case and the law support, which they do not yet support and what would change that, and which are not lawful. It decides nothing. Facts are stated with 'dazaifu effects'.",
        footer = {
            "",
            "Example: dazaifu respond cases/yamatake --profile japan",
            "Example: dazaifu respond cases/yamatake --profile france --format json",
            "Example: dazaifu respond cases/yamatake --page       writes respond.html into the case"
        })
final class RespondCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @Option(
            names = "--profile",
            paramLabel = "CODE",
            defaultValue = "japan",
            description =
                    "Whose published positions answer what States disagree on: ${DEFAULT-VALUE} if not said; none for nobody's.")
    String profile = "japan";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json.")
    Format format = Format.text;

    @Option(
            names = "--page",
            description = "Write respond.html into the case, and put it on the ledger.")
    boolean page;

    @Mixin LawArguments law = new LawArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    @Override
    public Integer call() throws Exception {
        Library library = law.read();
        Profile chosen = LawArguments.profile(library, profile);
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            Facts facts = CaseAtHand.of(review, library, knowledge.load()).facts();
            Response response = Response.of(library, facts, chosen);
            if (page) {
                review.complete(
                        List.of(new ResponsePage(review.header(), response, CaseReview.now())));
            }
            switch (format) {
                case text -> System.out.print(ResponseText.of(response));
                case json -> System.out.println(ResponseJson.of(response));
            }
            if (page && format == Format.text) {
                System.out.println("Page  " + directory.resolve(ResponsePage.NAME));
            }
        }
        return ExitCode.DONE;
    }
}
