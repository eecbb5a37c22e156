package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dazaifu.casebook.CaseLog;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.casebook.milestone.CaseMilestones;
import org.dazaifu.casebook.milestone.Milestone;
import org.dazaifu.casebook.milestone.MilestoneJson;
import org.dazaifu.casebook.milestone.MilestoneKind;
import org.dazaifu.casebook.milestone.RecordedMilestone;
import org.dazaifu.casebook.milestone.RecordedMilestone.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu milestone}: what happened around a case that no log tells. */
@Command(
        name = "milestone",
        description =
                "Puts on the ledger of a case what no log tells: who was told and when, what was asked of another State, what was lost, what turned out to be true. Without KIND it lists what is there.",
        footer = {
            "",
            "Example: dazaifu milestone cases/yamatake affected victim=yamatake area=jp-131016 critical-infrastructure=yes --at 2026-02-05T09:00:00Z --because \"the operator's call\"",
            "Example: dazaifu milestone cases/yamatake notice audience=prefecture recipient=jp-130001 --at 2026-02-06T01:30:00Z --because \"telephone, then letter\" --document letter.pdf",
            "Example: dazaifu milestone cases/yamatake undone milestone=2 --because \"it was another prefecture\"",
            "docs/case.md lists the kinds and what each says."
        })
final class MilestoneCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "KIND NAME=VALUE",
            description = "What it is, and what is said of it.")
    List<String> said = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When it happened, such as 2026-02-06T01:30:00Z (default: now).")
    @Nullable Instant at;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who says so (default: this account).")
    String by = System.getProperty("user.name", "unknown");

    @Option(
            names = "--because",
            paramLabel = "TEXT",
            description = "From what it is known; every milestone needs it.")
    String because = "";

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description =
                    "A document that shows it; its name and SHA-256 are kept, the file is not.")
    @Nullable Path document;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the list there instead of to standard output.")
    @Nullable Path output;

    @Override
    public Integer call() throws Exception {
        Optional<Milestone> asked = said.isEmpty() ? Optional.empty() : Optional.of(asked());
        try (CaseLog log = CaseLog.open(directory, OfficeKey.require())) {
            CaseMilestones before;
            try {
                before = CaseMilestones.of(log.acts());
            } catch (IllegalArgumentException e) {
                throw new UserMistake(directory + ": " + e.getMessage() + ".");
            }
            if (asked.isPresent()) {
                RecordedMilestone recorded = recorded(before, asked.get());
                log.act(MilestoneJson.ACT, MilestoneJson.members(recorded));
                System.err.printf(
                        "dazaifu: milestone %d of %s is on the ledger: %s%n",
                        recorded.number(), directory, Terminal.safe(line(recorded)));
            } else {
                list(before);
            }
        }
        return ExitCode.DONE;
    }

    private Milestone asked() {
        MilestoneKind kind =
                MilestoneKind.of(said.getFirst())
                        .orElseThrow(() ->
                                new UserMistake(
                                        "'%s' is no kind of milestone; write one of %s."
                                                .formatted(
                                                        said.getFirst(),
                                                        Stream.of(MilestoneKind.values())
                                                                .map(MilestoneKind::word)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
        SortedMap<String, String> details = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String detail : said.subList(1, said.size())) {
            int equals = detail.indexOf('=');
            if (equals <= 0) {
                wrong.add("'%s' is not NAME=VALUE".formatted(detail));
            } else if (details.put(
                            detail.substring(0, equals), detail.substring(equals + 1).strip())
                    != null) {
                wrong.add("'%s' is said twice; say it once".formatted(detail.substring(0, equals)));
            }
        }
        wrong.addAll(Milestone.wrongWith(kind, details));
        if (!wrong.isEmpty()) {
            throw new UserMistake(String.join("; ", wrong) + ".");
        }
        return new Milestone(kind, at == null ? CaseReview.now() : at, details);
    }

    private RecordedMilestone recorded(CaseMilestones before, Milestone milestone)
            throws IOException {
        if (because.isBlank() || by.isBlank()) {
            throw new UserMistake(
                    "a milestone needs a reason and somebody who says so: give --because TEXT, and --by NAME if it is not this account.");
        }
        before.wrongWith(milestone)
                .ifPresent(wrong -> {
                    throw new UserMistake(wrong + ".");
                });
        try {
            return new RecordedMilestone(
                    before.next(),
                    CaseReview.now(),
                    by.strip(),
                    because.strip(),
                    shown(),
                    milestone);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
    }

    private Optional<Document> shown() throws IOException {
        Path file = document;
        if (file == null) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw new UserMistake("--document " + file + ": there is no such file.");
        }
        return Optional.of(
                new Document(
                        String.valueOf(file.getFileName()),
                        FileDigest.read(file, _ -> {}).sha256()));
    }

    private void list(CaseMilestones milestones) throws IOException {
        List<RecordedMilestone> standing = milestones.standing(Instant.MAX);
        StringBuilder text = new StringBuilder();
        for (RecordedMilestone one : milestones.all()) {
            boolean undone =
                    one.milestone().kind() != MilestoneKind.UNDONE && !standing.contains(one);
            text.append(one.number())
                    .append(undone ? " (undone) " : " ")
                    .append(Terminal.safe(line(one)))
                    .append('\n');
        }
        try (Output out = Output.to(output)) {
            out.stream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
    }

    private static String line(RecordedMilestone one) {
        StringBuilder line = new StringBuilder();
        line.append(one.milestone().at()).append(' ').append(one.milestone().kind().word());
        one.milestone()
                .details()
                .forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
        one.document().ifPresent(file -> line.append(", ").append(file.name()));
        line.append(" (")
                .append(one.by())
                .append(", ")
                .append(one.known())
                .append(": ")
                .append(one.because())
                .append(')');
        return line.toString();
    }
}
