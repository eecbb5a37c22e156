package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.audit.AuditVerification;
import org.dazaifu.exchange.audit.AuditVerifier;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.note.CheckpointPolicy;
import org.dazaifu.ledger.note.SignedCheckpoint;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu audit verify}: whether the audit log is as it was written. */
@Command(
        name = "verify",
        description =
                "Computes the audit log anew and holds it against what was signed; names the first thing that is wrong.",
        footer = {
            "",
            "Example: dazaifu audit verify --checkpoint kept-last-month",
            "Exit code 4 where it does not verify. A database that was put back as a whole to an earlier state is noticed only by a checkpoint that was kept elsewhere (audit show --checkpoint prints it)."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The exchange's public key (default: that of the key in its directory).")
    @Nullable String key;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "A checkpoint that was kept elsewhere, which the log must contain. May be given several times.")
    List<Path> checkpoints = List.of();

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException, IOException {
        try (Exchange exchange = arguments.open()) {
            VerifierKey signer =
                    key == null ? exchange.key().verifier() : TrustArguments.office(key);
            List<TreeHead> kept = new ArrayList<>();
            for (Path file : checkpoints) {
                kept.add(kept(file, signer));
            }
            AuditVerification found =
                    exchange.database()
                            .read(sql -> AuditVerifier.verify(sql, signer, kept, row -> {}));
            if (found.fault().isPresent()) {
                System.err.println(
                        Terminal.safe(
                                "dazaifu: the audit log does not verify; "
                                        + found.fault().get().sentence()
                                        + "."));
                return ExitCode.VERIFICATION_FAILED;
            }
            System.out.printf(
                    "intact: %d rows, root %s, signed by %s%n",
                    found.head().size(), found.head().root(), signer.text());
            exchange.audit()
                    .record(
                            new AuditRecord(
                                    Actor.operator(),
                                    "audit.verified",
                                    Map.of("rows", found.head().size())));
        }
        return ExitCode.DONE;
    }

    private static TreeHead kept(Path file, VerifierKey signer) throws IOException {
        return switch (SignedCheckpoint.parse(Files.readAllBytes(file))) {
            case Parsed.Valid<SignedCheckpoint>(var signed) -> {
                List<Fault> faults = new CheckpointPolicy(signer).check(file.toString(), signed);
                if (!faults.isEmpty()) {
                    throw new UserMistake(faults.getFirst().sentence() + ".");
                }
                yield signed.checkpoint().head();
            }
            case Parsed.Malformed<SignedCheckpoint>(var fault) ->
                    throw new UserMistake(file + ": " + fault.sentence() + ".");
        };
    }
}
