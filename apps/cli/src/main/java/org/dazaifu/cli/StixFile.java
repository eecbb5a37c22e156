package org.dazaifu.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.StixException;
import org.jspecify.annotations.Nullable;

/**
 * A file that should be STIX: JSON, also gzip, or a member of a ZIP archive.
 *
 * @param file the file on disk
 * @param member the archive's member, or null
 */
record StixFile(Path file, @Nullable String member) {

    private static final int MOST_MEMBERS = 100_000;

    /** The files that {@code paths} are: of an archive, its members that end in .json or .gz. */
    static List<StixFile> of(List<Path> paths) throws IOException, StixException {
        var result = new ArrayList<StixFile>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                throw new UserMistake(path + " is a directory; name the files in it.");
            }
            if (isArchive(path)) {
                result.addAll(members(path));
            } else {
                result.add(new StixFile(path, null));
            }
        }
        return result;
    }

    private static boolean isArchive(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
        }
    }

    private static List<StixFile> members(Path path) throws IOException, StixException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<StixFile> members =
                    zip.stream()
                            .filter(e -> !e.isDirectory())
                            .map(ZipEntry::getName)
                            .filter(n -> {
                                String lower = n.toLowerCase(Locale.ROOT);
                                return lower.endsWith(".json") || lower.endsWith(".gz");
                            })
                            .sorted(Comparator.naturalOrder())
                            .limit(MOST_MEMBERS + 1)
                            .map(n -> new StixFile(path, n))
                            .toList();
            if (members.isEmpty()) {
                throw new StixException(path + " is an archive without a .json file.");
            }
            if (members.size() > MOST_MEMBERS) {
                throw new StixException(path + " has more than " + MOST_MEMBERS + " members.");
            }
            return members;
        } catch (ZipException e) {
            throw new StixException(path + " is a damaged archive: " + e.getMessage() + ".", e);
        }
    }

    /** What it is called in messages: {@code archive.zip!/member}. */
    String name() {
        return member == null ? file.toString() : file + "!/" + member;
    }

    /** Opens it. */
    BundleReader open() throws IOException, StixException {
        InputStream in = member == null ? Files.newInputStream(file) : member(member);
        try {
            return BundleReader.ofBundleOrObject(in, name());
        } catch (IOException | StixException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private InputStream member(String name) throws IOException, StixException {
        ZipFile zip = new ZipFile(file.toFile());
        ZipEntry entry = zip.getEntry(name);
        try {
            InputStream in = entry == null ? null : zip.getInputStream(entry);
            if (in == null) {
                throw new StixException(name() + " is there no longer.");
            }
            return new FilterInputStream(in) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (ZipException e) {
            zip.close();
            throw new StixException(name() + " is damaged: " + e.getMessage() + ".", e);
        } catch (IOException | StixException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }
}
