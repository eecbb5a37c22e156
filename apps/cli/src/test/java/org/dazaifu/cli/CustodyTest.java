package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who vouches for a case, on the command line. */
class CustodyTest {

    @TempDir Path temporary;
    private Path directory;

    @BeforeEach
    void investigate() throws Exception {
        Path evidence = temporary.resolve("log.jsonl");
        Files.writeString(
                evidence, "{\"EventID\":4624,\"Channel\":\"Security\",\"Computer\":\"a\"}\n");
        directory = temporary.resolve("case");
        Run run = Run.of("investigate", evidence, "--case", directory);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void verifySaysWhoSignedAndThatNobodyAnchored() {
        Run run = Run.of("verify", directory);
        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("key: dazaifu/case/", "not anchored: there is no timestamp", ": intact");
        String key = run.out().lines().findFirst().orElseThrow().substring("key: ".length());
        assertThat(Run.of("verify", directory, "--key", key).exit()).isZero();
    }

    @Test
    void anotherOfficesKeyIsFound() {
        String stranger = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        Run run = Run.of("verify", directory, "--key", stranger);
        assertThat(run.exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(run.out()).contains("ledger/checkpoint", "NOT INTACT");
        assertThat(Run.of("verify", directory, "--key", "x").exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
    }

    @Test
    void theReportSaysThatTheCaseIsNotAnchored() throws Exception {
        assertThat(Files.readString(directory.resolve("report.html"))).contains("not anchored");
    }

    @Test
    void anAuthorityThatCannotBeReachedOrDoesNotStampIsTheWorldsFailureAndChangesNothing()
            throws Exception {
        HttpServer authority = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        String url = "http://127.0.0.1:" + authority.getAddress().getPort() + "/";
        authority.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(200, 1);
                    exchange.getResponseBody().write(0);
                    exchange.close();
                });
        authority.start();
        try {
            assertThat(Run.of("anchor", directory, "--tsa", url).exit())
                    .isEqualTo(ExitCode.WORLD_FAILED);
        } finally {
            authority.stop(0);
        }
        Run gone = Run.of("anchor", directory, "--tsa", url);
        assertThat(gone.exit()).isEqualTo(ExitCode.WORLD_FAILED);
        assertThat(gone.err()).contains("cannot be reached");
        assertThat(Run.of("anchor", directory, "--tsa", "clock").exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(Run.of("verify", directory).out()).contains("not anchored");
    }

    @Test
    void aWitnessCosignsWhatOnlyGrewAndVerifyAsksForIt() throws Exception {
        String office = key();
        Run first = witness(office);
        assertThat(first.exit()).as(first.err()).isZero();
        String witness =
                first.err()
                        .lines()
                        .filter(line -> line.startsWith("witness key: "))
                        .findFirst()
                        .orElseThrow()
                        .substring("witness key: ".length());
        Path cosignature = Files.writeString(temporary.resolve("cosignature"), first.out());

        Run missing = Run.of("verify", directory, "--witness", witness);
        assertThat(missing.exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(missing.out()).contains("cosignatures by 1 of 1 witnesses");
        Run kept = keep(cosignature, witness);
        assertThat(kept.exit()).as(kept.err()).isZero();
        Run found = Run.of("verify", directory, "--witness", witness);
        assertThat(found.exit()).as(found.out()).isZero();
        assertThat(found.out()).contains("witnessed: ");

        Path early = temporary.resolve("early");
        copy(directory.resolve("ledger"), early.resolve("ledger"));
        Run stated =
                Run.of(
                        "effects",
                        directory,
                        "--set",
                        "effect.ongoing=no",
                        "--because",
                        "seen",
                        "--by",
                        "Sato");
        assertThat(stated.exit()).as(stated.err()).isZero();
        assertThat(keep(cosignature, witness).exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(witness(office).exit()).isZero();

        // The office shows an earlier state to the witness, as if the statement were never made.
        Path now = directory;
        directory = early;
        Run back = witness(office);
        directory = now;
        assertThat(back.exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(back.err()).contains("not cosigned", "as seen before");
        assertThat(back.out()).isEmpty();
    }

    private String key() {
        return Run.of("verify", directory)
                .out()
                .lines()
                .filter(line -> line.startsWith("key: "))
                .findFirst()
                .orElseThrow()
                .substring("key: ".length());
    }

    private Run witness(String office) {
        return Run.of("witness", directory, "--key", office, "--memory", temporary.resolve("seen"));
    }

    private Run keep(Path cosignature, String witness) {
        return Run.of("anchor", directory, "--cosignature", cosignature, "--witness", witness);
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file));
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }
}
