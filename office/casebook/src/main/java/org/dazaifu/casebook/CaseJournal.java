package org.dazaifu.casebook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.log.LogEntry;
import org.dazaifu.ledger.log.MerkleLog;
import org.dazaifu.ledger.note.CheckpointPolicy;
import org.dazaifu.ledger.note.NoteSignature;
import org.dazaifu.ledger.note.SignatureCheck;
import org.dazaifu.ledger.note.SignedCheckpoint;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.stamp.StampTransport;
import org.dazaifu.ledger.tree.Proofs;
import org.dazaifu.ledger.tree.Subtrees;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;
import tools.jackson.databind.node.ObjectNode;

/** The acts on a case, as its ledger records them: one JSON object an act. */
final class CaseJournal implements AutoCloseable {

    static final String DIRECTORY = "ledger";

    private static final String NAMES = "dazaifu/case/";

    private final Path directory;
    private final MerkleLog log;
    private final Supplier<Instant> clock;
    private final List<LogEntry> past;

    private CaseJournal(
            Path directory, MerkleLog log, Supplier<Instant> clock, List<LogEntry> past) {
        this.directory = directory;
        this.log = log;
        this.clock = clock;
        this.past = past;
    }

    /** Opens the ledger of a case directory, making it where there is none, and locks the case. */
    static CaseJournal open(Path directory, Supplier<Instant> clock) throws CaseException {
        List<LogEntry> past = new ArrayList<>();
        try {
            MerkleLog log = MerkleLog.open(directory.resolve(DIRECTORY), past::add);
            return new CaseJournal(directory, log, clock, past);
        } catch (LedgerException e) {
            throw Failures.of(directory, e);
        }
    }

    /** What a case's ledger is called in its checkpoints; no two have the same name. */
    static String name(UUID caseId) {
        return NAMES + caseId;
    }

    /** Whether a ledger of this name is a case's. */
    static boolean isName(String name) {
        return name.startsWith(NAMES);
    }

    /**
     * Refuses a ledger that another key signed, or none: whoever goes on with it would sign what
     * somebody else may have rewritten.
     */
    void requireSignedBy(VerifierKey key) throws CaseException {
        try {
            Optional<SignedCheckpoint> signed = log.seal().checkpoint();
            List<Fault> faults =
                    signed.isPresent()
                            ? new CheckpointPolicy(key).check("checkpoint", signed.get())
                            : past.isEmpty()
                                    ? List.of()
                                    : List.of(new Fault("checkpoint", "a checkpoint", "no file"));
            if (!faults.isEmpty()) {
                throw new CaseException(
                        CaseException.Code.BROKEN,
                        "the ledger of %s cannot be gone on with: %s; use the key that it was begun with (DAZAIFU_KEY), and run `dazaifu verify %s`"
                                .formatted(directory, faults.getFirst().sentence(), directory),
                        null);
            }
        } catch (LedgerException e) {
            throw Failures.of(directory, e);
        }
    }

    /** Whether the ledger, when it was opened, began with the entries of this head. */
    boolean beganWith(TreeHead head) {
        if (head.size() > past.size()) {
            return false;
        }
        try {
            return new Proofs(new PastTree(past)).head(head.size()).equals(head);
        } catch (LedgerException e) {
            throw new AssertionError("hashes in memory can be read", e);
        }
    }

    private record PastTree(List<LogEntry> past) implements Subtrees {
        @Override
        public TreeHash hash(int level, long index) {
            return level == 0
                    ? past.get((int) index).hash()
                    : TreeHash.node(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
        }
    }

    /** The acts that were there when the ledger was opened. */
    List<LogEntry> past() {
        return past;
    }

    /** Begins the record of an act; the caller adds what it was about. */
    ObjectNode act(String name) {
        ObjectNode act = Json.object();
        act.put("act", name);
        act.put("time", clock.get().toString());
        return act;
    }

    /** Records an act with members that are lists of texts, texts, numbers and booleans. */
    CaseAct act(String name, Map<String, Object> members) throws CaseException {
        ObjectNode act = act(name);
        members.forEach((member, value) -> act.set(member, Json.value(value)));
        return CaseAct.of(record(act), act);
    }

    LogEntry record(ObjectNode act) throws CaseException {
        return recordAll(List.of(act)).getFirst();
    }

    /** Records several acts with one wait for the disk. */
    List<LogEntry> recordAll(List<ObjectNode> acts) throws CaseException {
        try {
            return log.appendAll(acts.stream().map(Json::line).toList());
        } catch (LedgerException e) {
            throw Failures.of(directory, e);
        }
    }

    /** Signs everything recorded so far; from then on nobody without the key can rewrite it. */
    void sign(SigningKey key) throws CaseException {
        try {
            log.seal().sign(key);
        } catch (LedgerException e) {
            throw Failures.of(directory, e);
        }
    }

    /** Has what was signed stamped by an authority. */
    void stamp(StampTransport authority) throws CaseException, InterruptedException {
        try {
            log.seal().stamp(authority);
        } catch (LedgerException e) {
            throw Failures.of(directory, e);
        }
    }

    /**
     * Adds a witness's cosignature below the checkpoint.
     *
     * @return the fault that keeps it from being one of this checkpoint; empty where it was added
     */
    Optional<Fault> cosign(NoteSignature signature, VerifierKey witness) throws CaseException {
        try {
            SignedCheckpoint signed = log.seal().checkpoint().orElseThrow();
            if (witness.check(signed.with(signature).note()) instanceof SignatureCheck.Signed) {
                log.seal().cosign(signature);
                return Optional.empty();
            }
            return Optional.of(
                    new Fault(
                            "cosignature",
                            "one by " + witness.text() + " of the ledger as it is",
                            "another"));
        } catch (LedgerException e) {
            throw Failures.of(directory, e);
        }
    }

    TreeHead head() {
        return log.head();
    }

    @Override
    public void close() throws CaseException {
        try {
            log.close();
        } catch (LedgerException e) {
            throw Failures.of(directory, e);
        }
    }
}
