package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dazaifu.ledger.note.SigningKey;

/** A complete case of two small files, for tests of what is made from a case. */
public final class SmallCase {

    public static final SigningKey KEY = TestKey.KEY;
    public static final CaseTrust TRUST = TestKey.TRUST;

    private SmallCase() {}

    /** Makes one in a directory that becomes its own. */
    public static Path make(Path temporary) throws CaseException, IOException {
        Path evidence = Files.createDirectories(temporary.resolve("handover/host1"));
        Files.writeString(evidence.resolve("Security.evtx"), "security of host1");
        Files.writeString(evidence.resolve("証拠 見積.evtx"), "system of host1");
        Path directory = temporary.resolve("case");
        CaseDirectoryTest.investigate(
                directory,
                CaseDirectoryTest.OPTIONS,
                CaseDirectoryTest.COPY,
                temporary.resolve("handover"));
        return directory;
    }
}
