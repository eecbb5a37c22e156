package org.dazaifu.sigma;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The texts that paths lead to, in a stable order. Zips stay open until this is closed. */
final class RuleSources implements AutoCloseable {

    static final int LARGEST_FILE = 4 * 1024 * 1024;
    static final int MOST_MEMBERS = 200_000;
    private static final int DEEPEST = 64;

    private final List<RuleText> texts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ZipFile> zips = new ArrayList<>();

    /** One text, not yet read. */
    interface RuleText {
        String source();

        InputStream open() throws IOException;

        /** The text without byte order mark. */
        default String read() throws NotText {
            byte[] bytes;
            try (InputStream in = open()) {
                bytes = in.readNBytes(LARGEST_FILE + 1);
            } catch (ZipException damaged) {
                throw new NotText(
                        "the member of the zip is damaged or encrypted ("
                                + damaged.getMessage()
                                + "); pack it again");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            if (bytes.length > LARGEST_FILE) {
                throw new NotText("the file is larger than " + LARGEST_FILE + " bytes; split it");
            }
            try {
                String text =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString();
                return text.startsWith("\ufeff") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                throw new NotText("the file is not UTF-8 text; save it as UTF-8");
            }
        }
    }

    /** Bytes that are no text of a rule. */
    static final class NotText extends Exception {
        private static final long serialVersionUID = 1L;

        NotText(String message) {
            super(message);
        }
    }

    private record FileText(Path path) implements RuleText {
        @Override
        public String source() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private record MemberText(String source, ZipFile zip, ZipEntry entry) implements RuleText {
        @Override
        public InputStream open() throws IOException {
            return zip.getInputStream(entry);
        }
    }

    List<RuleText> texts() {
        return texts;
    }

    List<Problem> problems() {
        return problems;
    }

    void add(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            addDirectory(path);
        } else if (Files.exists(path)) {
            addFile(path);
        } else {
            problems.add(
                    new Problem(
                            path.toString(),
                            0,
                            "there is no such file or directory; check the path"));
        }
    }

    private void addDirectory(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                directory,
                EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                DEEPEST,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && mayHoldRules(file.toString())) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failed)
                            throws IOException {
                        if (failed instanceof FileSystemLoopException) {
                            return FileVisitResult.CONTINUE;
                        }
                        if (failed instanceof NoSuchFileException) {
                            problems.add(
                                    new Problem(
                                            file.toString(),
                                            0,
                                            "the link leads nowhere; correct or remove it"));
                            return FileVisitResult.CONTINUE;
                        }
                        throw failed;
                    }
                });
        Collections.sort(files);
        for (Path file : files) {
            addFile(file);
        }
        if (files.isEmpty()) {
            problems.add(
                    new Problem(
                            directory.toString(),
                            0,
                            "the directory holds no rule; rules are files named *.yml or *.yaml"));
        }
    }

    private void addFile(Path file) throws IOException {
        if (!isZip(file)) {
            texts.add(new FileText(file));
            return;
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            problems.add(
                    new Problem(
                            file.toString(),
                            0,
                            "the zip is damaged ("
                                    + damaged.getMessage()
                                    + "); download it again"));
            return;
        }
        zips.add(zip);
        if (zip.size() > MOST_MEMBERS) {
            problems.add(
                    new Problem(
                            file.toString(),
                            0,
                            "the zip has more than " + MOST_MEMBERS + " members; split it"));
            return;
        }
        List<RuleText> members = new ArrayList<>();
        zip.stream()
                .filter(entry -> !entry.isDirectory() && isYaml(entry.getName()))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .forEach(entry ->
                        members.add(new MemberText(file + "!/" + entry.getName(), zip, entry)));
        texts.addAll(members);
        if (members.isEmpty()) {
            problems.add(
                    new Problem(
                            file.toString(),
                            0,
                            "the zip holds no rule; rules are members named *.yml or *.yaml"));
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4
                    && start[0] == 'P'
                    && start[1] == 'K'
                    && (start[2] == 3 || start[2] == 5);
        }
    }

    private static boolean mayHoldRules(String name) {
        return isYaml(name) || name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean isYaml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yml") || lower.endsWith(".yaml");
    }

    @Override
    public void close() throws IOException {
        for (ZipFile zip : zips) {
            zip.close();
        }
    }
}
