package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which files make up a case: what its verification reads, and nothing else in its directory. */
final class CaseFiles {

    private CaseFiles() {}

    static SortedMap<String, Path> of(
            Path directory, CaseFile file, Collection<Acquisition.Item> items, boolean withEvidence)
            throws IOException {
        SortedMap<String, Path> files = new TreeMap<>(Comparator.naturalOrder());
        files.put(CaseFile.NAME, directory.resolve(CaseFile.NAME));
        for (String result : file.results().keySet()) {
            files.put(result, directory.resolve(result));
        }
        for (Acquisition.Item item : items) {
            String stored = item.stored();
            if (withEvidence && stored != null) {
                files.put(stored, directory.resolve(stored));
            }
        }
        Path ledger = directory.resolve(CaseJournal.DIRECTORY);
        try (Stream<Path> walk = Files.walk(ledger)) {
            for (Path one : (Iterable<Path>) walk::iterator) {
                boolean left = one.toString().endsWith(DurableFile.TEMPORARY);
                if (Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)
                        && !left
                        && !one.equals(ledger.resolve("lock"))) {
                    files.put(CaseJournal.DIRECTORY + "/" + slashes(ledger.relativize(one)), one);
                }
            }
        }
        return files;
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
