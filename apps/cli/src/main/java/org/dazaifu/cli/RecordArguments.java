package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.strategy.document.Finding;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.document.Severity;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.record.Entry;
import org.dazaifu.strategy.record.Evidence;
import org.dazaifu.strategy.record.RecordCheck;
import org.dazaifu.strategy.record.RecordWriter;
import org.dazaifu.strategy.record.StrategyReading;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds one line to a strategy's record, or nothing. */
final class RecordArguments {

    /** Where an entry stands that is not written yet. */
    static final Place NEW = new Place("new line", 0, 0);

    @Mixin StrategyArgument strategy = new StrategyArgument();

    @Option(
            names = "--by",
            required = true,
            paramLabel = "ORGANISATION",
            description = "Who enters it: the id of an organisation of the strategy.")
    String by = "";

    /** The moment of entry: the clock now. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Adds it, and prints the line; every error that check would find is told and nothing written.
     */
    int add(StrategyReading reading, Entry entry) throws IOException {
        List<Finding> found = RecordCheck.ofNew(reading, entry);
        List<String> errors =
                found.stream()
                        .filter(one -> one.severity() == Severity.ERROR)
                        .map(Finding::message)
                        .toList();
        if (!errors.isEmpty()) {
            throw new UserMistake("nothing was written: " + String.join("\n", errors) + ".");
        }
        found.forEach(
                one -> System.err.printf("dazaifu: warning: %s.%n", Terminal.safe(one.message())));
        Path file = new RecordWriter(directory()).append(entry);
        System.out.println(Terminal.safe(RecordWriter.line(entry)));
        System.err.printf("dazaifu: added to %s.%n", file);
        return ExitCode.DONE;
    }

    private Path directory() {
        if (Files.isDirectory(strategy.path)) {
            return strategy.path;
        }
        Path parent = strategy.path.toAbsolutePath().getParent();
        return parent == null ? Path.of(".") : parent;
    }

    /**
     * Documents: the files, hashed, under these titles or else their own names; then titles alone.
     */
    static List<Evidence> evidence(List<Path> files, List<String> titles) throws IOException {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < Math.max(files.size(), titles.size()); i++) {
            Optional<Path> file = i < files.size() ? Optional.of(files.get(i)) : Optional.empty();
            String title =
                    i < titles.size()
                            ? titles.get(i)
                            : file.map(one -> String.valueOf(one.getFileName())).orElse("");
            if (title.isBlank()) {
                throw new UserMistake("--document is empty; write the document's title or number.");
            }
            evidence.add(
                    new Evidence(
                            title,
                            file.isPresent() ? Optional.of(hash(file.get())) : Optional.empty()));
        }
        return evidence;
    }

    static String hash(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserMistake("%s: there is no such file.".formatted(file));
        }
        return FileDigest.read(file, _ -> {}).sha256().hex();
    }

    /**
     * A text in the strategy's language and others.
     *
     * @param option its name, for what is told
     * @param own in the strategy's own language; empty where it is not given so
     * @param byLanguage by language; empty ones count as absent
     */
    static Text text(
            StrategyReading reading, String option, String own, Map<String, String> byLanguage) {
        String language = reading.strategy().language();
        TreeMap<String, String> texts = new TreeMap<>();
        byLanguage.forEach((one, words) -> {
            if (!words.isBlank()) {
                texts.put(one, words);
            }
        });
        if (!own.isBlank() && texts.put(language, own) != null) {
            throw new UserMistake(
                    "%s and %s-%s are the same text; give one."
                            .formatted(option, option, language));
        }
        if (texts.isEmpty()) {
            return Text.of(language, "");
        }
        if (!texts.containsKey(language)) {
            throw new UserMistake(
                    "%s is missing: a text is there in the strategy's own language, %s, first."
                            .formatted(option, language));
        }
        return new Text(language, texts);
    }
}
