package org.dazaifu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.casebook.CaseResult;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.KnowledgeException;
import org.dazaifu.knowledge.KnowledgeFile;
import org.dazaifu.knowledge.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The knowledge base that a command is to use. */
final class KnowledgeArguments {

    @Option(
            names = "--knowledge",
            paramLabel = "PATH",
            description =
                    "A knowledge base made by 'dazaifu knowledge import' (default: an imported one, else the shipped one).")
    @Nullable Path path;

    /** The base named, else the one imported for this user, else the one that is shipped. */
    KnowledgeBase load() throws KnowledgeException {
        if (path != null) {
            return KnowledgeBase.load(path);
        }
        Path imported = imported();
        return Files.exists(imported) ? KnowledgeBase.load(imported) : KnowledgeBase.shipped();
    }

    /** Where {@code knowledge import} puts a base that replaces the shipped one. */
    static Path imported() {
        return KnowledgeFile.userFile(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /** What a case says of the base it used. */
    static CaseResult.Knowledge described(KnowledgeBase base) {
        List<Provenance> provenance = base.facts().provenance();
        String version =
                provenance.stream()
                        .filter(source -> source.collection().endsWith("enterprise-attack"))
                        .map(source -> "ATT&CK " + source.version())
                        .findFirst()
                        .orElse("unknown version");
        return new CaseResult.Knowledge(
                version,
                provenance.stream()
                        .map(source -> source.collection() + " " + source.version())
                        .toList());
    }
}
