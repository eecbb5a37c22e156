package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.response.content.Artifact;
import org.dazaifu.response.content.Content;
import org.dazaifu.response.content.ContentReadme;
import org.dazaifu.response.content.HarmCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu content}: rules, zones and queries from a case's indicators. */
@Command(
        name = "content",
        description =
                "Makes what technical and cooperative measures carry from a case's indicators: Suricata rules, DNS response policy zones, STIX indicators, Sigma rules, hunting queries. Each indicator is checked for harm first; what is withheld is told with the reason and stands in no file but the README.",
        footer = {
            "",
            "Example: dazaifu content cases/yamatake --own-domain example.co.jp --own-network 203.0.113.0/24",
            "Example: dazaifu content cases/yamatake --output rules --sinkhole 192.0.2.1 --lists lists"
        })
final class ContentCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description =
                    "A directory that is new or empty (default: nothing is written, only told).")
    @Nullable Path output;

    @Option(
            names = "--sinkhole",
            paramLabel = "ADDRESS",
            description = "Make a zone too that leads the names to this address.")
    @Nullable String sinkhole;

    @Mixin OwnAssetsArguments own = new OwnAssetsArguments();

    @Override
    public Integer call() throws Exception {
        HarmCheck check = own.check();
        requireRoom();
        Content content;
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            content = CaseArtifacts.of(review, check, Optional.ofNullable(sinkhole));
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
        if (output != null) {
            write(content.artifacts(), ContentReadme.of(content), output);
        }
        System.out.print(ContentText.of(content));
        if (output != null) {
            System.out.println("\nWritten to " + output + "; read README.txt there first.");
        }
        return ExitCode.DONE;
    }

    /** Files of an earlier run that were withheld since would be taken for content of this one. */
    private void requireRoom() throws IOException {
        if (output == null || !Files.exists(output)) {
            return;
        }
        if (!Files.isDirectory(output)) {
            throw new UserMistake(output + " is no directory; name one that is new or empty.");
        }
        try (var entries = Files.list(output)) {
            if (entries.findAny().isPresent()) {
                throw new UserMistake(output + " is not empty; name one that is new or empty.");
            }
        }
    }

    private static void write(Collection<Artifact> artifacts, String readme, Path to)
            throws IOException {
        Files.createDirectories(to);
        for (Artifact artifact : artifacts) {
            write(to.resolve(artifact.fileName()), artifact.text());
        }
        write(to.resolve(ContentReadme.FILE_NAME), readme);
    }

    private static void write(Path file, String text) throws IOException {
        try (Output out = Output.to(file)) {
            out.stream().write(text.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
    }
}
