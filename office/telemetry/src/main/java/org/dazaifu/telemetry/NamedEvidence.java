package org.dazaifu.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dazaifu.telemetry.EvidenceMistakeException.Mistake;

/** What the user named, in the order given. */
final class NamedEvidence implements Layer {

    private final Iterator<Path> rest;
    private final ContentOpener opener;

    NamedEvidence(List<Path> evidence, ContentOpener opener) {
        this.rest = List.copyOf(evidence).iterator();
        this.opener = opener;
    }

    /** What of it cannot be read. */
    static List<Mistake> mistakes(List<Path> evidence) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Path path : evidence) {
            if (!Files.exists(path)) {
                mistakes.add(
                        new Mistake(
                                path,
                                path
                                        + " does not exist. Check how it is spelled and where you are."));
            } else if (!Files.isReadable(path)
                    || Files.isDirectory(path) && !Files.isExecutable(path)) {
                mistakes.add(
                        new Mistake(
                                path,
                                path + " may not be read by you. Ask its owner for permission."));
            } else if (Files.isDirectory(path) && !holdsFile(path)) {
                mistakes.add(
                        new Mistake(
                                path,
                                path
                                        + " holds no file. Name a directory or a file that holds logs."));
            }
        }
        return mistakes;
    }

    /** Whether there is anything; a part that cannot be entered counts, as it will be named. */
    private static boolean holdsFile(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.anyMatch(path -> !Files.isDirectory(path) || Files.isSymbolicLink(path));
        } catch (IOException | UncheckedIOException e) {
            return true;
        }
    }

    @Override
    public String path() {
        return "the evidence";
    }

    @Override
    public Step next() throws IOException {
        if (!rest.hasNext()) {
            return Step.Signal.END;
        }
        Path path = rest.next();
        return Files.isDirectory(path)
                ? new Step.Inner(Directory.root(path, opener))
                : opener.file(path);
    }

    @Override
    public void close() {}
}
