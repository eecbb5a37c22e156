package org.dazaifu.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.dazaifu.attribution.Change;
import org.dazaifu.attribution.Observations;
import org.dazaifu.attribution.Revision;
import org.dazaifu.casebook.CaseException.Code;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.note.NoteSignature;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.response.fact.Clearing;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactSource.Person;
import org.dazaifu.response.fact.LowerBound;
import org.dazaifu.response.fact.Statements;
import org.dazaifu.response.fact.Vocabulary;
import tools.jackson.databind.node.ObjectNode;

/**
 * The assessment of a complete case as analysts change it.
 *
 * <p>Guarantees: a change is on the ledger, with who made it, when and why, before its effect is
 * shown; none is ever removed; the case's own assessment stays as the machine made it; no two runs
 * work on one case. A run that is stopped between a change and its effect leaves the change, and
 * results that {@code verify} reports until the next review.
 */
public final class CaseReview implements AutoCloseable {

    static final String REVISED = "revised";

    private final Path directory;
    private final CaseJournal journal;
    private final SigningKey key;
    private CaseFile file;
    private final Observations observations;
    private final List<Change> changes;
    private final List<ObjectNode> stated;
    private final List<CaseAct> acts;

    private CaseReview(
            Path directory,
            CaseJournal journal,
            SigningKey key,
            CaseFile file,
            Observations observations,
            List<Change> changes,
            List<ObjectNode> stated,
            List<CaseAct> acts) {
        this.directory = directory;
        this.journal = journal;
        this.key = key;
        this.file = file;
        this.observations = observations;
        this.changes = changes;
        this.stated = stated;
        this.acts = acts;
    }

    /**
     * Opens a case for review.
     *
     * @param office the key that the case was begun with
     * @throws CaseException where there is no complete case, another run is at work on it, another
     *     key signed it, or it cannot be read
     */
    public static CaseReview open(Path directory, SigningKey office) throws CaseException {
        OpenedCase opened = OpenedCase.of(directory, office, CaseReview::now);
        try {
            CaseReview review = open(opened);
            opened = null;
            return review;
        } finally {
            if (opened != null) {
                opened.journal().close();
            }
        }
    }

    private static CaseReview open(OpenedCase opened) throws CaseException {
        Path directory = opened.directory();
        CaseFile file = opened.file();
        if (file.state() != CaseState.COMPLETE) {
            throw new CaseException(
                    Code.NOT_A_CASE,
                    directory + " is incomplete: run the investigation to its end first",
                    null);
        }
        try {
            List<Change> changes = new ArrayList<>();
            List<ObjectNode> stated = new ArrayList<>();
            List<CaseAct> acts = new ArrayList<>();
            for (CaseAct one : opened.acts()) {
                ObjectNode act = one.content();
                acts.add(one);
                switch (act.path("act").asString("")) {
                    case REVISED -> changes.add(ChangeJson.read(act));
                    case StatementJson.ACT, StatementJson.CLEARED -> stated.add(act);
                    default -> {
                        // Acts on evidence and results.
                    }
                }
            }
            Observations observations = ObservationsJson.read(file.findings().path("observations"));
            return new CaseReview(
                    directory,
                    opened.journal(),
                    opened.key(),
                    file,
                    observations,
                    changes,
                    stated,
                    acts);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new CaseException(
                    Code.BROKEN,
                    "%s says something impossible: %s; run `dazaifu verify %s`"
                            .formatted(directory, e.getMessage(), directory),
                    e);
        }
    }

    /**
     * Who did what to the case and its evidence.
     *
     * @throws CaseException where the ledger says something impossible
     */
    public CaseCustody custody() throws CaseException {
        try {
            EvidenceRecord evidence = EvidenceRecord.of(journal.past());
            return new CaseCustody(
                    file.header(),
                    List.copyOf(evidence.items()),
                    List.copyOf(evidence.omitted()),
                    acts,
                    file.findings(),
                    journal.head(),
                    key.verifier());
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /** Verifies the case as it is now, with this office's key; every file is read once. */
    public CaseVerification verify(FileDigest.Source digests) throws CaseException {
        return new CaseVerifier(
                        directory,
                        new CaseTrust(key.verifier(), null),
                        digests,
                        CaseVerifier.Extent.WHOLE)
                .verify();
    }

    /**
     * Puts an act on the ledger, signed; it is on the disk when this returns. {@code case.json}
     * follows it.
     *
     * @param name the act, as docs/case.md describes it
     * @param members what is recorded of it, by name; lists of texts, texts, numbers and booleans
     */
    public CaseAct act(String name, Map<String, Object> members) throws CaseException {
        CaseAct recorded = journal.act(name, members);
        acts.add(recorded);
        complete(List.of());
        return recorded;
    }

    /**
     * Keeps files in the case, then puts an act with their hashes on the ledger. A run that is
     * stopped between leaves files that no act names.
     *
     * @param kept each file by its name in {@code releases/}, a plain one
     */
    public CaseAct act(String name, Map<String, Object> members, SortedMap<String, byte[]> kept)
            throws CaseException {
        try {
            Map<String, Object> all = new LinkedHashMap<>(members);
            all.put(KeptFiles.MEMBER, KeptFiles.write(directory, kept));
            return act(name, all);
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /**
     * A file that was kept by an act of this case.
     *
     * @param name its name in {@code releases/}
     * @throws CaseException where no act names it, it is not there, or it is not what was kept
     */
    public byte[] kept(CaseAct act, String name) throws CaseException {
        try {
            return KeptFiles.read(directory, act, name);
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /** Every act so far, in the order of the ledger. */
    public List<CaseAct> acts() {
        return List.copyOf(acts);
    }

    /** Signs a text in this case's name, under a purpose that keeps it apart from its ledger. */
    public NoteSignature sign(String purpose, String text) {
        return key.named(signer(purpose, file.header().id())).sign(text, now());
    }

    /** What signs texts of a purpose in a case's name is called. */
    public static String signer(String purpose, UUID caseId) {
        return "dazaifu/" + purpose + "/" + caseId;
    }

    /** The files that make up the case, by their names within it, in the order of their names. */
    public SortedMap<String, Path> files(boolean withEvidence) throws CaseException {
        try {
            SortedMap<String, Path> files =
                    CaseFiles.of(
                            directory, CaseFile.read(directory), custody().items(), withEvidence);
            acts.forEach(act ->
                    KeptFiles.named(act.content())
                            .keySet()
                            .forEach(one -> files.put(one, directory.resolve(one))));
            return files;
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /** What identifies the case. */
    public CaseHeader header() {
        return file.header();
    }

    /** What the case's assessment was made from. */
    public Observations observations() {
        return observations;
    }

    /** Every change so far, in the order in which they were made. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /**
     * Makes a change: it is on the ledger when this returns.
     *
     * @throws IllegalArgumentException where nobody or no reason is named
     */
    public void change(String by, String reason, Revision revision) throws CaseException {
        Change change = new Change(changes.size() + 1, now(), by, reason, revision);
        ObjectNode act = journal.act(REVISED);
        act.put("time", change.at().toString());
        journal.record(ChangeJson.write(act, change));
        changes.add(change);
    }

    /** What the sightings show at least of effects that are numbers. */
    public List<LowerBound> lowerBounds() {
        return EvidenceBounds.of(file.findings().path("incident"));
    }

    /**
     * What people stated of the facts so far.
     *
     * @throws IllegalArgumentException if the vocabulary lacks one of the facts
     */
    public Statements statements(Vocabulary vocabulary) {
        Statements statements = Statements.NONE;
        for (ObjectNode act : stated) {
            statements = StatementJson.read(statements, act, vocabulary);
        }
        return statements;
    }

    /** States a fact: it is on the ledger when this returns. */
    public void state(Fact fact, Person by) throws CaseException {
        put(StatementJson.write(journal.act(StatementJson.ACT), fact, by));
    }

    /** States that a fact is unknown: it is on the ledger when this returns. */
    public void stateUnknown(String name, Person by) throws CaseException {
        put(StatementJson.writeUnknown(journal.act(StatementJson.ACT), name, by));
    }

    /** Releases a fact without stating it: it is on the ledger when this returns. */
    public void clear(String name, Clearing clearing) throws CaseException {
        put(StatementJson.writeCleared(journal.act(StatementJson.CLEARED), name, clearing));
    }

    private void put(ObjectNode act) throws CaseException {
        journal.record(act);
        stated.add(act);
    }

    /** Puts on the ledger that a draft was written: who, of what, and the hash of each file. */
    public void drafted(DraftingAct drafting) throws CaseException {
        journal.record(drafting.write(journal.act(DraftingAct.ACT)));
    }

    /** Puts what analysts hold on the ledger, writes the products, and puts them there too. */
    public void complete(ReviewContent content, List<ReviewProduct> products) throws CaseException {
        journal.record(ReviewJson.reviewed(journal.act(CaseHistory.REVIEWED), content));
        List<CaseOutput> outputs = new ArrayList<>();
        for (ReviewProduct product : products) {
            outputs.add(product.output(content));
        }
        complete(outputs);
    }

    /** Writes files into the case, and puts them on the ledger. */
    public void complete(List<CaseOutput> outputs) throws CaseException {
        try {
            var results = new TreeMap<>(file.results());
            for (CaseOutput output : outputs) {
                results.put(
                        output.fileName(),
                        DurableFile.write(directory.resolve(output.fileName()), output::write));
            }
            CaseCompletion.write(directory, journal, key, file.header(), results, file.findings());
            file = CaseFile.read(directory);
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /** What a failure to write something of the case means, in a sentence. */
    public CaseException explain(IOException e) {
        return Failures.of(directory, e);
    }

    /**
     * A result of the case as it was written, such as {@code bundle.json}.
     *
     * @throws CaseException where the case has no such result, or its bytes are not those that the
     *     case says it wrote
     */
    public byte[] result(String fileName) throws CaseException {
        DurableFile.Written written = file.results().get(fileName);
        if (written == null) {
            throw new CaseException(Code.BROKEN, directory + " has no " + fileName, null);
        }
        try {
            byte[] bytes = Files.readAllBytes(directory.resolve(fileName));
            if (!Sha256.of(bytes).equals(written.sha256())) {
                throw new CaseException(
                        Code.BROKEN,
                        "%s is not the file that was written into the case; run `dazaifu verify %s`"
                                .formatted(directory.resolve(fileName), directory),
                        null);
            }
            return bytes;
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /** Reads a result of the case; closing the stream does nothing. */
    @FunctionalInterface
    public interface ResultReader {
        void read(InputStream in) throws IOException, CaseException;
    }

    /**
     * Reads a result of the case that need not fit into memory.
     *
     * @throws CaseException where the case has no such result, or its bytes are not those that the
     *     case says it wrote; what was read is to be forgotten then
     */
    public void result(String fileName, ResultReader reader) throws CaseException {
        DurableFile.Written written = file.results().get(fileName);
        if (written == null) {
            throw new CaseException(Code.BROKEN, directory + " has no " + fileName, null);
        }
        try (InputStream in = Files.newInputStream(directory.resolve(fileName))) {
            var digested =
                    new DigestInputStream(in, Sha256.computation()) {
                        @Override
                        public void close() {
                            // The rest is still to be digested.
                        }
                    };
            reader.read(digested);
            digested.transferTo(OutputStream.nullOutputStream());
            if (!Digest.of(digested.getMessageDigest().digest()).equals(written.sha256())) {
                throw new CaseException(
                        Code.BROKEN,
                        "%s is not the file that was written into the case; run `dazaifu verify %s`"
                                .formatted(directory.resolve(fileName), directory),
                        null);
            }
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /** When something is made. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() throws CaseException {
        journal.close();
    }
}
