package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.casebook.CaseException.Code;
import org.dazaifu.ledger.log.LogEntry;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a case says of itself: {@code case.json} and the acts on its ledger, verified against each
 * other and against the key that is believed.
 *
 * <p>Guarantees: nothing of it is what {@code verify} would refuse; acts that no signature covers
 * yet, as a stopped run leaves them, are left out. Does not guarantee: evidence and results are not
 * read, so nothing is said of whether they are intact. Nothing is locked or written.
 *
 * @param findings the members of {@code case.json} from {@code made} to {@code knowledge}; without
 *     members while incomplete
 * @param acts the signed ones, in order
 */
public record CaseRecord(
        CaseHeader header, CaseState state, ObjectNode findings, List<CaseAct> acts) {

    public CaseRecord {
        acts = List.copyOf(acts);
    }

    /**
     * Reads one.
     *
     * @throws CaseException where there is no case, it does not verify, or it cannot be read
     */
    public static CaseRecord read(Path directory, CaseTrust trust) throws CaseException {
        List<LogEntry> entries = new ArrayList<>();
        CaseVerifier verifier =
                new CaseVerifier(
                        directory,
                        trust,
                        file -> {
                            throw new IOException(file + " is not asked for");
                        },
                        CaseVerifier.Extent.RECORD);
        CaseVerification found = verifier.verify(entries::add);
        if (!found.intact()) {
            throw new CaseException(
                    Code.BROKEN,
                    "%s is not as it was recorded: %s; run `dazaifu verify %s`"
                            .formatted(
                                    directory, found.findings().getFirst().sentence(), directory),
                    null);
        }
        try {
            CaseFile file = verifier.file().orElseThrow();
            List<CaseAct> acts = new ArrayList<>();
            for (LogEntry entry : entries) {
                if (entry.index() < found.signed()) {
                    acts.add(CaseAct.of(entry, Json.parse(entry.payload())));
                }
            }
            return new CaseRecord(file.header(), file.state(), file.findings(), acts);
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }
}
