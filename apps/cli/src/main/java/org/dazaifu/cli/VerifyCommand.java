package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseDirectory;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseVerification;
import org.dazaifu.casebook.court.CourtVerifier;
import org.dazaifu.ledger.log.Anchoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dazaifu verify}: is a case as it was recorded? */
@Command(
        name = "verify",
        description =
                "Checks evidence, custody, results and ledger of a case, or a file for court: all intact, or exactly what is not.",
        footer = {
            "",
            "Example: dazaifu verify cases/yamatake",
            "Example: dazaifu verify received/case --key dazaifu/case/...+...+... --authority ROOT.pem",
            "Exit code 4 where something is not as recorded."
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "CASE",
            description = "The case directory, or a file for court (FILE.zip).")
    Path directory = Path.of(".");

    @Mixin TrustArguments trust = new TrustArguments();

    @Override
    public Integer call() throws CaseException, IOException {
        if (Files.isRegularFile(directory)) {
            return CourtText.print(directory, CourtVerifier.verify(directory, trust.of()));
        }
        CaseVerification verification = CaseDirectory.verify(directory, trust.of(), _ -> {});
        for (CaseVerification.Finding finding : verification.findings()) {
            System.out.println(finding.subject().id() + ": " + Terminal.safe(finding.sentence()));
        }
        for (String remark : verification.remarks()) {
            System.out.println("note: " + Terminal.safe(remark));
        }
        if (verification.key() != null) {
            System.out.println("key: " + Terminal.safe(verification.key().text()));
        }
        System.out.println(anchoring(verification));
        if (verification.intact() && !trust.witnesses.isEmpty()) {
            System.out.println("witnessed: by as many witnesses as were asked for");
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d files of %,d bytes and %,d ledger entries (%,d signed) checked, case %s: %s%n",
                directory,
                verification.filesChecked(),
                verification.bytesChecked(),
                verification.ledger().size(),
                verification.signed(),
                verification.state().id(),
                verification.intact() ? "intact" : "NOT INTACT");
        return verification.intact() ? ExitCode.DONE : ExitCode.VERIFICATION_FAILED;
    }

    static String anchoring(CaseVerification verification) {
        return switch (verification.anchoring()) {
            case Anchoring.NotAnchored(String reason) -> "not anchored: " + reason;
            case Anchoring.Anchored(long size, Instant time, String authority) ->
                    String.format(
                            Locale.ROOT,
                            "anchored: the first %,d of %,d ledger entries were as they are at %s, says %s",
                            size,
                            verification.ledger().size(),
                            time,
                            Terminal.safe(authority));
        };
    }
}
