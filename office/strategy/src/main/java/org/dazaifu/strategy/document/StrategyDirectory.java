package org.dazaifu.strategy.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.strategy.document.StrategyFiles.Written;

/** Loads a strategy's files from a directory, or from the directory in which a document lies. */
public final class StrategyDirectory {

    /** Of a document or a translation, in bytes. */
    static final long LONGEST_TEXT = 4L << 20;

    /** Of all files of a record together, in bytes. */
    static final long LONGEST_RECORD = 128L << 20;

    private static final String YAML = ".yaml";
    private static final String LINES = ".jsonl";

    private StrategyDirectory() {}

    /**
     * Loads.
     *
     * @param path a directory that holds {@code strategy.yaml}, or such a document itself
     * @throws MistakesException where a file is too long or no text in UTF-8
     */
    public static StrategyFiles load(Path path) throws IOException, MistakesException {
        Path document = Files.isDirectory(path) ? path.resolve(StrategyFiles.DOCUMENT) : path;
        Path directory = document.toAbsolutePath().getParent();
        Problems problems = new Problems();
        Written written = text(document.toString(), document, LONGEST_TEXT, problems);
        SortedMap<String, Written> translations = new TreeMap<>();
        SortedMap<String, Written> records = new TreeMap<>();
        if (directory != null) {
            for (Map.Entry<String, Path> file :
                    files(directory.resolve(StrategyFiles.TRANSLATIONS), YAML).entrySet()) {
                translations.put(
                        file.getKey().substring(0, file.getKey().length() - YAML.length()),
                        text(
                                beside(document, StrategyFiles.TRANSLATIONS, file.getKey()),
                                file.getValue(),
                                LONGEST_TEXT,
                                problems));
            }
            long left = LONGEST_RECORD;
            for (Map.Entry<String, Path> file :
                    files(directory.resolve(StrategyFiles.RECORD), LINES).entrySet()) {
                String name = beside(document, StrategyFiles.RECORD, file.getKey());
                records.put(file.getKey(), text(name, file.getValue(), left, problems));
                left -= Math.min(left, Files.size(file.getValue()));
            }
        }
        problems.refuse();
        return new StrategyFiles(written, translations, records);
    }

    private static String beside(Path document, String directory, String name) {
        return document.resolveSibling(directory).resolve(name).toString();
    }

    private static SortedMap<String, Path> files(Path directory, String ending) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> all = Files.list(directory)) {
                for (Path one : all.toList()) {
                    String name = String.valueOf(one.getFileName());
                    if (name.endsWith(ending) && Files.isRegularFile(one)) {
                        files.put(name, one);
                    }
                }
            }
        }
        return files;
    }

    private static Written text(String name, Path file, long most, Problems problems)
            throws IOException {
        if (Files.size(file) > most) {
            problems.add(name, 0, "longer than " + most + " bytes; split it");
            return new Written(name, "");
        }
        return decoded(name, Files.readAllBytes(file), problems);
    }

    /** Bytes as text; a problem where they are not UTF-8. */
    static Written decoded(String name, byte[] bytes, Problems problems) {
        try {
            return new Written(
                    name,
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "this is not text in UTF-8; save it as UTF-8");
            return new Written(name, "");
        }
    }

    /** How many bytes of a file are read at most. */
    public static long most(boolean lines) {
        return lines ? LONGEST_RECORD : LONGEST_TEXT;
    }

    /**
     * Bytes that somebody else loaded, such as from a revision, under the same bounds.
     *
     * @param lines whether they are a file of a record
     */
    public static Written decoded(String name, byte[] bytes, boolean lines)
            throws MistakesException {
        Problems problems = new Problems();
        if (bytes.length > most(lines)) {
            problems.add(name, 0, "longer than " + most(lines) + " bytes; split it");
        }
        problems.refuse();
        Written written = decoded(name, bytes, problems);
        problems.refuse();
        return written;
    }
}
