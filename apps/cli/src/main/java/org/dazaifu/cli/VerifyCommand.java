package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseDirectory;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dazaifu verify}: is a case as it was recorded? */
@Command(
        name = "verify",
        description =
                "Checks evidence, custody, results and ledger of a case: all intact, or exactly what is not.",
        footer = {
            "",
            "Example: dazaifu verify cases/yamatake",
            "Exit code 4 where something is not as recorded."
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @Override
    public Integer call() throws CaseException {
        CaseVerification verification = CaseDirectory.verify(directory, _ -> {});
        for (CaseVerification.Finding finding : verification.findings()) {
            System.out.println(finding.subject().id() + ": " + Terminal.safe(finding.sentence()));
        }
        for (String remark : verification.remarks()) {
            System.out.println("note: " + Terminal.safe(remark));
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d files of %,d bytes and %,d ledger entries checked, case %s: %s%n",
                directory,
                verification.filesChecked(),
                verification.bytesChecked(),
                verification.ledger().size(),
                verification.state().id(),
                verification.intact() ? "intact" : "NOT INTACT");
        return verification.intact() ? ExitCode.DONE : ExitCode.VERIFICATION_FAILED;
    }
}
