package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseWitness;
import org.dazaifu.ledger.note.Cosigning;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu witness}: another office's word that a case's ledger only grew. */
@Command(
        name = "witness",
        description =
                "Cosigns the ledger of another office's case, if it contains everything that was cosigned before. Changes nothing in the case.",
        footer = {
            "",
            "Example: dazaifu witness received/case --key dazaifu/office/...+...+... > cosignature",
            "The office keeps it: dazaifu anchor cases/yamatake --cosignature cosignature --witness KEY",
            "The case needs to hold ledger/tile and ledger/checkpoint only. Exit code 4 where it is refused."
        })
final class WitnessCommand implements Callable<Integer> {

    private static final KeyPlace PLACE =
            new KeyPlace(
                    "witness",
                    SignatureKind.COSIGNATURE,
                    "DAZAIFU_WITNESS_KEY",
                    "dazaifu.witness.key");

    @Parameters(paramLabel = "CASE", description = "The case directory, or a copy of its ledger.")
    Path directory = Path.of(".");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            required = true,
            description = "The public key of the office that keeps the case, had from the office.")
    String key = "";

    @Option(
            names = "--memory",
            paramLabel = "DIR",
            description =
                    "Where this witness keeps what it saw (default: beside its key). Without it, it can be shown another past.")
    @Nullable Path memory;

    @Override
    public Integer call() throws CaseException, IOException {
        SigningKey witness = PLACE.getOrMake("that cosigns cases as a witness");
        Cosigning answer =
                CaseWitness.cosign(
                        directory,
                        TrustArguments.office(key),
                        witness,
                        memory == null ? PLACE.file().resolveSibling("witness") : memory,
                        InstantSource.system());
        return switch (answer) {
            case Cosigning.Cosigned(var signature) -> {
                System.out.println(signature.line());
                System.err.println("witness key: " + witness.verifier().text());
                yield ExitCode.DONE;
            }
            case Cosigning.Refused(var fault) -> {
                System.err.println("dazaifu: not cosigned; " + Terminal.safe(fault.sentence()));
                yield ExitCode.VERIFICATION_FAILED;
            }
        };
    }
}
