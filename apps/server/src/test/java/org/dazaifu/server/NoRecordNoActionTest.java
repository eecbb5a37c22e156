package org.dazaifu.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.AuditVerification;
import org.dazaifu.exchange.audit.AuditVerifier;
import org.dazaifu.exchange.collection.CollectionKind;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.server.Site.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the audit log cannot be written nothing is answered and nothing is done. */
class NoRecordNoActionTest {

    @TempDir Path directory;

    @Test
    void onSqliteNothingIsReadOrChangedWithoutARow() throws Exception {
        try (Site site = Site.in(directory)) {
            site.exchange
                    .database()
                    .write(sql ->
                            sql.execute(
                                    "create trigger no_audit before insert on audit begin select raise(abort, 'no'); end"));
            nothingIsDone(site, 503);
            site.exchange.database().write(sql -> sql.execute("drop trigger no_audit"));
            everythingIsDone(site);
        }
    }

    @Test
    void onPostgresALogWithoutRoomIsSaidToBeFull() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Site site =
                        Site.on(
                                DatabaseAddress.of(postgres.getJdbcUrl("postgres", "postgres")),
                                directory,
                                UnaryOperator.identity())) {
            site.exchange
                    .database()
                    .write(sql -> {
                        sql.execute(
                                "create function no_room() returns trigger language plpgsql as $$ begin raise exception 'no room' using errcode = '53100'; end $$");
                        return sql.execute(
                                "create trigger no_audit before insert on audit for each row execute function no_room()");
                    });
            nothingIsDone(site, 507);
            site.exchange.database().write(sql -> sql.execute("drop trigger no_audit on audit"));
            everythingIsDone(site);
        }
    }

    private static void nothingIsDone(Site site, int refused) throws Exception {
        String inbox =
                "/exchange/collections/" + site.uuid(CollectionKind.INBOX, "quad") + "/objects/";
        String release =
                "/exchange/collections/" + site.uuid(CollectionKind.RELEASE, "quad") + "/objects/";
        site.release("quad", 1);
        long rows = site.auditRows();
        assertThat(site.send(Who.PARTNER, "POST", inbox, Site.envelope(2)).statusCode())
                .isEqualTo(refused);
        HttpResponse<String> answer = site.send(Who.PARTNER, "GET", release);
        assertThat(answer.statusCode()).isEqualTo(refused);
        assertThat(answer.body()).doesNotContain(Site.id(1));
        HttpResponse<String> account =
                site.send(
                        Who.ADMINISTRATOR,
                        "POST",
                        "/api/v1/accounts",
                        "{\"name\":\"new\",\"kind\":\"person\",\"role\":\"analyst\"}");
        assertThat(account.statusCode()).isGreaterThanOrEqualTo(500);
        HttpResponse<String> accounts = site.send(Who.ADMINISTRATOR, "GET", "/api/v1/accounts");
        assertThat(accounts.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(accounts.body()).doesNotContain("quad-soc");
        assertThat(site.send(Who.ANALYST, "GET", "/api/v1/audit").statusCode())
                .isGreaterThanOrEqualTo(500);
        assertThat(site.send(Who.NOBODY, "GET", "/health").statusCode()).isEqualTo(200);
        assertThat(site.auditRows()).isEqualTo(rows);
        assertThat(site.objects(CollectionKind.INBOX, "quad")).isZero();
        assertThat(site.exchange.accounts().named("new")).isEmpty();
    }

    private static void everythingIsDone(Site site) throws Exception {
        String inbox =
                "/exchange/collections/" + site.uuid(CollectionKind.INBOX, "quad") + "/objects/";
        assertThat(site.send(Who.PARTNER, "POST", inbox, Site.envelope(2)).statusCode())
                .isEqualTo(202);
        assertThat(site.objects(CollectionKind.INBOX, "quad")).isEqualTo(1);
        assertThat(site.send(Who.ANALYST, "GET", inbox).body()).contains(Site.id(2));
        verifies(site.exchange);
    }

    static void verifies(Exchange exchange) throws Exception {
        AuditVerification found =
                exchange.database()
                        .read(sql ->
                                AuditVerifier.verify(
                                        sql, exchange.audit().verifier(), List.of(), row -> {}));
        assertThat(found.fault()).isEmpty();
    }
}
