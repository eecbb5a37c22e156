package org.dazaifu.ledger.note;

import java.util.List;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;

/** Keys and a checkpoint for tests. */
final class Keys {

    static final String ORIGIN = "log.example/case";
    static final SigningKey LOG = SigningKey.generate(ORIGIN, SignatureKind.NOTE);
    static final List<SigningKey> WITNESSES =
            List.of(
                    SigningKey.generate("witness.example/1", SignatureKind.COSIGNATURE),
                    SigningKey.generate("witness.example/2", SignatureKind.COSIGNATURE),
                    SigningKey.generate("witness.example/3", SignatureKind.COSIGNATURE));

    private Keys() {}

    static Checkpoint checkpoint(long size) {
        return new Checkpoint(
                ORIGIN,
                new TreeHead(
                        size,
                        TreeHash.leaf(
                                Long.toString(size)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }
}
