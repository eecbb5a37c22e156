package org.dazaifu.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dazaifu.ledger.tree.ConsistencyProof;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {

    private static final TreeHash A = TreeHash.leaf("a".getBytes(UTF_8));
    private static final TreeHash B = TreeHash.leaf("b".getBytes(UTF_8));
    private static final TreeHead ONE = new TreeHead(1, A);
    private static final TreeHead TWO = new TreeHead(2, TreeHash.node(A, B));
    private static final TreeHead FORK = new TreeHead(2, TreeHash.node(B, A));
    private static final ConsistencyProof TO_ONE = new ConsistencyProof(0, 1, List.of());
    private static final ConsistencyProof TO_TWO = new ConsistencyProof(1, 2, List.of(B));

    @TempDir Path memory;
    private Witness witness;

    @BeforeEach
    void remember() {
        witness = fresh();
    }

    private Witness fresh() {
        return new Witness(
                Keys.WITNESSES.getFirst(),
                List.of(Keys.LOG.verifier()),
                memory,
                InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000)));
    }

    private static SignedCheckpoint signed(TreeHead head) {
        return SignedCheckpoint.sign(new Checkpoint(Keys.ORIGIN, head), Keys.LOG);
    }

    @Test
    void aLogThatOnlyGrewIsCosignedAlsoAfterARestart() throws IOException {
        assertThat(witness.cosign(signed(ONE), TO_ONE)).isInstanceOf(Cosigning.Cosigned.class);
        witness = fresh();
        assertThat(witness.seen(Keys.ORIGIN)).isEqualTo(ONE);
        Cosigning answer = witness.cosign(signed(TWO), TO_TWO);
        assertThat(answer).isInstanceOf(Cosigning.Cosigned.class);
        SignedCheckpoint cosigned = signed(TWO).with(((Cosigning.Cosigned) answer).signature());
        assertThat(Keys.WITNESSES.getFirst().verifier().check(cosigned.note()))
                .isEqualTo(new SignatureCheck.Signed(Instant.ofEpochSecond(1_800_000_000)));
    }

    @Test
    void aForkAShorterLogAndAGapAreRefused() throws IOException {
        witness.cosign(signed(ONE), TO_ONE);
        assertThat(witness.cosign(signed(FORK), TO_TWO)).isInstanceOf(Cosigning.Refused.class);
        assertThat(witness.cosign(signed(FORK), new ConsistencyProof(0, 2, List.of())))
                .isInstanceOf(Cosigning.Refused.class);
        witness.cosign(signed(TWO), TO_TWO);
        assertThat(witness.cosign(signed(ONE), TO_ONE)).isInstanceOf(Cosigning.Refused.class);
        assertThat(witness.cosign(signed(FORK), new ConsistencyProof(2, 2, List.of())))
                .isInstanceOf(Cosigning.Refused.class);
        assertThat(witness.seen(Keys.ORIGIN)).isEqualTo(TWO);
    }

    @Test
    void anUnknownLogAndAWrongKeyAreRefused() throws IOException {
        SigningKey other = SigningKey.generate("log.example/other", SignatureKind.NOTE);
        SignedCheckpoint unknown =
                SignedCheckpoint.sign(new Checkpoint("log.example/other", ONE), other);
        assertThat(witness.cosign(unknown, TO_ONE)).isInstanceOf(Cosigning.Refused.class);
        SigningKey sameName = SigningKey.generate(Keys.ORIGIN, SignatureKind.NOTE);
        SignedCheckpoint forged = SignedCheckpoint.sign(new Checkpoint(Keys.ORIGIN, ONE), sameName);
        assertThat(witness.cosign(forged, TO_ONE)).isInstanceOf(Cosigning.Refused.class);
        assertThat(witness.seen(Keys.ORIGIN)).isEqualTo(TreeHead.EMPTY);
    }

    @Test
    void aWitnessWhoseMemoryIsDamagedCosignsNothing() throws IOException {
        witness.cosign(signed(ONE), TO_ONE);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(memory)) {
            for (Path file : files) {
                Files.writeString(file, "damaged");
            }
        }
        assertThatThrownBy(() -> witness.cosign(signed(TWO), TO_TWO))
                .isInstanceOf(IOException.class);
    }
}
