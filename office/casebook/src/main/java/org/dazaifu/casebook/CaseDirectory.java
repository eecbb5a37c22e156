package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.dazaifu.casebook.CaseException.Code;
import org.dazaifu.ledger.log.LogEntry;
import org.dazaifu.ledger.note.SigningKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case while a run is at work on it. The order is: {@link #begin}, {@link #acquire}, {@link
 * #sightings} until they are committed, {@link #complete}.
 *
 * <p>Guarantees: a run that is stopped at any moment leaves either no case or one that says that it
 * is incomplete, and beginning again on the same directory goes on from there; a file that has its
 * name is whole; no two runs work on one directory; every act is on the ledger before it is
 * reported; what earlier investigations found stays on the ledger in short. Does not guarantee that
 * the results of an earlier run are still there after a complete case was begun again.
 *
 * <p>For one thread. The layout is described in docs/case.md.
 */
public final class CaseDirectory implements AutoCloseable {

    static final String SIGHTINGS = "sightings.jsonl";

    /** How a run found the directory. */
    public enum Start {
        /** There was no case. */
        NEW,
        /** There was an incomplete one, and this run goes on with it. */
        RESUMED,
        /** There was a complete one, and this run replaces its results. */
        REOPENED
    }

    private final Path directory;
    private final CaseHeader header;
    private final CaseJournal journal;
    private final SigningKey key;
    private final Start start;
    private final EvidenceRecord record;
    private @Nullable Acquisition acquisition;
    private @Nullable SightingWriter sightings;

    private CaseDirectory(
            Path directory,
            CaseHeader header,
            CaseJournal journal,
            SigningKey key,
            Start start,
            EvidenceRecord record) {
        this.directory = directory;
        this.header = header;
        this.journal = journal;
        this.key = key;
        this.start = start;
        this.record = record;
    }

    /**
     * Begins a case in a directory that does not exist or is empty, goes on with an incomplete one,
     * or, where the options say so, replaces the results of a complete one.
     *
     * @param office the key that signs the case's ledger, under the ledger's name; a case is gone
     *     on with by the one that it was begun with
     * @throws CaseException where the directory holds something else or a complete case, another
     *     run is at work on it, its ledger does not verify or another key signed it, or the file
     *     system fails
     */
    public static CaseDirectory begin(Path directory, CaseOptions options, SigningKey office)
            throws CaseException {
        try {
            if (Files.exists(directory) && !Files.isDirectory(directory)) {
                throw new CaseException(
                        Code.NOT_A_CASE,
                        directory + " is a file; a case needs a directory of its own",
                        null);
            }
            Files.createDirectories(directory);
            requireCaseOrNothing(directory);
            CaseJournal journal = CaseJournal.open(directory, CaseDirectory::now);
            try {
                CaseDirectory opened = begin(directory, options, office, journal);
                journal = null;
                return opened;
            } finally {
                if (journal != null) {
                    journal.close();
                }
            }
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    private static CaseDirectory begin(
            Path directory, CaseOptions options, SigningKey office, CaseJournal journal)
            throws CaseException, IOException {
        boolean known = Files.exists(directory.resolve(CaseFile.NAME));
        CaseFile earlier = known ? CaseFile.read(directory) : null;
        if (earlier == null && !journal.past().isEmpty()) {
            throw new CaseException(
                    Code.BROKEN,
                    "%s has a ledger of %d entries but no case.json; restore it from a copy"
                            .formatted(directory, journal.past().size()),
                    null);
        }
        if (earlier != null) {
            requireGoesOn(directory, options, journal, earlier);
        }
        Start start =
                earlier == null
                        ? Start.NEW
                        : earlier.state() == CaseState.COMPLETE ? Start.REOPENED : Start.RESUMED;
        CaseHeader header =
                new CaseHeader(
                        earlier == null ? UUID.randomUUID() : earlier.header().id(),
                        options.title(),
                        options.producer(),
                        options.marking(),
                        earlier == null ? now() : earlier.header().created(),
                        options.tool());
        SigningKey key = office.named(CaseJournal.name(header.id()));
        journal.requireSignedBy(key.verifier());
        Optional<CaseFound> unkept =
                earlier != null && start == Start.REOPENED
                        ? unkept(directory, journal, earlier)
                        : Optional.empty();
        CaseDirectory opened =
                new CaseDirectory(
                        directory, header, journal, key, start, EvidenceRecord.of(journal.past()));
        opened.writeIncomplete();
        // An entry never stands without a checkpoint, so that one that was removed is missed.
        journal.sign(key);
        opened.removePartials();
        String act =
                journal.past().isEmpty()
                        ? "created"
                        : start == Start.REOPENED ? "reopened" : "resumed";
        ObjectNode entry = journal.act(act);
        entry.put("case", header.id().toString());
        entry.put("title", header.title());
        entry.put("producer", header.producer());
        entry.put("marking", header.marking().label());
        entry.put("tool", header.tool());
        unkept.ifPresent(found -> entry.set(FoundJson.MEMBER, FoundJson.write(found)));
        journal.record(entry);
        return opened;
    }

    /**
     * What a complete case found that a version investigated which did not keep it on the ledger;
     * empty too where {@code case.json} is not what the ledger says, as nobody should sign it then.
     */
    private static Optional<CaseFound> unkept(Path directory, CaseJournal journal, CaseFile file)
            throws IOException {
        List<CaseAct> acts = new ArrayList<>();
        String completed = "";
        for (LogEntry entry : journal.past()) {
            CaseAct act = CaseAct.of(entry, Json.parse(entry.payload()));
            acts.add(act);
            completed = act.name().equals("completed") ? act.text(CaseFile.NAME) : completed;
        }
        if (!CaseFile.contentDigest(directory).hex().equals(completed)) {
            return Optional.empty();
        }
        try {
            CaseFound newest = FoundJson.of(file.findings());
            return CaseHistory.of(acts, Optional.empty()).has(newest.made())
                    ? Optional.empty()
                    : Optional.of(newest);
        } catch (IllegalArgumentException e) {
            // Results that say something impossible are no reason not to make new ones.
            return Optional.empty();
        }
    }

    /** How this run found the directory. */
    public Start start() {
        return start;
    }

    /** What identifies the case. */
    public CaseHeader header() {
        return header;
    }

    /**
     * Brings evidence into the case: every file is read once, hashed, copied unless the facts say
     * otherwise, and put on the ledger. Directories keep their shape. Links within them are not
     * followed; what is left out is listed with the reason.
     *
     * @param evidence files and directories; given twice is once
     * @param progress is told how many bytes were read, piece by piece
     * @throws CaseException where a given path does not exist or lies within the case, or the file
     *     system fails, such as by a full disk
     */
    public Acquisition acquire(List<Path> evidence, AcquisitionFacts facts, LongConsumer progress)
            throws CaseException {
        try {
            Acquisition acquired =
                    new EvidenceStore(
                                    directory, journal, record, CaseDirectory::now, facts, progress)
                            .acquire(evidence);
            record.writeManifest(directory, header.id().toString());
            journal.sign(key);
            acquisition = acquired;
            return acquired;
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /**
     * Puts an act on the ledger; it is on the disk when this returns.
     *
     * @param name the act, as docs/case.md describes it
     * @param members what is recorded of it, by name; lists of texts, texts, numbers and booleans
     */
    public void act(String name, Map<String, Object> members) throws CaseException {
        journal.act(name, members);
        journal.sign(key);
    }

    /** Begins {@code sightings.jsonl} anew. */
    public SightingWriter sightings() throws CaseException {
        try {
            sightings = new SightingWriter(directory, directory.resolve(SIGHTINGS));
            return sightings;
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /** What a failure to write one of the case's files means, in a sentence. */
    public CaseException explain(IOException e) {
        return Failures.of(directory, e);
    }

    /**
     * Writes the products and {@code case.json}, which then says that the case is complete.
     *
     * @param products the files to make, such as the report
     * @throws IllegalStateException where no evidence was acquired or the sightings were not
     *     committed
     */
    public void complete(CaseResult result, List<CaseProduct> products) throws CaseException {
        if (acquisition == null || sightings == null || sightings.written() == null) {
            throw new IllegalStateException("evidence and sightings come before the results");
        }
        try {
            complete(result, products, acquisition, sightings, sightings.written());
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    private void complete(
            CaseResult result,
            List<CaseProduct> products,
            Acquisition evidence,
            SightingWriter sighted,
            DurableFile.Written sightingsFile)
            throws CaseException, IOException {
        Instant made = now();
        ObjectNode findings = ResultJson.findings(result, made);
        ObjectNode investigated =
                ResultJson.investigated(
                        journal.act("investigated"),
                        header,
                        result,
                        sighted.count(),
                        sightingsFile);
        investigated.set(FoundJson.MEMBER, FoundJson.write(FoundJson.of(findings)));
        journal.record(investigated);
        var results = new TreeMap<String, DurableFile.Written>();
        results.put(SIGHTINGS, sightingsFile);
        results.put(
                EvidenceRecord.MANIFEST, record.writeManifest(directory, header.id().toString()));
        CaseContent content =
                new CaseContent(header, result, evidence, sighted.examples(), journal.head(), made);
        for (CaseProduct product : products) {
            results.put(
                    product.fileName(),
                    DurableFile.write(
                            directory.resolve(product.fileName()),
                            out -> product.write(content, out)));
        }
        CaseCompletion.write(directory, journal, key, header, results, findings);
    }

    /**
     * Verifies a case without changing it: the ledger, its checkpoint and its timestamps, the
     * evidence, the manifest and the results, each against what the ledger says.
     *
     * @param trust whose signatures and timestamps count
     * @param progress is told how many bytes were read, piece by piece
     * @throws CaseException where the directory holds no case or cannot be read; what does not
     *     verify is returned, not thrown
     */
    public static CaseVerification verify(Path directory, CaseTrust trust, LongConsumer progress)
            throws CaseException {
        return new CaseVerifier(directory, trust, progress).verify();
    }

    /**
     * Verifies a copy of a case whose files were digested elsewhere, such as in an archive.
     *
     * @param copy where the copy is, in whatever file system
     * @param withEvidence whether the copy was made with the evidence
     * @throws CaseException where it holds no case or cannot be read
     */
    public static CaseVerification verifyCopy(
            Path copy, CaseTrust trust, FileDigest.Source digests, boolean withEvidence)
            throws CaseException {
        return new CaseVerifier(
                        copy,
                        trust,
                        digests,
                        withEvidence
                                ? CaseVerifier.Extent.COPY
                                : CaseVerifier.Extent.WITHOUT_EVIDENCE)
                .verify();
    }

    @Override
    public void close() throws CaseException {
        try (journal) {
            if (sightings != null) {
                sightings.close();
            }
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private void writeIncomplete() throws IOException {
        new CaseFile(
                        header,
                        CaseState.INCOMPLETE,
                        Map.of(),
                        journal.head(),
                        key.verifier(),
                        Json.object())
                .write(directory);
    }

    /** Removes what a stopped run had begun to write. */
    private void removePartials() throws IOException {
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(directory, "*" + DurableFile.TEMPORARY)) {
            for (Path partial : left) {
                Files.delete(partial);
            }
        }
    }

    private static void requireCaseOrNothing(Path directory) throws CaseException, IOException {
        if (Files.exists(directory.resolve(CaseFile.NAME))) {
            // One that this version cannot go on with is refused before anything is touched.
            CaseFile.read(directory);
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.equals(CaseJournal.DIRECTORY)
                        && !name.equals(CaseFile.NAME + DurableFile.TEMPORARY)) {
                    throw new CaseException(
                            Code.NOT_A_CASE,
                            directory
                                    + " is no case and is not empty (it holds "
                                    + name
                                    + "); give a new or an empty directory",
                            null);
                }
            }
        }
    }

    private static void requireGoesOn(
            Path directory, CaseOptions options, CaseJournal journal, CaseFile earlier)
            throws CaseException {
        if (earlier.state() == CaseState.COMPLETE && !options.overwrite()) {
            throw new CaseException(
                    Code.COMPLETE,
                    "%s holds a complete case (\"%s\", created %s); give another directory, or replace its results with --overwrite, which keeps evidence and ledger"
                            .formatted(
                                    directory,
                                    earlier.header().title(),
                                    earlier.header().created()),
                    null);
        }
        if (!journal.beganWith(earlier.ledger())) {
            throw new CaseException(
                    Code.BROKEN,
                    "the ledger of %s is not the one that case.json was written with: %d entries should have the root %s; run `dazaifu verify %s`"
                            .formatted(
                                    directory,
                                    earlier.ledger().size(),
                                    earlier.ledger().root(),
                                    directory),
                    null);
        }
    }
}
