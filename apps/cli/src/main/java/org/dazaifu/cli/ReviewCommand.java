package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dazaifu.attribution.Adjustments;
import org.dazaifu.attribution.AttributionEngine;
import org.dazaifu.attribution.Change;
import org.dazaifu.attribution.EarlierCase;
import org.dazaifu.attribution.Revision;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.ReviewContent;
import org.dazaifu.casebook.ReviewJson;
import org.dazaifu.casebook.report.ReviewPage;
import org.dazaifu.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu review}: an analyst's changes to who probably did it. */
@Command(
        name = "review",
        description =
                "Changes what the assessment of a case rests on, keeps who changed what and why, and shows the result beside the machine's own. Without a change it shows both as they are.",
        footer = {
            "",
            "Example: dazaifu review cases/yamatake --withdraw T1486 --reason \"an exercise of ours\"",
            "Example: dazaifu review cases/yamatake --doubt T1003.001=0.4 --reason \"the sensor is known to err\"",
            "Example: dazaifu review cases/yamatake --propose \"An insider=0.1\" --factor T1078.002=5 --reason \"accounts of one team\"",
            "Example: dazaifu review cases/yamatake --undo 2 --reason \"the sensor was right\""
        })
final class ReviewCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @Mixin RevisionArguments revisions = new RevisionArguments();
    @Mixin EarlierArguments earlier = new EarlierArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who changes it (default: this account).")
    String by = System.getProperty("user.name", "unknown");

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; every change needs one.")
    @Nullable String reason;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json.")
    Format format = Format.text;

    @Override
    public Integer call() throws Exception {
        KnowledgeBase base = knowledge.load();
        List<EarlierCase> cases = earlier.read();
        var engine = new AttributionEngine(base);
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            List<Revision> asked = revisions.of(base, review.observations(), review.changes());
            if (!asked.isEmpty()) {
                change(review, asked);
            }
            ReviewContent content = content(review, engine, cases, base);
            if (!asked.isEmpty()) {
                review.complete(content, List.of(new ReviewJson(), new ReviewPage()));
            }
            switch (format) {
                case text -> System.out.print(ReviewText.of(content, directory));
                case json -> System.out.println(ReviewJson.of(content));
            }
        }
        return ExitCode.DONE;
    }

    private void change(CaseReview review, List<Revision> asked) throws CaseException {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || by.isBlank()) {
            throw new UserMistake(
                    "a change needs a reason and somebody who makes it: give --reason TEXT, and --by NAME if it is not this account.");
        }
        // Before anything is written: would all changes together make sense?
        List<Change> tried = RevisionArguments.tried(review.changes(), asked, by, why);
        try {
            Adjustments.of(tried);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(String.valueOf(e.getMessage()) + ".");
        }
        for (Revision revision : asked) {
            review.change(by.strip(), why, revision);
        }
    }

    private static ReviewContent content(
            CaseReview review,
            AttributionEngine engine,
            List<EarlierCase> cases,
            KnowledgeBase base) {
        return new ReviewContent(
                review.header(),
                review.changes(),
                engine.assess(review.observations(), Adjustments.NONE, cases),
                engine.assess(review.observations(), Adjustments.of(review.changes()), cases),
                KnowledgeArguments.described(base),
                CaseReview.now());
    }
}
