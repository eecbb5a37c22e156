package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.report.ResponsePage;
import org.dazaifu.response.Library;
import org.dazaifu.response.Response;
import org.dazaifu.response.ResponseJson;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.wording.AnswerWording;
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
            "Example: dazaifu respond cases/yamatake --page       writes respond.html into the case",
            "Example: dazaifu respond cases/yamatake --page --language ja      writes respond.ja.html"
        })
final class RespondCommand implements Callable<Integer> {

    enum Format {
        text,
        json,
        html
    }

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @Mixin ProfileArgument profile = new ProfileArgument();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or html.")
    Format format = Format.text;

    @Option(
            names = "--page",
            description =
                    "Write respond.html (in Japanese respond.ja.html) into the case, and put it on the ledger.")
    boolean page;

    @Option(
            names = "--all",
            description =
                    "In the text, a line also for each option whose occasion nobody has stated.")
    boolean all;

    @Mixin LanguageArgument language = new LanguageArgument();
    @Mixin LawArguments law = new LawArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    @Override
    public Integer call() throws Exception {
        Library library = law.read();
        Profile chosen = profile.of(library);
        var answers = new AnswerWording(language.wording(library), library.law());
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            CaseAtHand hand = CaseAtHand.of(review, library, knowledge.load());
            Response response = Response.of(library, hand.facts(), chosen);
            var written =
                    new ResponsePage(
                            review.header(),
                            response,
                            hand.effects(library, review),
                            answers,
                            CaseReview.now());
            if (page) {
                review.complete(List.of(written));
            }
            switch (format) {
                case text -> System.out.print(new ResponseText(response, answers, all).text());
                case json -> System.out.println(ResponseJson.of(response));
                case html -> written.write(System.out);
            }
            if (page && format == Format.text) {
                System.out.println(
                        answers.words().say("Page  {0}", directory.resolve(written.fileName())));
            }
        }
        return ExitCode.DONE;
    }
}
