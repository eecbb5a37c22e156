package org.dazaifu.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseOutput;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.DraftingAct;
import org.dazaifu.casebook.report.DraftPage;
import org.dazaifu.casebook.report.DraftPdf;
import org.dazaifu.response.Library;
import org.dazaifu.response.embassy.Annex;
import org.dazaifu.response.embassy.AnnexText;
import org.dazaifu.response.embassy.Draft;
import org.dazaifu.response.embassy.DraftJson;
import org.dazaifu.response.embassy.DraftRequest;
import org.dazaifu.response.embassy.DraftText;
import org.dazaifu.response.embassy.Drafter;
import org.dazaifu.response.embassy.Refusal;
import org.dazaifu.response.embassy.SentenceBook;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu draft}: the files for the embassy. */
@Command(
        name = "draft",
        description =
                "Drafts a demarche or a public attribution statement from the facts of a case that their owners released for it, in English or Japanese. What may not be said is left out, and listed in an annex of its own. A person checks every sentence. Facts are released with 'dazaifu effects --release'.",
        footer = {
            "",
            "Example: dazaifu draft demarche cases/yamatake --language ja --to KP",
            "Example: dazaifu draft public-statement cases/yamatake --with US,AU --format html --output drafts",
            "Example: dazaifu draft demarche cases/yamatake --language ja --format pdf --output drafts",
            "Example: dazaifu draft demarche cases/yamatake --output cases/yamatake      writes it into the case"
        })
final class DraftCommand implements Callable<Integer> {

    enum Format {
        text,
        json,
        html,
        pdf
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "demarche or public-statement.")
    String kind = "";

    @Parameters(index = "1", paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @Mixin LanguageArgument language = new LanguageArgument();

    @Mixin ProfileArgument profile = new ProfileArgument();

    @Option(
            names = "--with",
            paramLabel = "PARTNER,...",
            split = ",",
            description = "With whom a public statement is made: names or codes of States.")
    List<String> partners = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "STATE",
            description =
                    "Which State a demarche is for: the suspected one, or the State of origin (default: the one that released facts name).")
    @Nullable String to;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, html or pdf.")
    Format format = Format.text;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description =
                    "Write the draft there, with its annex for us, and put that on the ledger. The case's own directory makes them part of the case.")
    @Nullable Path output;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who has it written (default: this account).")
    String by = System.getProperty("user.name", "unknown");

    @Mixin FontArguments fonts = new FontArguments();
    @Mixin LawArguments law = new LawArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    /** A file of a draft. */
    private record DraftFile(String fileName, byte[] bytes) implements CaseOutput {
        @Override
        public void write(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    @Override
    public Integer call() throws Exception {
        DraftRequest request = request();
        Library library = law.read();
        Profile chosen = profile.of(library);
        SentenceBook book = SentenceBook.shipped(library.law());
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            Facts facts = CaseAtHand.of(review, library, knowledge.load()).facts();
            return switch (new Drafter(book, library.law(), chosen).draft(facts, request)) {
                case Refusal refusal -> throw new UserMistake(refusal.words());
                case Draft draft -> {
                    give(review, draft, Annex.of(draft, facts, book, library.law(), chosen));
                    yield ExitCode.DONE;
                }
            };
        }
    }

    private DraftRequest request() {
        DocumentKind asked =
                DocumentKind.of(kind)
                        .orElseThrow(() ->
                                new UserMistake(
                                        "there is no draft of a '%s'; write demarche or public-statement."
                                                .formatted(kind)));
        if (by.isBlank()) {
            throw new UserMistake("somebody has a draft written: give --by NAME.");
        }
        return new DraftRequest(
                asked,
                language.language(),
                Optional.ofNullable(to).filter(one -> !one.isBlank()),
                partners);
    }

    private void give(CaseReview review, Draft draft, Annex annex)
            throws IOException, CaseException {
        List<DraftFile> files = files(draft);
        if (output == null) {
            System.out.write(files.getFirst().bytes());
            System.out.flush();
            tell(annex, "give --output DIR for the annex that lists them");
            return;
        }
        List<DraftFile> all = new ArrayList<>(files);
        all.add(file(draft.fileName() + ".annex.txt", AnnexText.of(annex)));
        boolean ofTheCase = Files.isDirectory(output) && Files.isSameFile(output, directory);
        // Recorded before it is written: there is no draft outside that the ledger does not know.
        review.drafted(act(draft, all, ofTheCase));
        if (!ofTheCase) {
            Files.createDirectories(output);
            for (DraftFile one : all) {
                try (Output out = Output.to(output.resolve(one.fileName()))) {
                    out.stream().write(one.bytes());
                    out.complete();
                }
            }
        }
        review.complete(ofTheCase ? List.<CaseOutput>copyOf(all) : List.of());
        for (DraftFile one : all) {
            System.out.println(output.resolve(one.fileName()));
        }
        tell(annex, "the annex lists them, and is for us only");
    }

    private static void tell(Annex annex, String how) {
        System.err.printf(
                "dazaifu: a draft, to be checked by a person; %d facts were left out: %s.%n",
                annex.withheld().size(), how);
    }

    private List<DraftFile> files(Draft draft) throws IOException, CaseException {
        return switch (format) {
            case text -> List.of(file(draft.fileName() + ".txt", DraftText.of(draft)));
            case json -> List.of(file(draft.fileName() + ".json", DraftJson.of(draft) + "\n"));
            case html -> List.of(file(DraftPage.clean(draft)), file(DraftPage.internal(draft)));
            case pdf ->
                    List.of(
                            file(
                                    new DraftPdf(
                                            draft, fonts.of(draft.language()), CaseReview.now())));
        };
    }

    private static DraftFile file(String name, String text) {
        return new DraftFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static DraftFile file(CaseOutput output) throws IOException {
        var bytes = new ByteArrayOutputStream();
        output.write(bytes);
        return new DraftFile(output.fileName(), bytes.toByteArray());
    }

    private DraftingAct act(Draft draft, List<DraftFile> files, boolean ofTheCase) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach(one -> hashes.put(one.fileName(), sha256(one.bytes())));
        return new DraftingAct(
                by.strip(),
                draft.kind(),
                draft.language(),
                draft.to(),
                draft.partners(),
                profile.code,
                ofTheCase ? "." : String.valueOf(output),
                hashes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
