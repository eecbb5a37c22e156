package org.dazaifu.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dazaifu.exchange.access.AccessRefusedException.Reason;
import org.dazaifu.exchange.access.Authentication.Authenticated;
import org.dazaifu.exchange.access.Authentication.Refused;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.audit.AuditRow;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.DatabaseKind;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class AccessTest {

    private static final SigningKey KEY =
            SigningKey.generate("dazaifu/exchange/test", SignatureKind.NOTE);
    private static final Actor ROOT = new Actor(Actor.Kind.OPERATOR, "root");
    private static final Duration MONTH = Duration.ofDays(30);

    /** Made for this test by openssl: CN=partner, valid until 2036. */
    private static final String PEM = "/org/dazaifu/exchange/access/partner.pem";

    @TempDir Path directory;
    @Parameter DatabaseKind kind = DatabaseKind.SQLITE;
    private Instant now = Instant.parse("2026-04-01T10:00:00Z");
    private Database database;
    private AuditLog audit;
    private Accounts accounts;
    private Tokens tokens;
    private Certificates certificates;
    private Subjects subjects;
    private Authenticator authenticator;

    @BeforeEach
    void begin() throws Exception {
        database = Database.open(kind.in(directory));
        audit = new AuditLog(database, KEY, () -> now);
        accounts = new Accounts(database, audit, () -> now);
        tokens = new Tokens(database, audit, () -> now);
        certificates = new Certificates(database, audit, () -> now);
        subjects = new Subjects(database, audit, () -> now);
        authenticator = new Authenticator(database, () -> now);
        database.write(sql -> {
            audit.begin(sql, new AuditRecord(ROOT, "exchange.made", java.util.Map.of()));
            return 0;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<AuditRow> rows() throws Exception {
        return database.read(sql -> AuditLog.page(sql, Long.MAX_VALUE, 1_000));
    }

    private void partner() throws Exception {
        accounts.add(ROOT, "abf", AccountKind.MACHINE, Role.PARTNER, Set.of("quad", "asean"));
    }

    private String token(String account, Scope scope) throws Exception {
        return tokens.issue(ROOT, account, "test", scope, MONTH).token().text();
    }

    private static void refused(Reason reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        AccessRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Authentication.Reason whyNot(Authentication authentication) {
        return ((Refused) authentication).reason();
    }

    @Test
    void thereIsNobodyUntilTheFirstAdministratorIsMadeAndNoSecondFirst() throws Exception {
        assertThat(accounts.all()).isEmpty();
        Account first = database.write(sql -> accounts.init(sql, ROOT, "okuni"));
        assertThat(first.role()).isEqualTo(Role.ADMINISTRATOR);
        accounts.disable(ROOT, "okuni");
        refused(Reason.TAKEN, () -> database.write(sql -> accounts.init(sql, ROOT, "other")));
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void aTokenSaysWhoItsHolderIsUntilItExpires() throws Exception {
        partner();
        String text = token("abf", Scope.FULL);
        Identity identity = ((Authenticated) authenticator.token(text)).identity();
        assertThat(identity.account().name()).isEqualTo("abf");
        assertThat(identity.may(Permission.RELEASED_READ, "quad")).isTrue();
        assertThat(identity.may(Permission.RELEASED_READ, "public")).isFalse();
        assertThat(identity.actor()).isEqualTo(Actor.account("abf"));
        now = now.plus(MONTH).minusNanos(1_000);
        assertThat(authenticator.token(text)).isInstanceOf(Authenticated.class);
        now = now.plusNanos(1_000);
        assertThat(whyNot(authenticator.token(text))).isEqualTo(Authentication.Reason.EXPIRED);
    }

    @Test
    void whatIsRevokedOrDisabledIsRefusedAtOnce() throws Exception {
        partner();
        String text = token("abf", Scope.FULL);
        accounts.disable(ROOT, "abf");
        assertThat(whyNot(authenticator.token(text))).isEqualTo(Authentication.Reason.DISABLED);
        accounts.enable(ROOT, "abf");
        assertThat(authenticator.token(text)).isInstanceOf(Authenticated.class);
        String id = tokens.all().getFirst().id();
        tokens.revoke(ROOT, id);
        assertThat(whyNot(authenticator.token(text))).isEqualTo(Authentication.Reason.REVOKED);
        refused(Reason.UNKNOWN, () -> tokens.revoke(ROOT, id));
    }

    @Test
    void whatIsNoTokenOrNobodysIsRefused() throws Exception {
        partner();
        String mine = token("abf", Scope.FULL);
        String nobodys = AccessToken.generate(new java.security.SecureRandom()).text();
        assertThat(whyNot(authenticator.token(nobodys))).isEqualTo(Authentication.Reason.UNKNOWN);
        assertThat(whyNot(authenticator.token(mine + "0")))
                .isEqualTo(Authentication.Reason.MALFORMED);
        assertThat(whyNot(authenticator.token(""))).isEqualTo(Authentication.Reason.MALFORMED);
    }

    @Test
    void aTokenMayHaveLessThanItsAccountAndNeverMore() throws Exception {
        partner();
        Identity narrow =
                ((Authenticated) authenticator.token(token("abf", new Scope(true, "quad"))))
                        .identity();
        assertThat(narrow.may(Permission.RELEASED_READ, "quad")).isTrue();
        assertThat(narrow.may(Permission.RELEASED_READ, "asean")).isFalse();
        assertThat(narrow.may(Permission.INBOX_WRITE, "quad")).isFalse();
        refused(Reason.INVALID, () -> token("abf", new Scope(false, "public")));
        database.write(sql -> accounts.init(sql, ROOT, "okuni"));
        refused(Reason.INVALID, () -> token("okuni", new Scope(false, "quad")));
        refused(
                Reason.INVALID,
                () -> tokens.issue(ROOT, "abf", "t", Scope.FULL, Duration.ofDays(367)));
        refused(Reason.INVALID, () -> tokens.issue(ROOT, "abf", "t", Scope.FULL, Duration.ZERO));
        refused(Reason.UNKNOWN, () -> token("nobody", Scope.FULL));
        accounts.disable(ROOT, "abf");
        refused(Reason.INVALID, () -> token("abf", Scope.FULL));
    }

    @Test
    void whenATokenWasLastUsedIsKnownToTheDay() throws Exception {
        partner();
        String text = token("abf", Scope.FULL);
        assertThat(tokens.all().getFirst().lastUsed()).isNull();
        authenticator.token(text);
        now = now.plus(Duration.ofHours(5));
        authenticator.token(text);
        assertThat(tokens.all().getFirst().lastUsed()).isEqualTo(LocalDate.of(2026, 4, 1));
        now = now.plus(Duration.ofDays(2));
        authenticator.token(text);
        assertThat(tokens.all().getFirst().lastUsed()).isEqualTo(LocalDate.of(2026, 4, 3));
    }

    @Test
    void noSecretIsInTheDatabaseItsFilesOrTheAuditLog() throws Exception {
        partner();
        String text = token("abf", Scope.FULL);
        authenticator.token(text);
        for (AuditRow row : rows()) {
            assertThat(row.payload()).doesNotContain(text).doesNotContain(text.substring(4, 40));
        }
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain(text.substring(4, 40));
            }
        }
    }

    @Test
    void partnersBelongToAudiencesAndNobodyElseDoes() {
        for (Role role : Role.values()) {
            Set<String> wrong = role == Role.PARTNER ? Set.of() : Set.of("quad");
            refused(Reason.INVALID, () -> accounts.add(ROOT, "x", AccountKind.PERSON, role, wrong));
        }
        refused(
                Reason.INVALID,
                () -> accounts.add(ROOT, "A b", AccountKind.PERSON, Role.ANALYST, Set.of()));
    }

    @Test
    void aNameIsNeverUsedTwice() throws Exception {
        partner();
        accounts.disable(ROOT, "abf");
        refused(Reason.TAKEN, this::partner);
    }

    @Test
    void aCertificateIsItsAccountsUntilItIsRevokedOrExpires() throws Exception {
        partner();
        X509Certificate certificate = certificate();
        assertThat(whyNot(authenticator.certificate(certificate)))
                .isEqualTo(Authentication.Reason.UNKNOWN);
        String fingerprint = certificates.bind(ROOT, "abf", certificate).fingerprint();
        Identity identity = ((Authenticated) authenticator.certificate(certificate)).identity();
        assertThat(identity.account().name()).isEqualTo("abf");
        refused(Reason.TAKEN, () -> certificates.bind(ROOT, "abf", certificate));
        Instant before = now;
        now = certificate.getNotAfter().toInstant();
        assertThat(whyNot(authenticator.certificate(certificate)))
                .isEqualTo(Authentication.Reason.EXPIRED);
        now = before;
        certificates.revoke(ROOT, fingerprint);
        assertThat(whyNot(authenticator.certificate(certificate)))
                .isEqualTo(Authentication.Reason.REVOKED);
        refused(Reason.TAKEN, () -> certificates.bind(ROOT, "abf", certificate));
    }

    private static X509Certificate certificate() throws Exception {
        try (var in = AccessTest.class.getResourceAsStream(PEM)) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(
                                            java.util.Objects.requireNonNull(in).readAllBytes()));
        }
    }

    @Test
    void aSubjectIsAnAccountsOfThatIssuerOnly() throws Exception {
        accounts.add(ROOT, "sugawara", AccountKind.PERSON, Role.ANALYST, Set.of());
        subjects.bind(ROOT, "sugawara", "https://id.example", "42");
        assertThat(
                        ((Authenticated) authenticator.subject("https://id.example", "42"))
                                .identity()
                                .account()
                                .name())
                .isEqualTo("sugawara");
        assertThat(whyNot(authenticator.subject("https://other.example", "42")))
                .isEqualTo(Authentication.Reason.UNKNOWN);
        assertThat(whyNot(authenticator.subject("https://id.example", "43")))
                .isEqualTo(Authentication.Reason.UNKNOWN);
        refused(Reason.TAKEN, () -> subjects.bind(ROOT, "sugawara", "https://id.example", "42"));
        subjects.unbind(ROOT, "https://id.example", "42");
        assertThat(whyNot(authenticator.subject("https://id.example", "42")))
                .isEqualTo(Authentication.Reason.UNKNOWN);
    }

    @Test
    void everyChangeIsOnTheAuditLogAndARefusedOneIsNot() throws Exception {
        partner();
        refused(Reason.TAKEN, this::partner);
        String id = tokens.issue(ROOT, "abf", "t", Scope.FULL, MONTH).entry().id();
        tokens.revoke(ROOT, id);
        accounts.disable(ROOT, "abf");
        accounts.enable(ROOT, "abf");
        certificates.bind(ROOT, "abf", certificate());
        subjects.bind(ROOT, "abf", "https://id.example", "1");
        subjects.unbind(ROOT, "https://id.example", "1");
        assertThat(rows().reversed())
                .extracting(AuditRow::act)
                .containsExactly(
                        "exchange.made",
                        "account.added",
                        "token.issued",
                        "token.revoked",
                        "account.disabled",
                        "account.enabled",
                        "certificate.bound",
                        "subject.bound",
                        "subject.unbound");
        assertThat(rows()).allMatch(row -> row.actor().equals("operator:root"));
    }

    @Test
    void withoutAnAuditRecordNothingIsDone() throws Exception {
        partner();
        String text = token("abf", Scope.FULL);
        String id = tokens.all().getFirst().id();
        database.write(sql -> sql.execute("delete from audit_tree"));
        assertThatThrownBy(() -> tokens.revoke(ROOT, id)).hasMessageContaining("audit log");
        assertThatThrownBy(() -> accounts.disable(ROOT, "abf")).hasMessageContaining("audit log");
        assertThatThrownBy(() -> token("abf", Scope.FULL)).hasMessageContaining("audit log");
        assertThat(authenticator.token(text)).isInstanceOf(Authenticated.class);
        assertThat(tokens.all()).hasSize(1);
    }
}
