package org.dazaifu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.court.CourtArchive;
import org.dazaifu.casebook.court.CourtRequest;
import org.dazaifu.casebook.pdf.PdfFonts;
import org.dazaifu.response.Library;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.law.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu court}: the file that a court needs. */
@Command(
        name = "court",
        description =
                "Makes the file for court: evidence with its custody, the elements of each offence with the evidence for each, a timeline, as PDF, HTML, CSV and CASE/UCO JSON-LD in a sealed archive that anyone can check. That it was made, for whom and why, is put on the ledger first.",
        footer = {
            "",
            "Example: dazaifu court cases/yamatake --for \"Tokyo District Public Prosecutors Office\" --because \"criminal complaint of 3 May\"",
            "Example: dazaifu court cases/yamatake --language ja --body jp --body budapest --for ... --because ... --output court.zip",
            "Check it with: dazaifu verify court.zip"
        })
final class CourtCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "en or ja: ${DEFAULT-VALUE} if not said.")
    String language = "en";

    @Mixin ProfileArgument profile = new ProfileArgument();

    @Option(
            names = "--body",
            paramLabel = "BODY",
            description =
                    "Whose offences, such as jp or budapest (default: jp). May be given several times.")
    List<String> bodies = new ArrayList<>();

    @Option(names = "--for", paramLabel = "NAME", required = true, description = "Who gets it.")
    String recipient = "";

    @Option(names = "--because", paramLabel = "TEXT", required = true, description = "Why.")
    String because = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who makes it (default: this account).")
    String by = System.getProperty("user.name", "unknown");

    @Option(
            names = "--skew",
            paramLabel = "HOST=+HH:MM:SS",
            description =
                    "State how far a host's clock was ahead of the true time (minus: behind). May be given several times.")
    Map<String, String> skews = new LinkedHashMap<>();

    @Option(
            names = "--with-evidence",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Whether the copies of the evidence go along: they do if not said. What is only referenced never does.")
    boolean withEvidence = true;

    @Option(
            names = "--output",
            paramLabel = "FILE.zip",
            description = "Where to write it (default: court.zip here). Never replaces a file.")
    @Nullable Path output;

    @Mixin FontArguments fonts = new FontArguments();
    @Mixin LawArguments law = new LawArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    @Override
    public Integer call() throws Exception {
        Path target = output == null ? Path.of("court.zip") : output;
        if (Files.exists(target)) {
            throw new UserMistake(
                    target
                            + " exists, and a file for court is never replaced; give another --output.");
        }
        Path within = target.toAbsolutePath().normalize();
        if (within.startsWith(directory.toAbsolutePath().normalize())) {
            throw new UserMistake(
                    "the archive would be part of the case it is made of; give an --output outside of "
                            + directory
                            + ".");
        }
        Path above = within.getParent();
        if (above == null || !Files.isDirectory(above)) {
            throw new UserMistake(above + " is no directory; make it, or give another --output.");
        }
        Library library = law.read();
        Profile chosen = profile.of(library);
        Language said = language();
        List<String> asked = bodies.isEmpty() ? List.of("jp") : bodies;
        for (String body : asked) {
            if (!CourtArchive.bodies(library.law()).contains(body)) {
                throw new UserMistake(
                        "no offences are known of '%s'; write one of %s, or give a file by --law."
                                .formatted(
                                        body,
                                        String.join(", ", CourtArchive.bodies(library.law()))));
            }
        }
        SortedMap<String, Duration> stated = skews();
        if (recipient.isBlank() || because.isBlank() || by.isBlank()) {
            throw new UserMistake(
                    "a file for court says for whom it is and why: --for NAME and --because TEXT.");
        }
        PdfFonts found = fonts.of(said);
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            CaseAtHand hand = CaseAtHand.of(review, library, knowledge.load());
            new CourtArchive(review, directory, _ -> {})
                    .make(
                            new CourtRequest(
                                    said,
                                    asked,
                                    withEvidence,
                                    recipient.strip(),
                                    by.strip(),
                                    because.strip(),
                                    stated,
                                    CaseReview.now()),
                            library.law(),
                            chosen,
                            hand.proposed(),
                            hand.facts(),
                            found,
                            target);
        }
        System.out.println("File for court  " + target);
        System.out.println("Check it with   dazaifu verify " + target);
        return ExitCode.DONE;
    }

    private Language language() {
        for (Language one : Language.values()) {
            if (one.code().equals(language)) {
                return one;
            }
        }
        throw new UserMistake("there is no language '" + language + "' here; write en or ja.");
    }

    private SortedMap<String, Duration> skews() {
        SortedMap<String, Duration> read = new TreeMap<>();
        skews.forEach((host, text) -> {
            if (!text.matches("[+-][0-9]{1,4}:[0-5][0-9]:[0-5][0-9]")) {
                throw new UserMistake(
                        "--skew %s=%s: write how far the clock was ahead as +HH:MM:SS, or behind as -HH:MM:SS."
                                .formatted(host, text));
            }
            String[] parts = text.substring(1).split(":", -1);
            Duration skew =
                    Duration.ofHours(Long.parseLong(parts[0]))
                            .plusMinutes(Long.parseLong(parts[1]))
                            .plusSeconds(Long.parseLong(parts[2]));
            read.put(host, text.startsWith("-") ? skew.negated() : skew);
        });
        return read;
    }
}
