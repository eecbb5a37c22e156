package org.dazaifu.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.disk.DurableFile;
import org.dazaifu.ledger.tree.ConsistencyProof;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;

/**
 * Someone other than the log's writer who remembers the last checkpoint seen of each log and
 * cosigns a newer one only where it proves that nothing before was changed; the checks of C2SP
 * tlog-witness, "add-checkpoint", without its HTTP.
 *
 * <p>Guarantees: a checkpoint is in its memory, on the disk, before its cosignature is given out;
 * two that contradict each other are never both cosigned, as long as the memory is kept. Does not
 * guarantee anything against a witness that the log's writer controls. One object at a time may use
 * a memory.
 */
public final class Witness {

    private final SigningKey key;
    private final Map<String, VerifierKey> logs;
    private final Path memory;
    private final InstantSource clock;

    /**
     * @param key the witness's own, for cosignatures
     * @param logs the keys of the logs it knows
     * @param memory a directory, in which it keeps one file a log
     * @throws IllegalArgumentException where the key is not for cosignatures
     */
    public Witness(SigningKey key, List<VerifierKey> logs, Path memory, InstantSource clock) {
        if (key.verifier().kind() != SignatureKind.COSIGNATURE) {
            throw new IllegalArgumentException("a witness signs with a key for cosignatures");
        }
        this.key = key;
        this.logs = logs.stream().collect(Collectors.toMap(VerifierKey::name, l -> l));
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * The last head that was cosigned of a log; the empty one where there is none.
     *
     * @throws IOException where the memory cannot be read or is damaged: then nothing is cosigned
     */
    public TreeHead seen(String origin) throws IOException {
        Path file = file(origin);
        if (!Files.exists(file)) {
            return TreeHead.EMPTY;
        }
        return switch (SignedCheckpoint.parse(Files.readAllBytes(file))) {
            case Parsed.Valid<SignedCheckpoint>(var known) -> known.checkpoint().head();
            case Parsed.Malformed<SignedCheckpoint>(Fault fault) ->
                    throw new IOException(file + ": " + fault.sentence());
        };
    }

    /**
     * Cosigns a checkpoint that follows from the last one seen.
     *
     * @param proof from the last head seen to this one
     */
    public synchronized Cosigning cosign(SignedCheckpoint signed, ConsistencyProof proof)
            throws IOException {
        String origin = signed.checkpoint().origin();
        VerifierKey log = logs.get(origin);
        if (log == null) {
            return refused("a log that this witness knows", origin);
        }
        List<Fault> faults = new CheckpointPolicy(log).check(origin, signed);
        if (!faults.isEmpty()) {
            return new Cosigning.Refused(faults.getFirst());
        }
        TreeHead before = seen(origin);
        TreeHead now = signed.checkpoint().head();
        if (!proof.verifies(before, now)) {
            return refused(
                    "a proof that it follows from "
                            + before.size()
                            + " entries with the root "
                            + before.root().base64(),
                    "none that leads to "
                            + now.size()
                            + " entries with the root "
                            + now.root().base64());
        }
        DurableFile.makeDirectories(memory);
        DurableFile.write(file(origin), signed.note().bytes());
        return new Cosigning.Cosigned(key.sign(signed.note().text(), clock.instant()));
    }

    private Path file(String origin) {
        byte[] name = origin.getBytes(UTF_8);
        return memory.resolve(HexFormat.of().formatHex(TreeHash.leaf(name).bytes()));
    }

    private static Cosigning refused(String expected, String found) {
        return new Cosigning.Refused(new Fault("checkpoint", expected, found));
    }
}
