package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.ledger.disk.DurableFile;

/**
 * The timestamps of a log, numbered from 1: each a directory with the checkpoint that was stamped
 * and the authority's response, so that other tools can verify it alone.
 */
final class StampStore {

    static final String CHECKPOINT = "checkpoint";
    static final String RESPONSE = "response.tsr";

    private final Path directory;

    StampStore(Path directory) {
        this.directory = directory;
    }

    /** Keeps a timestamp; it is on the disk, whole, when this returns. */
    void add(byte[] checkpoint, byte[] response) throws IOException {
        DurableFile.makeDirectories(directory);
        int number = numbers().size() + 1;
        Path kept = stamp(number);
        Path partial = kept.resolveSibling(number + DurableFile.PARTIAL);
        DurableFile.makeDirectories(partial);
        DurableFile.writeOnly(partial.resolve(CHECKPOINT), checkpoint);
        DurableFile.write(partial.resolve(RESPONSE), response);
        Files.move(partial, kept, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.force(directory);
    }

    /** The names in the directory that are not of something unfinished; valid ones are numbers. */
    List<String> numbers() throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                for (Path entry : entries) {
                    String name = entry.getFileName().toString();
                    if (!name.endsWith(DurableFile.PARTIAL)) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    Path stamp(int number) {
        return directory.resolve(Integer.toString(number));
    }
}
