package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.publication.PublicationRecord;
import org.dazaifu.exchange.publication.Publications;
import org.dazaifu.exchange.publication.Published;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareCommandTest {

    @TempDir static Path directory;
    private static Path path = Path.of("");

    @BeforeAll
    static void investigate() {
        path = directory.resolve("case");
        Path sample = Run.ROOT.resolve("samples/yamatake");
        assertThat(Run.of("investigate", sample, "--case", path, "--marking", "AMBER").exit())
                .isZero();
    }

    @Test
    void aReleaseIsOnTheLedgerAndTheCaseStillVerifies() throws Exception {
        Path file = directory.resolve("quad.json");
        Run run =
                Run.of(
                        "share",
                        path,
                        "--with",
                        "quad",
                        "--by",
                        "Abe",
                        "--because",
                        "advisory",
                        "--output",
                        file);
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(file)).contains("\"indicator\"").doesNotContain("10.20.");
        assertThat(Run.of("share", path, "--history").out())
                .contains("quad", "stix", "by Abe: advisory");
        assertThat(Run.of("verify", path).exit()).isZero();
    }

    @Test
    void nobodyReleasesWithoutNameAndReason() {
        assertThat(Run.of("share", path, "--with", "quad").exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(Run.of("share", path, "--with", "nobody", "--by", "A", "--because", "b").exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
    }

    @Test
    void thePublicGetsNothingOfACaseThatIsAmber() throws Exception {
        Path file = directory.resolve("brief.txt");
        Run run =
                Run.of(
                        "share",
                        path,
                        "--with",
                        "public",
                        "--by",
                        "A",
                        "--because",
                        "b",
                        "--format",
                        "brief",
                        "--output",
                        file);
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(file)).contains("nothing to share");
    }

    @Test
    void theAudiencesAreListed() {
        assertThat(Run.of("share", "--list").out()).contains("quad", "asean-tl", "sector-ports");
    }

    private static Path another(String name) throws Exception {
        Path copy = directory.resolve(name);
        try (var walk = Files.walk(path)) {
            for (Path one : (Iterable<Path>) walk::iterator) {
                Files.copy(one, copy.resolve(path.relativize(one).toString()));
            }
        }
        return copy;
    }

    private static Run share(Path of, Object... more) {
        Object[] all = new Object[more.length + 8];
        Object[] first = {"share", of, "--with", "quad", "--by", "Abe", "--because", "advisory"};
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Run.of(all);
    }

    @Test
    void whatIsWithdrawnIsRevokedForAllWhoHadItAndNothingOfItIsServedAnyMore() throws Exception {
        Path of = another("withdrawn");
        Path exchange = directory.resolve("exchange");
        Path stix = directory.resolve("had.json");
        Path csv = directory.resolve("had.csv");
        assertThat(share(of, "--to", "ACSC", "--output", stix).exit()).isZero();
        assertThat(share(of, "--to", "ACSC", "--format", "csv", "--output", csv).exit()).isZero();
        assertThat(share(of, "--publish", "--exchange", exchange).exit()).isZero();
        Run again = share(of, "--publish", "--exchange", exchange);
        assertThat(again.err()).contains("has it already");
        String had = Files.readString(stix);
        var matcher = java.util.regex.Pattern.compile("indicator--[0-9a-f-]{36}").matcher(had);
        assertThat(matcher.find()).isTrue();
        String id = matcher.group();
        Path output = directory.resolve("corrections");
        Object[] withdraw = {
            "withdraw",
            of,
            "--object",
            id,
            "--by",
            "Abe",
            "--because",
            "kanaryreason",
            "--tell",
            "Use the latest.",
            "--output",
            output,
            "--exchange",
            exchange
        };
        assertThat(Run.of("withdraw", of, "--all", "--by", "A", "--because", "b").exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(Run.of(withdraw).exit()).isZero();
        String corrected = Files.readString(output.resolve("quad.ACSC.stix.json"));
        assertThat(corrected)
                .contains("Use the latest.", "\"revoked\":true")
                .doesNotContain("kanaryreason");
        assertThat(corrected.lines().filter(line -> line.contains("\"id\":\"" + id)))
                .singleElement()
                .asString()
                .contains("x-withdrawn")
                .doesNotContain("\"name\"");
        assertThat(Files.readString(output.resolve("quad.ACSC.csv")))
                .contains("\"" + id + "\",\"\",\"\",\"\",\"\",\"\",,yes");
        Run finished = Run.of(withdraw);
        assertThat(finished.err()).contains("has it already");
        assertThat(Files.readString(output.resolve("quad.ACSC.stix.json"))).isEqualTo(corrected);
        assertThat(Run.of("verify", of).exit()).isZero();
        Path list = directory.resolve("holders.json");
        Object[] holders = {
            "share",
            of,
            "--holders",
            "--object",
            id,
            "--exchange",
            exchange,
            "--format",
            "json",
            "--output",
            list
        };
        assertThat(Run.of(holders).exit()).isZero();
        assertThat(Files.readString(list)).contains("\"ACSC\"", "\"not-known\"");
        assertThat(share(of, "--acknowledged-by", "ACSC").exit()).isZero();
        assertThat(Run.of(holders).exit()).isZero();
        assertThat(Files.readString(list)).contains("\"yes\"", "\"word-of\" : \"Abe\"");
        assertThat(Run.of("audit", "verify", "--exchange", exchange).exit()).isZero();
        Path later = directory.resolve("later.json");
        assertThat(share(of, "--to", "CISA", "--output", later).exit()).isZero();
        assertThat(Files.readString(later)).isEqualTo(corrected);
    }

    @Test
    void aCaseThatIsWithdrawnAsAWholeGoesToNobodyOfThatAudienceAgain() throws Exception {
        Path of = another("whole");
        assertThat(share(of, "--output", directory.resolve("w.json")).exit()).isZero();
        Path output = directory.resolve("whole-corrections");
        Run run =
                Run.of(
                        "withdraw",
                        of,
                        "--all",
                        "--by",
                        "Abe",
                        "--because",
                        "asked",
                        "--output",
                        output);
        assertThat(run.exit()).isZero();
        String corrected = Files.readString(output.resolve("quad.stix.json"));
        assertThat(corrected.lines().filter(line -> line.contains("\"type\":\"indicator\"")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"revoked\":true"));
        assertThat(corrected).doesNotContain("sigma", "\"type\":\"process\"");
        assertThat(share(of, "--output", output.resolve("n")).exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(Run.of("verify", of).exit()).isZero();
        try (var kept = Files.list(of.resolve("releases"))) {
            Path one = kept.findFirst().orElseThrow();
            Files.writeString(one, Files.readString(one) + " ");
        }
        assertThat(Run.of("verify", of).exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
    }

    @Test
    void whatAServerTookBackIsOwedToTheCaseUntilItIsWithdrawnThere() throws Exception {
        Path of = another("owed");
        Path exchange = directory.resolve("owing");
        assertThat(share(of, "--publish", "--exchange", exchange).exit()).isZero();
        try (Exchange open = Exchange.open(exchange, DatabaseAddress.in(exchange))) {
            PublicationRecord release =
                    open.database().read(sql -> PublicationRecord.newest(sql, 1)).getFirst();
            Published taken =
                    new Publications(open.database(), open.audit(), InstantSource.system())
                            .withdraw(release, "rel", Actor.account("rel"));
            assertThat(taken.revoked()).isPositive();
        }
        assertThat(Run.of("exchange", "status", "--exchange", exchange).out())
                .contains("owed to a case: ", "by rel at ", "withdraw CASE --all --with quad");
        assertThat(Run.of("share", of, "--holders", "--exchange", exchange).out())
                .contains("owed: ");
        String before = Run.of("share", of, "--history").out();
        assertThat(share(of, "--publish", "--exchange", exchange).exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
        Path output = directory.resolve("owed-corrections");
        Object[] correct = {
            "correct",
            of,
            "--by",
            "Abe",
            "--because",
            "b",
            "--output",
            output,
            "--exchange",
            exchange
        };
        Run refused = Run.of(correct);
        assertThat(refused.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(refused.err()).contains("--all --with quad");
        assertThat(Run.of("share", of, "--history").out()).isEqualTo(before);
        Run withdrawn =
                Run.of(
                        "withdraw",
                        of,
                        "--all",
                        "--by",
                        "Abe",
                        "--because",
                        "b",
                        "--output",
                        output,
                        "--exchange",
                        exchange);
        assertThat(withdrawn.err()).contains("in the collection release-quad");
        assertThat(withdrawn.exit()).isZero();
        assertThat(Run.of("exchange", "status", "--exchange", exchange).out())
                .doesNotContain("owed");
        assertThat(Run.of("share", of, "--holders", "--exchange", exchange).out())
                .doesNotContain("owed");
        assertThat(Run.of("verify", of).exit()).isZero();
        assertThat(Run.of("audit", "verify", "--exchange", exchange).exit()).isZero();
    }

    @Test
    void aNameAndAnAddressThatNoObjectBearsAreMadeUnrecognisableForGood() throws Exception {
        Path of = another("names");
        Path plain = directory.resolve("plain.json");
        assertThat(share(of, "--output", plain).exit()).isZero();
        String word = "PowerShell";
        assertThat(Files.readString(plain)).contains(word);
        Path hidden = directory.resolve("hidden.json");
        Run run =
                share(
                        of,
                        "--victim-name",
                        word,
                        "--victim-address",
                        "203.0.113.9",
                        "--output",
                        hidden);
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(hidden)).doesNotContainIgnoringCase(" powershell ");
        Path output = directory.resolve("name-corrections");
        Run.of("correct", of, "--by", "Abe", "--because", "b", "--output", output);
        assertThat(share(of, "--victim-address", "nowhere", "--output", hidden).exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
    }
}
