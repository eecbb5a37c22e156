package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dazaifu.casebook.CaseVerification.Finding;
import org.dazaifu.casebook.CaseVerification.Subject;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.log.Anchoring;
import org.dazaifu.ledger.log.LogEntry;
import org.dazaifu.ledger.log.LogPolicy;
import org.dazaifu.ledger.log.LogVerification;
import org.dazaifu.ledger.log.LogVerifier;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/** Holds the ledger of a case against case.json and against whom a verification believes. */
final class LedgerAudit {

    private final Path directory;
    private final CaseTrust trust;
    private final List<Finding> findings;
    private final List<String> remarks;

    LedgerAudit(Path directory, CaseTrust trust, List<Finding> findings, List<String> remarks) {
        this.directory = directory;
        this.trust = trust;
        this.findings = findings;
        this.remarks = remarks;
    }

    /**
     * Adds what does not verify to the findings.
     *
     * @param file null where case.json cannot be read
     */
    LogVerification verify(@Nullable CaseFile file, Consumer<LogEntry> visitor) {
        Path ledger = directory.resolve(CaseJournal.DIRECTORY);
        try {
            LogPolicy policy = file == null ? LogPolicy.NONE : policy(file, ledger);
            if (trust.authorities() != null) {
                policy = policy.stampedBy(trust.authorities());
            }
            LogVerification found = LogVerifier.verify(ledger, policy, visitor, bytes -> {});
            report(found);
            return found;
        } catch (IOException e) {
            return unreadable(Failures.reason(e));
        } catch (LedgerException e) {
            return unreadable(
                    e.getCause() instanceof IOException io
                            ? Failures.reason(io)
                            : String.valueOf(e.getMessage()));
        }
    }

    private LogPolicy policy(CaseFile file, Path ledger) throws IOException {
        LogPolicy policy = LogPolicy.NONE.containing(file.ledger());
        VerifierKey stated = file.key();
        VerifierKey key = trust.keyOf(file);
        if (trust.key() == null) {
            remarks.add(
                    "the signature was verified with the key that the case itself states: get the office's key from the office and give it with --key");
        }
        if (!stated.equals(key)) {
            findings.add(
                    new Finding(
                            Subject.CASE,
                            CaseFile.NAME,
                            "a ledger signed by " + key.text(),
                            "one by "
                                    + stated.text()
                                    + "; where another office kept the case, give its key with"
                                    + " --key"));
        }
        // A run that was stopped before its first act has neither entries nor a checkpoint.
        Path entries = ledger.resolve("entries");
        boolean begun =
                file.state() == CaseState.COMPLETE
                        || Files.exists(ledger.resolve("checkpoint"))
                        || Files.exists(entries) && Files.size(entries) > 0;
        return begun ? policy.signedBy(trust.signatures(file)) : policy;
    }

    private void report(LogVerification found) {
        for (Fault fault : found.faults()) {
            add(fault.where(), fault.expected(), fault.found());
        }
        long more = found.faultCount() - found.faults().size();
        if (more > 0) {
            add("", "no fault", more + " more");
        }
        if (found.tornBytes() > 0) {
            remarks.add(
                    "%s/entries ends with %d bytes of an entry that was never acknowledged, as a stopped run leaves them"
                            .formatted(CaseJournal.DIRECTORY, found.tornBytes()));
        }
        long unsigned = found.head().size() - found.covered();
        if (unsigned > 0 && found.intact()) {
            remarks.add(
                    "the last %d entries of the ledger are not signed yet, as a stopped run leaves them"
                            .formatted(unsigned));
        }
    }

    private LogVerification unreadable(String reason) {
        add("", "a readable ledger", reason);
        return new LogVerification(
                TreeHead.EMPTY,
                0,
                new Anchoring.NotAnchored("the ledger cannot be read"),
                List.of(),
                1,
                0,
                0);
    }

    private void add(String where, String expected, String found) {
        findings.add(
                new Finding(Subject.LEDGER, CaseJournal.DIRECTORY + "/" + where, expected, found));
    }
}
