package org.dazaifu.casebook;

import java.util.List;
import org.dazaifu.ledger.log.Anchoring;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of a case found.
 *
 * @param state what the case says of itself
 * @param filesChecked how many files of evidence and results were read and hashed
 * @param bytesChecked how many bytes they have
 * @param ledger the ledger's head as computed from its entries
 * @param signed how many of its first entries a believed signature covers
 * @param key what the signature was verified with; null where case.json cannot be read
 * @param anchoring whether an authority vouches for a time
 * @param findings everything that is not as it was recorded; empty where all is intact
 * @param remarks what is not wrong but limits what was verified, such as a case that is incomplete
 */
public record CaseVerification(
        CaseState state,
        long filesChecked,
        long bytesChecked,
        TreeHead ledger,
        long signed,
        @Nullable VerifierKey key,
        Anchoring anchoring,
        List<Finding> findings,
        List<String> remarks) {

    public CaseVerification {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** Whether nothing contradicts anything. */
    public boolean intact() {
        return findings.isEmpty();
    }

    /**
     * One thing that is not as it was recorded.
     *
     * @param subject what it is about
     * @param path the file, relative to the case directory, or absolute where it is outside
     * @param expected what was recorded
     * @param found what is there
     */
    public record Finding(Subject subject, String path, String expected, String found) {

        /** In one line, for people. */
        public String sentence() {
            return path + ": expected " + expected + ", found " + found;
        }
    }

    /** What a finding is about. */
    public enum Subject {
        EVIDENCE("evidence"),
        MANIFEST("manifest"),
        LEDGER("ledger"),
        RESULT("result"),
        RELEASE("release"),
        CASE("case");

        private final String id;

        Subject(String id) {
            this.id = id;
        }

        /** The word in machine-readable output; stable. */
        public String id() {
            return id;
        }
    }
}
