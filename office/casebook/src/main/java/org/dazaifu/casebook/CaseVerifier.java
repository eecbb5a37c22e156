package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.dazaifu.casebook.CaseVerification.Finding;
import org.dazaifu.casebook.CaseVerification.Subject;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.log.LogEntry;
import org.dazaifu.ledger.log.LogVerification;
import org.dazaifu.ledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One verification of a case. The ledger is the witness: it must be whole, signed, and contain the
 * head that case.json states; then evidence, manifest and results must be as its entries say.
 */
final class CaseVerifier {

    /** How much of a case there is to verify. */
    enum Extent {
        /** The case where it was made. */
        WHOLE,
        /** A copy, which what was only referenced did not go along with. */
        COPY,
        /** A copy that was made without the evidence. */
        WITHOUT_EVIDENCE,
        /** Only what the case says: its ledger and case.json, without evidence and results. */
        RECORD
    }

    private static final String LEDGER_FILE = CaseJournal.DIRECTORY + "/entries";

    private final Path directory;
    private final CaseTrust trust;
    private final FileDigest.Source digests;
    private final Extent extent;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long files;
    private long bytes;
    private final EvidenceRecord evidence = new EvidenceRecord();
    private final Map<String, String> kept = new TreeMap<>();
    private @Nullable ObjectNode completed;
    private @Nullable CaseFile read;

    CaseVerifier(Path directory, CaseTrust trust, LongConsumer progress) {
        this(directory, trust, file -> FileDigest.read(file, progress), Extent.WHOLE);
    }

    /**
     * Verifies with digests from elsewhere.
     *
     * @param extent how much of the case is there
     */
    CaseVerifier(Path directory, CaseTrust trust, FileDigest.Source digests, Extent extent) {
        this.directory = directory;
        this.trust = trust;
        this.digests = digests;
        this.extent = extent;
    }

    CaseVerification verify() throws CaseException {
        return verify(_ -> {});
    }

    /**
     * Verifies.
     *
     * @param visitor receives the entries of the ledger, before it is known whether they verify
     */
    CaseVerification verify(Consumer<LogEntry> visitor) throws CaseException {
        CaseFile file = readCaseFile();
        read = file;
        LogVerification ledger = ledger(file, visitor);
        TreeHead found = ledger.head();
        try {
            if (extent != Extent.RECORD) {
                evidence();
                strangers();
                released();
            }
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
        CaseState state = file == null ? CaseState.INCOMPLETE : file.state();
        if (file != null && state == CaseState.COMPLETE) {
            complete(file, found);
        } else if (file != null) {
            incomplete(file);
        }
        if (evidence.items().stream().anyMatch(item -> item.stored() == null)) {
            remarks.add("some evidence is referenced where it lay and not copied into the case");
        }
        return new CaseVerification(
                state,
                files,
                bytes,
                found,
                ledger.covered(),
                file == null ? null : trust.keyOf(file),
                ledger.anchoring(),
                findings,
                remarks);
    }

    /** The {@code case.json} that was verified; empty where it could not be read. */
    Optional<CaseFile> file() {
        return Optional.ofNullable(read);
    }

    private @Nullable CaseFile readCaseFile() throws CaseException {
        try {
            return CaseFile.readOf(directory);
        } catch (CaseException e) {
            if (e.code() != CaseException.Code.NOT_A_CASE
                    || !Files.exists(directory.resolve(CaseFile.NAME))) {
                throw e;
            }
            findings.add(
                    new Finding(Subject.CASE, CaseFile.NAME, "the form of a case", "another form"));
            return null;
        } catch (IOException e) {
            findings.add(
                    new Finding(
                            Subject.CASE, CaseFile.NAME, "a readable case", Failures.reason(e)));
            return null;
        }
    }

    private LogVerification ledger(@Nullable CaseFile file, Consumer<LogEntry> visitor)
            throws CaseException {
        LedgerAudit audit = new LedgerAudit(directory, trust, findings, remarks);
        return audit.verify(
                file,
                entry -> {
                    replay(entry);
                    visitor.accept(entry);
                });
    }

    private void replay(LogEntry entry) {
        try {
            evidence.replay(entry);
            ObjectNode act = Json.parse(entry.payload());
            kept.putAll(KeptFiles.named(act));
            switch (act.path("act").asString("")) {
                case "completed" -> completed = act;
                case "created", "resumed", "reopened" -> completed = null;
                default -> {
                    // Acts that evidence replays, or that change no file.
                }
            }
        } catch (IOException e) {
            findings.add(
                    new Finding(
                            Subject.LEDGER,
                            LEDGER_FILE + " entry " + entry.index(),
                            "an act",
                            Failures.reason(e)));
        }
    }

    private void evidence() {
        if (extent == Extent.WITHOUT_EVIDENCE) {
            remarks.add("the evidence is not here, so nothing is said of whether it is intact");
            return;
        }
        for (Acquisition.Item item : evidence.items()) {
            String stored = item.stored();
            boolean referenced = stored == null;
            if (referenced && extent == Extent.COPY) {
                continue;
            }
            String name = stored == null ? item.source() : stored;
            check(Subject.EVIDENCE, name, path(name, referenced), item.sha256(), item.size());
        }
    }

    /** What was kept of releases; a stopped run leaves a file there that no act names. */
    private void released() throws IOException {
        kept.forEach((name, sha256) ->
                check(Subject.RELEASE, name, path(name, false), new Digest(sha256), -1));
        for (String stranger : KeptFiles.strangers(directory, kept.keySet())) {
            remarks.add(
                    stranger
                            + " is of no act on the ledger, as a stopped run leaves it: nothing says that it left");
        }
    }

    /** The place a name stands for; null where it is none, or leads out of the case. */
    private @Nullable Path path(String name, boolean outside) {
        try {
            Path path = directory.resolve(name);
            boolean within = path.normalize().startsWith(directory.normalize());
            return outside == Path.of(name).isAbsolute() && (outside || within) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void check(
            Subject subject, String name, @Nullable Path path, Digest sha256, long size) {
        String expected = "SHA-256 " + sha256 + (size < 0 ? "" : ", " + size + " bytes");
        if (path == null) {
            findings.add(new Finding(subject, name, expected, "a name that leads out of the case"));
            return;
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
            findings.add(
                    new Finding(subject, name, expected, there ? "something else" : "no file"));
            return;
        }
        try {
            FileDigest found = digests.of(path);
            files++;
            bytes += found.size();
            if (!found.sha256().equals(sha256) || size >= 0 && found.size() != size) {
                findings.add(
                        new Finding(
                                subject,
                                name,
                                expected,
                                "SHA-256 " + found.sha256() + ", " + found.size() + " bytes"));
            }
        } catch (IOException e) {
            findings.add(new Finding(subject, name, expected, Failures.reason(e)));
        }
    }

    /** Files among the evidence that nobody put on the ledger. */
    private void strangers() throws IOException {
        Path root = directory.resolve(EvidenceRecord.DIRECTORY);
        if (!Files.isDirectory(root)) {
            return;
        }
        Set<Path> known = new HashSet<>();
        known.add(directory.resolve(EvidenceRecord.MANIFEST));
        for (Acquisition.Item item : evidence.items()) {
            if (item.stored() != null) {
                known.add(directory.resolve(item.stored()));
            }
        }
        Set<Path> strangers = new TreeSet<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (!known.contains(file)) {
                            strangers.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        for (Path stranger : strangers) {
            findings.add(
                    new Finding(
                            Subject.EVIDENCE,
                            directory.relativize(stranger).toString(),
                            "no file, as the ledger knows of none",
                            "a file"));
        }
    }

    private void manifest() {
        try {
            List<Acquisition.Item> stated = EvidenceRecord.readManifest(directory);
            if (!stated.equals(List.copyOf(evidence.items()))) {
                findings.add(
                        new Finding(
                                Subject.MANIFEST,
                                EvidenceRecord.MANIFEST,
                                "the " + evidence.items().size() + " items on the ledger",
                                stated.size() + " items, or others"));
            }
        } catch (IOException e) {
            findings.add(
                    new Finding(
                            Subject.MANIFEST,
                            EvidenceRecord.MANIFEST,
                            "a readable manifest",
                            Failures.reason(e)));
        }
    }

    private void complete(CaseFile file, TreeHead found) {
        if (found.size() > file.ledger().size()) {
            findings.add(
                    new Finding(
                            Subject.LEDGER,
                            LEDGER_FILE,
                            file.ledger().size() + " entries, as case.json says",
                            found.size() + " entries"));
        }
        if (extent != Extent.RECORD) {
            manifest();
        }
        if (completed == null) {
            findings.add(
                    new Finding(
                            Subject.CASE,
                            CaseFile.NAME,
                            "a case that says it is incomplete, as the ledger does not say that it"
                                    + " was completed",
                            "state complete"));
            return;
        }
        results(completed, file);
        caseFile(file, completed.path("case.json").asString(""));
    }

    /** A run that was stopped on its last step leaves results although case.json knows of none. */
    private void incomplete(CaseFile file) {
        if (completed == null) {
            remarks.add(
                    "the case is incomplete: its results are not verified, and entries that are"
                            + " missing at the end of the ledger cannot be noticed");
        } else {
            results(completed, file);
            remarks.add(
                    "the ledger says that the case was completed, case.json that it is incomplete,"
                            + " as a run that was stopped on its last step leaves it");
        }
    }

    private void results(ObjectNode act, CaseFile file) {
        if (extent == Extent.RECORD) {
            return;
        }
        Map<String, String> recorded = new TreeMap<>();
        for (Map.Entry<String, JsonNode> result : act.path("results").properties()) {
            recorded.put(result.getKey(), result.getValue().asString(""));
        }
        recorded.forEach((name, sha256) -> {
            DurableFile.Written stated = file.results().get(name);
            if (Digest.isHex(sha256)) {
                long size = stated == null ? -1 : stated.size();
                check(Subject.RESULT, name, directory.resolve(name), new Digest(sha256), size);
            }
        });
    }

    private void caseFile(CaseFile file, String expected) {
        try {
            String found =
                    extent == Extent.RECORD
                            ? file.contentDigest().hex()
                            : CaseFile.contentDigest(directory).hex();
            files++;
            if (!found.equals(expected)) {
                findings.add(
                        new Finding(
                                Subject.CASE,
                                CaseFile.NAME,
                                "content with SHA-256 " + expected,
                                "content with SHA-256 " + found));
            }
        } catch (IOException e) {
            findings.add(
                    new Finding(
                            Subject.CASE, CaseFile.NAME, "a readable case", Failures.reason(e)));
        }
    }
}
