package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.dazaifu.ledger.note.SigningKey;
import tools.jackson.databind.node.ObjectNode;

/** The last step of every act that changes a case's results. */
final class CaseCompletion {

    private CaseCompletion() {}

    /** Puts the hashes of all results on the ledger, signs it, then writes {@code case.json}. */
    static void write(
            Path directory,
            CaseJournal journal,
            SigningKey key,
            CaseHeader header,
            SortedMap<String, DurableFile.Written> results,
            ObjectNode findings)
            throws CaseException, IOException {
        CaseFile finished =
                new CaseFile(
                        header,
                        CaseState.COMPLETE,
                        results,
                        journal.head(),
                        key.verifier(),
                        findings);
        ObjectNode act = journal.act("completed");
        act.put("case.json", finished.contentDigest().hex());
        ObjectNode files = act.putObject("results");
        results.forEach((name, written) -> files.put(name, written.sha256().hex()));
        journal.record(act);
        journal.sign(key);
        new CaseFile(header, CaseState.COMPLETE, results, journal.head(), key.verifier(), findings)
                .write(directory);
    }
}
