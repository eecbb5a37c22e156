package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;
import org.dazaifu.ledger.note.KeyFile;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;

/** The key of the tests' office: a new one, or that in the file that a property names. */
final class TestKey {

    static final String FILE = "dazaifu.test.key";
    static final SigningKey KEY = make();
    static final CaseTrust TRUST = new CaseTrust(KEY.verifier(), null);

    private TestKey() {}

    private static SigningKey make() {
        String file = System.getProperty(FILE);
        try {
            return file == null
                    ? SigningKey.generate("office.example", SignatureKind.NOTE)
                    : KeyFile.read(Path.of(file)).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
