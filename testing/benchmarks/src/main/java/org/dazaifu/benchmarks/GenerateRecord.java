package org.dazaifu.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Milestone;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.StrategyDirectory;
import org.dazaifu.strategy.record.StrategyReading;

/**
 * Writes a strategy with a record of 36 months: {@code GenerateRecord STRATEGY DIR}. Every owner
 * reports every month but one in twelve; some measures are slow, blocked or given up. The same
 * strategy gives the same record.
 */
public final class GenerateRecord {

    private static final int MONTHS = 36;

    private GenerateRecord() {}

    public static void main(String[] arguments) throws Exception {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** Copies the document and its translations, and writes the record. */
    public static void write(Path strategy, Path to) throws Exception {
        try (Stream<Path> all = Files.walk(strategy)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                Path name = strategy.relativize(one);
                if (!name.startsWith("record")) {
                    Path target = to.resolve(name);
                    Files.createDirectories(target.getParent());
                    Files.copy(one, target);
                }
            }
        }
        Files.createDirectories(to.resolve("record"));
        Strategy read = StrategyReading.read(StrategyDirectory.load(strategy)).strategy();
        Files.write(to.resolve("record/measures.jsonl"), lines(read));
    }

    private static List<String> lines(Strategy strategy) throws IOException {
        List<String> lines = new ArrayList<>();
        Random random = new Random(20210928);
        double[] done = new double[strategy.measures().size()];
        LocalDate first = strategy.period().from().plusMonths(1).withDayOfMonth(1).minusDays(1);
        for (int month = 0; month < MONTHS; month++) {
            LocalDate on = first.plusMonths(month + 1).withDayOfMonth(1).minusDays(1);
            for (int i = 0; i < done.length; i++) {
                Measure measure = strategy.measures().get(i);
                double pace = 100.0 / Math.max(6, 6 + i % 30);
                if (measure.start().isBefore(on)) {
                    done[i] = Math.min(100, done[i] + pace * random.nextDouble() * 2);
                }
                if (random.nextInt(12) > 0 && measure.start().isBefore(on)) {
                    lines.add(line(measure, on, done[i], i, random));
                }
            }
        }
        return lines;
    }

    private static String line(
            Measure measure, LocalDate on, double done, int number, Random random) {
        String state =
                done >= 100
                        ? "done"
                        : number % 17 == 5 && random.nextInt(4) == 0 ? "blocked" : "under-way";
        StringBuilder line = new StringBuilder("{\"kind\":\"measure\",\"recorded\":\"");
        line.append(on.plusDays(10).atTime(1, 0).toInstant(ZoneOffset.UTC));
        line.append("\",\"by\":\"").append(measure.owner().orElseThrow());
        line.append("\",\"measure\":\"").append(measure.id());
        line.append("\",\"on\":\"").append(on).append("\",\"state\":\"").append(state);
        line.append("\",\"percent\":").append((int) done);
        line.append(",\"expected\":\"").append(measure.due().plusDays(random.nextInt(90)));
        line.append("\",\"spent\":").append(1_000_000L * (int) done);
        List<String> reached = new ArrayList<>();
        for (Milestone one : measure.milestones()) {
            if (!one.due().isAfter(on) && done > 20) {
                reached.add(
                        "{\"milestone\":\"%s\",\"on\":\"%s\",\"document\":\"report\"}"
                                .formatted(one.id(), one.due()));
            }
        }
        if (!reached.isEmpty()) {
            line.append(",\"milestones\":[").append(String.join(",", reached)).append(']');
        }
        if (done >= 100 && number % 3 > 0) {
            line.append(",\"evidence\":[{\"document\":\"final report\",\"sha256\":\"")
                    .append("0".repeat(64))
                    .append("\"}]");
        }
        return line.append('}').toString();
    }
}
