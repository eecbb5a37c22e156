package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dazaifu.casebook.CaseException.Code;

/**
 * Which files lie within what was given as evidence. A thing given twice, or within another that
 * was given, counts once. Links within a directory are not followed, so that evidence cannot pull
 * in what lies outside of it; each is listed.
 */
final class EvidencePlan {

    /** One given thing, its real path, and the files in it, ordered by path. */
    record Root(Path given, Path real, List<PlannedFile> files) {}

    /** One file to acquire, and its size when it was listed. */
    record PlannedFile(Path path, long size) {}

    private final List<Root> roots = new ArrayList<>();
    private final List<Acquisition.Omitted> omitted = new ArrayList<>();
    private final Path directory;

    private EvidencePlan(Path directory) {
        this.directory = directory;
    }

    /**
     * Lists the files.
     *
     * @param directory the real path of the case directory, which is never evidence itself
     * @throws CaseException where a given path does not exist or lies within the case
     */
    static EvidencePlan of(Path directory, List<Path> evidence) throws CaseException, IOException {
        EvidencePlan plan = new EvidencePlan(directory);
        List<Path> reals = new ArrayList<>();
        for (Path given : evidence) {
            reals.add(plan.real(given));
        }
        for (int i = 0; i < reals.size(); i++) {
            if (!isWithinAnother(reals, i)) {
                plan.roots.add(plan.list(evidence.get(i), reals.get(i)));
            }
        }
        return plan;
    }

    List<Root> roots() {
        return roots;
    }

    List<Acquisition.Omitted> omitted() {
        return omitted;
    }

    private Path real(Path given) throws CaseException {
        Path real;
        try {
            real = given.toRealPath();
        } catch (IOException e) {
            throw new CaseException(
                    Code.EVIDENCE_MISSING,
                    "the evidence " + given + " cannot be read: " + Failures.reason(e),
                    e);
        }
        if (real.startsWith(directory)) {
            throw new CaseException(
                    Code.EVIDENCE_IN_CASE,
                    "the evidence "
                            + given
                            + " lies within the case directory "
                            + directory
                            + "; give another directory for the case",
                    null);
        }
        return real;
    }

    private static boolean isWithinAnother(List<Path> reals, int index) {
        Path real = reals.get(index);
        for (int i = 0; i < reals.size(); i++) {
            boolean same = reals.get(i).equals(real);
            if (i != index && (same ? i < index : real.startsWith(reals.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private Root list(Path given, Path real) throws IOException {
        List<PlannedFile> files = new ArrayList<>();
        Files.walkFileTree(real, new Visitor(files));
        files.sort(Comparator.comparing(PlannedFile::path));
        omitted.sort(Comparator.comparing(Acquisition.Omitted::source));
        return new Root(given, real, files);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final List<PlannedFile> files;

        Visitor(List<PlannedFile> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            if (path.equals(directory)) {
                omit(path, "the case itself");
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                throws IOException {
            if (attributes.isRegularFile()) {
                files.add(new PlannedFile(path, attributes.size()));
            } else if (attributes.isSymbolicLink()) {
                omit(path, "a symbolic link to " + Files.readSymbolicLink(path));
            } else {
                omit(path, "neither a file nor a directory");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            omit(path, Failures.reason(e));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(
                Path path, @org.jspecify.annotations.Nullable IOException e) {
            if (e != null) {
                omit(path, "listing it broke off: " + Failures.reason(e));
            }
            return FileVisitResult.CONTINUE;
        }

        private void omit(Path path, String reason) {
            omitted.add(new Acquisition.Omitted(path.toString(), reason));
        }
    }

    /** Attributes of a file itself, not of what a link points to. */
    static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
