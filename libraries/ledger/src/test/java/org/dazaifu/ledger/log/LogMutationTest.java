package org.dazaifu.ledger.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.note.CheckpointPolicy;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SignedCheckpoint;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.stamp.StampAuthority;
import org.dazaifu.ledger.stamp.StampTrust;
import org.dazaifu.ledger.tree.TreeHash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts from a log that verifies, changes one thing, and expects a fault. */
class LogMutationTest {

    private static final Map<String, Integer> FOUND = new TreeMap<>();

    @TempDir Path temporary;
    private Path directory;
    private Path entries;
    private final Random random = new Random(6962);

    @BeforeEach
    void make() throws Exception {
        directory = temporary.resolve("log");
        entries = directory.resolve(LogDirectory.ENTRIES);
        SampleLog.make(directory, SampleLog.payloads(SampleLog.SIZE), SampleLog.KEY);
        assertThat(verify().faults()).isEmpty();
        assertThat(verify().covered()).isEqualTo(SampleLog.SIZE);
    }

    @AfterAll
    static void count() {
        int all = FOUND.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("mutations found, none missed: " + all + " " + FOUND);
    }

    private LogVerification verify() throws Exception {
        return SampleLog.verify(directory, SampleLog.policy());
    }

    private void requireFound(String kind, String what) throws Exception {
        requireFound(kind, what, SampleLog.policy());
    }

    private void requireFound(String kind, String what, LogPolicy policy) throws Exception {
        LogVerification verification = SampleLog.verify(directory, policy);
        if (verification.intact() || verification.covered() > 0) {
            fail("missed: " + kind + ", " + what);
        }
        FOUND.merge(kind, 1, Integer::sum);
    }

    private List<String> lines() throws Exception {
        return new ArrayList<>(Files.readAllLines(entries, UTF_8));
    }

    private void write(List<String> lines) throws Exception {
        Files.writeString(entries, String.join("\n", lines) + "\n");
    }

    private static String line(String payload) {
        return new String(
                        EntryLine.of(
                                TreeHash.leaf(payload.getBytes(UTF_8)), payload.getBytes(UTF_8)),
                        UTF_8)
                .stripTrailing();
    }

    @Test
    void aFlippedBitInAnyFileIsFound() throws Exception {
        Path response = directory.resolve("stamps/1/response.tsr");
        for (Path file : SampleLog.files(directory)) {
            byte[] valid = Files.readAllBytes(file);
            Anchoring before = verify().anchoring();
            for (int i = 0; i < 250; i++) {
                byte[] mutated = valid.clone();
                int at = i == 0 ? valid.length - 1 : random.nextInt(valid.length);
                int bit = random.nextInt(8);
                mutated[at] ^= (byte) (1 << bit);
                Files.write(file, mutated);
                String what = "bit %d of byte %d of %s".formatted(bit, at, file);
                if (!file.equals(response)) {
                    requireFound("flipped bit", what);
                } else if (verify().intact()) {
                    // Some bytes of a response say nothing and are not signed by the authority.
                    assertThat(verify().anchoring()).as(what).isEqualTo(before);
                } else {
                    FOUND.merge("flipped bit in a timestamp", 1, Integer::sum);
                }
            }
            Files.write(file, valid);
        }
    }

    @Test
    void aDroppedEntryIsFound() throws Exception {
        for (int i = 0; i < SampleLog.SIZE; i++) {
            List<String> lines = lines();
            lines.remove(i);
            byte[] valid = Files.readAllBytes(entries);
            write(lines);
            requireFound("dropped entry", "entry " + i);
            Files.write(entries, valid);
        }
    }

    @Test
    void reorderedEntriesAreFound() throws Exception {
        byte[] valid = Files.readAllBytes(entries);
        List<String> original = lines();
        for (int i = 0; i < SampleLog.SIZE; i++) {
            int j = i + 1 < SampleLog.SIZE && i % 2 == 0 ? i + 1 : random.nextInt(SampleLog.SIZE);
            if (i != j) {
                List<String> lines = new ArrayList<>(original);
                Collections.swap(lines, i, j);
                write(lines);
                requireFound("reordered entries", i + " and " + j);
            }
        }
        Files.write(entries, valid);
    }

    @Test
    void anInsertedEntryIsFound() throws Exception {
        List<String> original = lines();
        for (int i = 0; i < SampleLog.SIZE; i++) {
            for (String inserted : List.of(original.get(7), line("{\"act\":\"forged\"}"), "")) {
                List<String> lines = new ArrayList<>(original);
                lines.add(i, inserted);
                write(lines);
                requireFound("inserted entry", "'" + inserted + "' at " + i);
            }
        }
    }

    @Test
    void aReplacedEntryWhoseOwnHashIsRightIsFound() throws Exception {
        List<String> original = lines();
        for (int i = 0; i < SampleLog.SIZE; i++) {
            List<String> lines = new ArrayList<>(original);
            lines.set(i, line("{\"act\":\"forged\"}"));
            write(lines);
            requireFound("replaced entry", "entry " + i);
        }
    }

    @Test
    void truncatedEntriesAreFound() throws Exception {
        byte[] valid = Files.readAllBytes(entries);
        int end = 0;
        for (String line : lines()) {
            for (int length : List.of(end, end + 1 + random.nextInt(line.length()))) {
                Files.write(entries, Arrays.copyOf(valid, length));
                requireFound("truncated log", "cut to " + length + " bytes");
            }
            end += line.length() + 1;
        }
    }

    @Test
    void aFileThatWasCutEmptiedRemovedOrAddedIsFound() throws Exception {
        for (Path file : SampleLog.files(directory)) {
            byte[] valid = Files.readAllBytes(file);
            for (int length : List.of(0, valid.length / 2, valid.length - 1)) {
                Files.write(file, Arrays.copyOf(valid, length));
                requireFound("cut file", file + " cut to " + length);
            }
            Files.delete(file);
            requireFound("removed file", file.toString());
            Files.write(file, valid);
        }
        for (String name : List.of("x", "tile/x", "tile/0/001", "tile/0/000.p/9", "stamps/x")) {
            Path added = directory.resolve(name);
            Files.createDirectories(added.getParent());
            Files.writeString(added, "x");
            requireFound("added file", name);
            Files.delete(added);
        }
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void aLogThatWasRewrittenAsAWholeIsFoundWhereTheKeyIsKnown() throws Exception {
        for (int i = 0; i < SampleLog.SIZE; i += 10) {
            List<String> payloads = new ArrayList<>(SampleLog.payloads(SampleLog.SIZE));
            payloads.set(i, "{\"act\":\"forged\"}");
            SigningKey thief = SigningKey.generate(SampleLog.ORIGIN, SignatureKind.NOTE);
            Path honest = directory;
            directory = temporary.resolve("forged" + i);
            SampleLog.make(directory, payloads, thief);
            assertThat(SampleLog.verify(directory, SampleLog.policy(thief.verifier())).intact())
                    .isTrue();
            requireFound("rewritten log with a forger's checkpoint", "entry " + i);
            Files.copy(
                    honest.resolve("checkpoint"),
                    directory.resolve("checkpoint"),
                    StandardCopyOption.REPLACE_EXISTING);
            requireFound("rewritten log with the old checkpoint", "entry " + i);
            directory = honest;
        }
    }

    @Test
    void aReplacedCheckpointIsFound() throws Exception {
        List<SignedCheckpoint> others = new ArrayList<>();
        for (int size = 0; size < SampleLog.SIZE; size += 20) {
            others.add(checkpoint(temporary.resolve("early" + size), size, SampleLog.KEY));
            others.add(
                    checkpoint(
                            temporary.resolve("thief" + size),
                            SampleLog.SIZE,
                            SigningKey.generate(SampleLog.ORIGIN, SignatureKind.NOTE)));
            others.add(
                    checkpoint(
                            temporary.resolve("other" + size),
                            SampleLog.SIZE,
                            SigningKey.generate("log.example/other", SignatureKind.NOTE)));
        }
        for (SignedCheckpoint other : others) {
            Files.write(directory.resolve("checkpoint"), other.note().bytes());
            requireFound("replaced checkpoint", other.checkpoint().text());
        }
    }

    private static SignedCheckpoint checkpoint(Path directory, int size, SigningKey key)
            throws Exception {
        SampleLog.make(directory, SampleLog.payloads(size), key);
        return LogProofs.of(directory).checkpoint();
    }

    @Test
    void aMissingSignatureOrCosignatureIsFound() throws Exception {
        Path file = directory.resolve("checkpoint");
        List<String> lines = Files.readAllLines(file);
        for (int i = 4; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            Files.writeString(file, String.join("\n", fewer) + "\n");
            requireFound("removed signature", lines.get(i));
        }
    }

    @Test
    void aWrongKeyIsFound() throws Exception {
        StampTrust trust = new StampTrust(List.of(SampleLog.AUTHORITY.root()));
        for (int i = 0; i < 50; i++) {
            VerifierKey log = SigningKey.generate(SampleLog.ORIGIN, SignatureKind.NOTE).verifier();
            requireFound("wrong key of the log", log.text(), SampleLog.policy(log));
            VerifierKey witness =
                    SigningKey.generate("witness.example/1", SignatureKind.COSIGNATURE).verifier();
            CheckpointPolicy wrongWitness =
                    new CheckpointPolicy(SampleLog.KEY.verifier(), java.util.Set.of(witness), 1);
            requireFound(
                    "wrong key of a witness",
                    witness.text(),
                    LogPolicy.NONE.signedBy(wrongWitness).stampedBy(trust));
        }
        StampTrust wrong = new StampTrust(List.of(new StampAuthority(SampleLog.NOW).root()));
        requireFound("wrong authority", "root", SampleLog.policy().stampedBy(wrong));
    }

    @Test
    void aLogPutBackToAnEarlierStateIsFoundByAHeadThatWasKept() throws Exception {
        var head = verify().head();
        directory = temporary.resolve("early");
        SampleLog.make(directory, SampleLog.payloads(200), SampleLog.KEY);
        assertThat(verify().intact()).isTrue();
        requireFound("log put back", "200 of 300", SampleLog.policy().containing(head));
        List<Fault> faults =
                SampleLog.verify(directory, SampleLog.policy().containing(head)).faults();
        assertThat(faults).extracting(Fault::where).contains("checkpoint", "entries");
    }
}
