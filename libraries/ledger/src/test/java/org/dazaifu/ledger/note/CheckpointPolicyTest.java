package org.dazaifu.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dazaifu.ledger.Parsed;
import org.junit.jupiter.api.Test;

class CheckpointPolicyTest {

    private static final Set<VerifierKey> WITNESSES =
            Keys.WITNESSES.stream().map(SigningKey::verifier).collect(Collectors.toSet());
    private static final CheckpointPolicy TWO_OF_THREE =
            new CheckpointPolicy(Keys.LOG.verifier(), WITNESSES, 2);

    private static SignedCheckpoint signed(int cosignatures) {
        SignedCheckpoint signed = SignedCheckpoint.sign(Keys.checkpoint(7), Keys.LOG);
        for (SigningKey witness : Keys.WITNESSES.subList(0, cosignatures)) {
            signed = signed.with(witness.sign(signed.note().text(), Instant.EPOCH));
        }
        return signed;
    }

    @Test
    void theLogAndEnoughWitnessesAreBelieved() {
        assertThat(TWO_OF_THREE.check("x", signed(2))).isEmpty();
        assertThat(TWO_OF_THREE.check("x", signed(3))).isEmpty();
        assertThat(TWO_OF_THREE.check("x", signed(1)))
                .singleElement()
                .satisfies(f -> assertThat(f.expected()).contains("2 of 3"));
        assertThat(new CheckpointPolicy(Keys.LOG.verifier()).check("x", signed(0))).isEmpty();
    }

    @Test
    void oneWitnessTwiceIsOneWitness() {
        SigningKey witness = Keys.WITNESSES.getFirst();
        SignedCheckpoint signed = signed(1);
        SignedCheckpoint twice =
                signed.with(witness.sign(signed.note().text(), Instant.ofEpochSecond(99)));
        assertThat(twice.note().signatures()).hasSize(3);
        assertThat(TWO_OF_THREE.check("x", twice)).hasSize(1);
    }

    @Test
    void anotherKeysSignatureCountsForNothing() {
        SigningKey other = SigningKey.generate(Keys.ORIGIN, SignatureKind.NOTE);
        SignedCheckpoint forged = SignedCheckpoint.sign(Keys.checkpoint(7), other);
        assertThat(new CheckpointPolicy(Keys.LOG.verifier()).check("x", forged))
                .singleElement()
                .satisfies(f -> assertThat(f.found()).contains("none by that key"));
    }

    @Test
    void aCheckpointOfAnotherLogIsNotThisLogs() {
        Checkpoint other = new Checkpoint("log.example/other", Keys.checkpoint(7).head());
        assertThat(
                        new CheckpointPolicy(Keys.LOG.verifier())
                                .check("x", SignedCheckpoint.sign(other, Keys.LOG)))
                .singleElement()
                .satisfies(f -> assertThat(f.found()).isEqualTo("log.example/other"));
    }

    @Test
    void everyFlippedBitOfACheckpointIsFound() {
        CheckpointPolicy all = new CheckpointPolicy(Keys.LOG.verifier(), WITNESSES, 3);
        byte[] valid = signed(3).note().bytes();
        int mutations = 0;
        for (int at = 0; at < valid.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] mutated = valid.clone();
                mutated[at] ^= (byte) (1 << bit);
                boolean believed =
                        switch (SignedCheckpoint.parse(mutated)) {
                            case Parsed.Valid<SignedCheckpoint>(var read) ->
                                    all.check("x", read).isEmpty();
                            case Parsed.Malformed<SignedCheckpoint> _ -> false;
                        };
                assertThat(believed).as("bit %d of byte %d", bit, at).isFalse();
                mutations++;
            }
        }
        assertThat(mutations).isGreaterThan(4_000);
    }

    @Test
    void policiesThatMeanNothingAreRefused() {
        VerifierKey log = Keys.LOG.verifier();
        VerifierKey witness = Keys.WITNESSES.getFirst().verifier();
        VerifierKey alias = new VerifierKey("alias", witness.kind(), witness.base64());
        for (Runnable policy :
                List.<Runnable>of(
                        () -> new CheckpointPolicy(log, WITNESSES, 4),
                        () -> new CheckpointPolicy(witness, WITNESSES, 1),
                        () -> new CheckpointPolicy(log, Set.of(log), 1),
                        () -> new CheckpointPolicy(log, Set.of(witness, alias), 2))) {
            assertThatThrownBy(policy::run).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
