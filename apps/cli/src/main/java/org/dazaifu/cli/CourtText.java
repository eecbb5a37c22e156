package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.dazaifu.casebook.CaseVerification;
import org.dazaifu.casebook.court.CourtVerification;
import org.dazaifu.ledger.Fault;

/** What a verification of a file for court found, in lines. */
final class CourtText {

    private CourtText() {}

    static int print(Path archive, CourtVerification verification) {
        for (Fault fault : verification.faults()) {
            System.out.println("archive: " + Terminal.safe(fault.sentence()));
        }
        CaseVerification custody = verification.custody();
        if (custody != null) {
            for (CaseVerification.Finding finding : custody.findings()) {
                System.out.println(
                        finding.subject().id() + ": " + Terminal.safe(finding.sentence()));
            }
            for (String remark : custody.remarks()) {
                System.out.println("note: " + Terminal.safe(remark));
            }
        }
        if (verification.key() != null) {
            System.out.println("key: " + Terminal.safe(verification.key().text()));
        }
        if (custody != null) {
            System.out.println(VerifyCommand.anchoring(custody));
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d files of %,d bytes and %,d ledger entries checked, file for court: %s%n",
                archive,
                verification.members(),
                verification.bytes(),
                custody == null ? 0 : custody.ledger().size(),
                verification.intact() ? "intact, sealed by that key" : "NOT INTACT");
        return verification.intact() ? ExitCode.DONE : ExitCode.VERIFICATION_FAILED;
    }
}
