package org.dazaifu.cli;

import java.io.IOException;
import java.util.Optional;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;

/**
 * The secret key with which this installation signs the ledgers of its cases; docs/case.md says
 * what protects it.
 */
final class OfficeKey {

    private static final KeyPlace PLACE =
            new KeyPlace("office", SignatureKind.NOTE, "DAZAIFU_KEY", "dazaifu.key");

    private OfficeKey() {}

    /** The key, made the first time that one is needed. */
    static SigningKey getOrMake() throws IOException {
        return PLACE.getOrMake("that signs cases");
    }

    /** The key, to go on with a case that it signed. */
    static SigningKey require() throws IOException {
        return get().orElseThrow(() ->
                new UserMistake(
                        "there is no key in "
                                + PLACE.file()
                                + ", and a case is gone on with by the key that it was begun with; name its file in DAZAIFU_KEY."));
    }

    /** The key, where there is one. */
    static Optional<SigningKey> get() throws IOException {
        return PLACE.get();
    }
}
