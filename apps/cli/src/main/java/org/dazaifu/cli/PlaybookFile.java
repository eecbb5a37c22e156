package org.dazaifu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dazaifu.cacao.PlaybookReader;
import org.dazaifu.cacao.Reading;

/** A playbook in a file. */
final class PlaybookFile {

    private PlaybookFile() {}

    /** Never more of the file than a playbook may have, and a byte by which that is seen. */
    static Reading read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PlaybookReader.read(in.readNBytes(PlaybookReader.LONGEST + 1));
        }
    }
}
