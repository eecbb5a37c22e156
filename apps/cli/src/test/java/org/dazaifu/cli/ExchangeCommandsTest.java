package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.ledger.log.LogPolicy;
import org.dazaifu.ledger.log.LogVerification;
import org.dazaifu.ledger.log.LogVerifier;
import org.dazaifu.ledger.note.CheckpointPolicy;
import org.dazaifu.ledger.note.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands access, audit and exchange, on an exchange of their own. */
class ExchangeCommandsTest {

    @TempDir Path temporary;
    private Path exchange = Path.of("");
    private String token = "";

    @BeforeEach
    void init() {
        exchange = temporary.resolve("exchange");
        Run run = Run.of("access", "init", "okuni", "--exchange", exchange);
        assertThat(run.exit()).isZero();
        token = run.out().strip();
    }

    private Run run(Object... words) {
        Object[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--exchange";
        all[words.length + 1] = exchange;
        return Run.of(all);
    }

    @Test
    void theFirstAdministratorGetsATokenOnceAndThereIsNoSecondFirst() {
        assertThat(token).matches("dzf_[0-9A-Za-z]{49}");
        Run again = run("access", "init", "other");
        assertThat(again.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(again.out()).isEmpty();
        assertThat(run("access", "list").out())
                .contains("okuni  administrator")
                .doesNotContain(token.substring(4, 40));
    }

    @Test
    void mistakesAreToldAndChangeNothing() {
        assertThat(Run.of("access", "list", "--exchange", temporary.resolve("none")).exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(temporary.resolve("none")).doesNotExist();
        assertThat(run("access", "add", "abf", "--role", "partner").exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run("access", "token", "nobody").exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run("access", "revoke", "x").exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run("access", "list", "--database", "mysql://x").exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run("access", "list").out().lines().filter(l -> !l.startsWith(" ")).toList())
                .hasSize(1);
    }

    @Test
    void anAccountIsAddedGetsWhatItProvesItselfByAndLosesIt() {
        assertThat(run("access", "add", "abf", "--role", "partner", "--audience", "quad").exit())
                .isZero();
        assertThat(run("access", "token", "abf", "--read-only").out()).startsWith("dzf_");
        assertThat(
                        run(
                                        "access",
                                        "subject",
                                        "abf",
                                        "--issuer",
                                        "https://id.example",
                                        "--subject",
                                        "7")
                                .exit())
                .isZero();
        String listed = run("access", "list").out();
        assertThat(listed).contains("abf  partner", "of quad", "reads only", "subject 7");
        String id =
                listed.lines()
                        .filter(l -> l.contains("reads only"))
                        .map(l -> l.strip().split(" +")[1])
                        .findFirst()
                        .orElseThrow();
        assertThat(run("access", "revoke", id).exit()).isZero();
        assertThat(run("access", "disable", "abf").exit()).isZero();
        assertThat(run("access", "list").out()).contains("revoked 20", "disabled 20");
    }

    @Test
    void aPartnerChangesItsAudiencesAndThatIsOnTheAuditLog() throws Exception {
        run("access", "add", "abf", "--role", "partner", "--audience", "quad");
        run("access", "token", "abf", "--read-only");
        assertThat(run("access", "audience", "abf", "--add", "asean", "--remove", "quad").exit())
                .isZero();
        JsonNode account =
                JsonMapper.shared()
                        .readTree(run("access", "list", "--format", "json").out())
                        .path("accounts")
                        .path(0);
        assertThat(account.path("name").asString()).isEqualTo("abf");
        assertThat(account.path("audiences").toString()).isEqualTo("[\"asean\"]");
        assertThat(account.path("credentials").path(0).path("kind").asString()).isEqualTo("token");
        assertThat(account.path("credentials").path(0).path("read-only").asBoolean()).isTrue();
        assertThat(account.toString()).doesNotContain("dzf_");
        Path shown = temporary.resolve("shown");
        run("audit", "show", "--output", shown);
        assertThat(Files.readString(shown))
                .contains("account.audiences-changed")
                .contains("\"before\":[\"quad\"]");
        // A partner of nothing, no change, somebody who is no partner, nobody, nothing.
        for (String[] wrong :
                new String[][] {
                    {"abf", "--remove", "asean"},
                    {"abf", "--add", "asean"},
                    {"okuni", "--add", "quad"},
                    {"nobody", "--add", "quad"},
                    {"abf", "--add", "not an audience"},
                    {"abf"}
                }) {
            Object[] words = new Object[wrong.length + 2];
            words[0] = "access";
            words[1] = "audience";
            System.arraycopy(wrong, 0, words, 2, wrong.length);
            assertThat(run(words).exit()).as(wrong[0]).isEqualTo(ExitCode.USER_MISTAKE);
        }
        assertThat(run("access", "list").out()).contains("abf  partner (person)  of asean");
    }

    @Test
    void theStatusIsToldToProgramsToo() {
        JsonNode status =
                JsonMapper.shared().readTree(run("exchange", "status", "--format", "json").out());
        assertThat(status.path("directory").asString()).isEqualTo(exchange.toString());
        assertThat(status.path("administrator-accounts").asInt()).isEqualTo(1);
        assertThat(status.path("partner-accounts").asInt()).isZero();
        assertThat(status.path("audit-rows").asInt()).isEqualTo(4);
        assertThat(status.path("owed").isEmpty()).isTrue();
    }

    @Test
    void theAuditLogVerifiesIsExportedForOtherToolsAndATamperedOneIsFound() throws Exception {
        Run verified = run("audit", "verify");
        assertThat(verified.exit()).isZero();
        String key = verified.out().strip().replaceAll(".* ", "");
        Path kept = temporary.resolve("kept");
        assertThat(run("audit", "show", "--checkpoint", "--output", kept).exit()).isZero();
        Path log = temporary.resolve("log");
        assertThat(run("audit", "export", log).exit()).isZero();
        assertThat(run("audit", "export", log).exit()).isZero();
        LogVerification exported =
                LogVerifier.verify(
                        log,
                        LogPolicy.NONE.signedBy(
                                new CheckpointPolicy(VerifierKey.parse(key).orElseThrow())),
                        entry -> {},
                        bytes -> {});
        assertThat(exported.faults()).isEmpty();
        assertThat(exported.covered()).isGreaterThan(5);
        assertThat(run("audit", "verify", "--checkpoint", kept, "--key", key).exit()).isZero();
        try (var database =
                org.dazaifu.exchange.store.Database.open(DatabaseAddress.in(exchange))) {
            database.write(sql ->
                    sql.execute("update audit set actor = 'account:other' where sequence = 1"));
        }
        Run tampered = run("audit", "verify");
        assertThat(tampered.exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(tampered.err()).contains("row 1");
        assertThat(run("audit", "export", temporary.resolve("log2")).exit())
                .isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(temporary.resolve("log2/checkpoint")).doesNotExist();
    }

    @Test
    void everyCommandIsOnTheAuditLogWithTheUserWhoRanIt() throws Exception {
        run("access", "add", "abe", "--role", "analyst");
        run("exchange", "status");
        Path shown = temporary.resolve("shown");
        run("audit", "show", "--output", shown);
        List<String> lines = Files.readAllLines(shown);
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst()).contains("exchange.made");
        assertThat(lines).allMatch(l -> l.contains("\"actor\":\"operator:"));
        assertThat(lines.getLast()).contains("audit.shown");
    }

    @Test
    void aBackupIsRestoredAndADamagedOneIsNot() throws Exception {
        Path file = temporary.resolve("backup.zip");
        assertThat(run("exchange", "backup", "--output", file, "--with-keys").exit()).isZero();
        Path restored = temporary.resolve("restored");
        assertThat(Run.of("exchange", "restore", file, "--exchange", restored).exit()).isZero();
        assertThat(Run.of("audit", "verify", "--exchange", restored).exit()).isZero();
        assertThat(Run.of("access", "list", "--exchange", restored).out()).contains("okuni");
        assertThat(run("exchange", "backup", "--output", file).exit())
                .isEqualTo(ExitCode.WORLD_FAILED);
        byte[] bytes = Files.readAllBytes(file);
        bytes[200] ^= 1;
        Files.write(file, bytes);
        Path other = temporary.resolve("other");
        Run damaged = Run.of("exchange", "restore", file, "--exchange", other);
        assertThat(damaged.exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(other).doesNotExist();
    }
}
