package org.dazaifu.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseAnchor;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.note.NoteSignature;
import org.dazaifu.ledger.stamp.HttpStampTransport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu anchor}: an authority's word for when a case was as it is. */
@Command(
        name = "anchor",
        description =
                "Has the ledger of a case stamped by a time-stamping authority (RFC 3161), which gets one hash and nothing else; or keeps the cosignature of a witness.",
        footer = {
            "",
            "Example: dazaifu anchor cases/yamatake --tsa https://tsa.example/tsr",
            "Whether the authority is believed: dazaifu verify cases/yamatake --authority ROOT.pem",
            "Example: dazaifu anchor cases/yamatake --cosignature FILE --witness dazaifu/witness/...+...+..."
        })
final class AnchorCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @ArgGroup(multiplicity = "1")
    Voucher voucher = new Voucher();

    /** Who vouches. */
    static final class Voucher {
        @Option(names = "--tsa", paramLabel = "URL", description = "The address of the authority.")
        @Nullable URI authority;

        @ArgGroup(exclusive = false)
        @Nullable Cosignature cosignature;
    }

    /** What a witness gave. */
    static final class Cosignature {
        @Option(
                names = "--cosignature",
                paramLabel = "FILE",
                required = true,
                description = "What `dazaifu witness` printed at the witness.")
        Path file = Path.of(".");

        @Option(
                names = "--witness",
                paramLabel = "KEY",
                required = true,
                description = "The witness's public key, had from the witness.")
        String witness = "";
    }

    @Override
    public Integer call() throws Exception {
        if (voucher.cosignature != null) {
            cosign(voucher.cosignature);
        } else if (voucher.authority != null) {
            stamp(voucher.authority);
        }
        return ExitCode.DONE;
    }

    private void cosign(Cosignature given) throws Exception {
        NoteSignature signature =
                NoteSignature.parse(Files.readString(given.file).strip())
                        .orElseThrow(() ->
                                new UserMistake(
                                        given.file
                                                + " holds no cosignature; it is the line that `dazaifu witness` prints."));
        Optional<Fault> fault =
                CaseAnchor.cosign(
                        directory,
                        OfficeKey.require(),
                        signature,
                        TrustArguments.witness(given.witness));
        if (fault.isPresent()) {
            throw new UserMistake(
                    fault.get().sentence()
                            + "; an act on the case after it was cosigned makes the witness's word one of an earlier state, so ask it again.");
        }
        System.out.printf("%s: cosigned by %s%n", directory, Terminal.safe(given.witness));
    }

    private void stamp(URI authority) throws Exception {
        String scheme = String.valueOf(authority.getScheme());
        if (authority.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
            throw new UserMistake(
                    "'"
                            + authority
                            + "' is no address of an authority; write http://... or https://...");
        }
        CaseAnchor.stamp(
                directory, OfficeKey.require(), new HttpStampTransport(authority, PATIENCE));
        System.out.printf("%s: stamped by %s%n", directory, authority);
    }
}
