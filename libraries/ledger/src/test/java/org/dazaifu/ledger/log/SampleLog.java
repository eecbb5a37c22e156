package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dazaifu.ledger.note.CheckpointPolicy;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SignedCheckpoint;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.stamp.StampAuthority;
import org.dazaifu.ledger.stamp.StampTrust;

/** A log of more than one tile: signed, cosigned by two witnesses, stamped by an authority. */
final class SampleLog {

    static final int SIZE = 300;
    static final String ORIGIN = "log.example/case";
    static final SigningKey KEY = SigningKey.generate(ORIGIN, SignatureKind.NOTE);
    static final List<SigningKey> WITNESSES =
            List.of(
                    SigningKey.generate("witness.example/1", SignatureKind.COSIGNATURE),
                    SigningKey.generate("witness.example/2", SignatureKind.COSIGNATURE));
    static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");
    static final StampAuthority AUTHORITY = authority();

    private SampleLog() {}

    static String payload(int number) {
        return "{\"act\":\"test\",\"number\":" + number + "}";
    }

    static List<String> payloads(int size) {
        return Stream.iterate(0, i -> i + 1).limit(size).map(SampleLog::payload).toList();
    }

    static LogPolicy policy() {
        return policy(KEY.verifier());
    }

    static LogPolicy policy(VerifierKey key) {
        Set<VerifierKey> witnesses =
                Set.of(WITNESSES.getFirst().verifier(), WITNESSES.getLast().verifier());
        return LogPolicy.NONE
                .signedBy(new CheckpointPolicy(key, witnesses, 2))
                .stampedBy(new StampTrust(List.of(AUTHORITY.root())));
    }

    /** Makes a log of those entries. */
    static void make(Path directory, List<String> payloads, SigningKey key) throws Exception {
        try (MerkleLog log = MerkleLog.open(directory, e -> {})) {
            log.appendAll(payloads);
            seal(log, key);
        }
    }

    static void seal(MerkleLog log, SigningKey key) throws Exception {
        SignedCheckpoint signed = log.seal().sign(key);
        for (SigningKey witness : WITNESSES) {
            log.seal().cosign(witness.sign(signed.checkpoint().text(), NOW));
        }
        log.seal().stamp(AUTHORITY);
    }

    static LogVerification verify(Path directory, LogPolicy policy) throws Exception {
        return LogVerifier.verify(directory, policy, e -> {}, b -> {});
    }

    /** Every file but the lock, which is empty. */
    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return new ArrayList<>(
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith(LogDirectory.LOCK))
                            .sorted()
                            .toList());
        }
    }

    private static StampAuthority authority() {
        try {
            return new StampAuthority(NOW);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
