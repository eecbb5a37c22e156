package org.dazaifu.strategy.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder of a report.
 *
 * <p>Guarantees: it is there whole or not at all: it is written beside its place and moved there
 * when it is complete. What is in its place already is replaced only if it is an earlier report and
 * nothing else.
 */
public final class SiteFolder {

    private SiteFolder() {}

    /**
     * Why a report may not be written to a place; empty where it may.
     *
     * @return a sentence that says what to do
     */
    public static Optional<String> refusal(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(place + " is not a folder; give another with --output");
        }
        SortedSet<String> there = files(place);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Path manifest = place.resolve(Manifest.NAME);
        Set<String> known =
                Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
                        ? Manifest.filesOf(Files.readString(manifest, StandardCharsets.UTF_8))
                        : Set.of();
        if (known.isEmpty()) {
            return Optional.of(
                    place + " is not an earlier report; give an empty folder, or another place");
        }
        there.removeAll(known);
        there.remove(Manifest.NAME);
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s has %s, which no report wrote; move it away first"
                                .formatted(place, there.first()));
    }

    private static SortedSet<String> files(Path folder) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(one -> !Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                    .forEach(one -> names.add(name(folder.relativize(one))));
        }
        return names;
    }

    private static String name(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    /**
     * Writes a report; its place must not be refused.
     *
     * @param files by their paths, with {@code /} between folders
     * @throws IOException where it cannot be written; the place is as it was then
     */
    public static void write(Path place, SortedMap<String, byte[]> files) throws IOException {
        Path whole = place.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null) {
            throw new IOException(place + " is no place for a folder");
        }
        Files.createDirectories(parent);
        Path made = Files.createTempDirectory(parent, ".report-");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = made.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            readable(made);
            replace(whole, made);
        } finally {
            delete(made);
        }
    }

    private static void replace(Path place, Path made) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path aside = Files.createTempDirectory(place.getParent(), ".report-");
        Path earlier = aside.resolve("earlier");
        Files.move(place, earlier, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(earlier, place, StandardCopyOption.ATOMIC_MOVE);
            delete(aside);
            throw e;
        }
        delete(aside);
    }

    /** A temporary folder is for its owner alone; a report is for everybody who may come by. */
    private static void readable(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @org.jspecify.annotations.Nullable IOException failed)
                            throws IOException {
                        if (failed != null) {
                            throw failed;
                        }
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
