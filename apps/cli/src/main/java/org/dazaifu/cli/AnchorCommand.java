package org.dazaifu.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseAnchor;
import org.dazaifu.ledger.stamp.HttpStampTransport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu anchor}: an authority's word for when a case was as it is. */
@Command(
        name = "anchor",
        description =
                "Has the ledger of a case stamped by a time-stamping authority (RFC 3161), which gets one hash and nothing else.",
        footer = {
            "",
            "Example: dazaifu anchor cases/yamatake --tsa https://tsa.example/tsr",
            "Whether the authority is believed: dazaifu verify cases/yamatake --authority ROOT.pem"
        })
final class AnchorCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of(".");

    @Option(
            names = "--tsa",
            paramLabel = "URL",
            required = true,
            description = "The address of the authority.")
    URI authority = URI.create("");

    @Override
    public Integer call() throws Exception {
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
        return ExitCode.DONE;
    }
}
