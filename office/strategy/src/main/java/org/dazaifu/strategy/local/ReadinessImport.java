package org.dazaifu.strategy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problem;
import org.dazaifu.strategy.record.ReadinessReport;
import org.dazaifu.strategy.record.StrategyRecord;

/**
 * Filled self-assessments on their way into a record. Nothing is written here.
 *
 * @param reports what is to be added, in the order of the files
 * @param already how many files the record has already, by their hash
 * @param remarks what is not wrong, and somebody may want to know
 * @param problems of files that are left out
 */
public record ReadinessImport(
        List<ReadinessReport> reports, int already, List<String> remarks, List<Problem> problems) {

    /** Files that are read from directories, by the ends of their names. */
    private static final List<String> ENDINGS = List.of(".csv", ".json");

    public ReadinessImport {
        reports = List.copyOf(reports);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }

    /** How many of the reports answer every question. */
    public long complete(Questionnaire questionnaire) {
        return reports.stream().filter(one -> Assessment.of(one, questionnaire).complete()).count();
    }

    /**
     * Reads files, and those of directories that end in .csv or .json.
     *
     * @param record what is known already
     * @param recorded when they are entered
     * @param today the day of that in the strategy's time zone
     * @param by id of the organisation that enters them
     */
    public static ReadinessImport read(
            List<Path> paths,
            StrategyRecord record,
            Questionnaire questionnaire,
            Instant recorded,
            LocalDate today,
            String by)
            throws IOException {
        Set<String> hashes = new HashSet<>();
        Map<String, ReadinessReport> newest = new HashMap<>();
        for (ReadinessReport one : record.readiness()) {
            one.document().sha256().ifPresent(hashes::add);
            newest.merge(one.code(), one, (a, b) -> b.on().isBefore(a.on()) ? a : b);
        }
        List<ReadinessReport> reports = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int already = 0;
        for (Path file : files(paths)) {
            try {
                ReadinessReport report =
                        AnswerSheet.read(
                                file.toString(),
                                FilledForm.bytes(file),
                                questionnaire,
                                recorded,
                                today,
                                by);
                if (!hashes.add(report.document().sha256().orElseThrow())) {
                    already++;
                    continue;
                }
                ReadinessReport other = newest.get(report.code());
                if (other != null) {
                    remarks.add(twice(file, report, other));
                }
                if (other == null || !report.on().isBefore(other.on())) {
                    newest.put(report.code(), report);
                }
                reports.add(report);
            } catch (MistakesException e) {
                problems.addAll(e.problems());
            }
        }
        return new ReadinessImport(reports, already, remarks, problems);
    }

    private static String twice(Path file, ReadinessReport report, ReadinessReport other) {
        return report.on().isBefore(other.on())
                ? "%s: %s answered on %s already, which counts; this one of %s is kept"
                        .formatted(file, report.code(), other.on(), report.on())
                : "%s: %s answered on %s before, which is kept; this one of %s counts"
                        .formatted(file, report.code(), other.on(), report.on());
    }

    private static Iterable<Path> files(List<Path> paths) throws IOException {
        Set<Path> files = new TreeSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> all = Files.walk(path)) {
                    all.filter(Files::isRegularFile)
                            .filter(one -> {
                                String name = one.toString().toLowerCase(Locale.ROOT);
                                return ENDINGS.stream().anyMatch(name::endsWith);
                            })
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }
}
