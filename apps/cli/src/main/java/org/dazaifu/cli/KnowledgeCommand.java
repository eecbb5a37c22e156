package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dazaifu.knowledge.Answer;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.KnowledgeException;
import org.dazaifu.knowledge.KnowledgeFile;
import org.dazaifu.knowledge.importing.KnowledgeImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu knowledge}: who is known, by which sources. */
@Command(
        name = "knowledge",
        description =
                "Shows and replaces the base of facts about groups, software, techniques and States.",
        footer = {"", "Example: dazaifu knowledge show APT29"})
final class KnowledgeCommand {

    @Command(
            name = "show",
            description =
                    "Shows what is known of a group, a technique, a piece of software, a campaign or a State.",
            footer = {
                "",
                "Example: dazaifu knowledge show APT29",
                "Example: dazaifu knowledge show T1059.001",
                "Example: dazaifu knowledge show KP"
            })
    int show(
            @Parameters(arity = "1..*", paramLabel = "NAME") List<String> words,
            @Mixin KnowledgeArguments knowledge)
            throws KnowledgeException {
        return switch (Answer.about(knowledge.load(), String.join(" ", words))) {
            case Answer.Dossier dossier -> {
                dossier.lines().forEach(System.out::println);
                yield ExitCode.DONE;
            }
            case Answer.Unknown unknown -> throw new UserMistake(unknown.sentence());
        };
    }

    @Command(
            name = "import",
            description = {
                "Makes a knowledge base of ATT&CK bundles (STIX 2.0 or 2.1) and MISP galaxy files, also gzip,",
                "and uses it from now on instead of the shipped one."
            },
            footer = {
                "",
                "Example: dazaifu knowledge import enterprise-attack.json ics-attack.json threat-actor.json"
            })
    int importFiles(
            @Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files,
            @Option(
                            names = "--output",
                            paramLabel = "FILE",
                            description =
                                    "Write it to this file instead, for use with --knowledge.")
                    @Nullable Path output)
            throws KnowledgeException, IOException {
        Path target = output == null ? KnowledgeArguments.imported() : output;
        write(files, target);
        return ExitCode.DONE;
    }

    @Command(
            name = "update",
            description =
                    "Remakes the base that is shipped with the program, in its source tree, from public files.",
            footer = {"", "Example: dazaifu knowledge update ATTACK_DIRECTORY threat-actor.json"})
    int update(@Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files)
            throws KnowledgeException, IOException {
        Path resource =
                Home.directory()
                        .resolve(
                                "office/knowledge/src/main/resources/org/dazaifu/knowledge/knowledge.gz");
        if (!Files.exists(resource)) {
            throw new UserMistake(
                    "there is no source tree at "
                            + Home.directory()
                            + "; use 'dazaifu knowledge import' instead.");
        }
        write(files, resource);
        return ExitCode.DONE;
    }

    private static void write(List<Path> files, Path target)
            throws KnowledgeException, IOException {
        KnowledgeImport made = KnowledgeImport.of(files);
        made.remarks().forEach(remark -> System.err.println(Terminal.safe(remark)));
        @Nullable Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        KnowledgeFile.write(made.base(), target);
        KnowledgeBase base = made.base();
        System.err.printf(
                Locale.ROOT,
                "%s: %,d groups, %,d pieces of software, %,d techniques, %,d campaigns, %,d relations resting on %,d reports%n",
                target,
                base.groups().size(),
                base.software().size(),
                base.techniques().size(),
                base.campaigns().size(),
                base.uses().size(),
                base.reports().size());
    }
}
