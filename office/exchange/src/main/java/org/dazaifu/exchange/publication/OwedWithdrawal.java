package org.dazaifu.exchange.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dazaifu.exchange.store.Micros;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * That a case was taken back from an audience by a server, which has not got the case. It is owed
 * to the case until the case's own withdrawal takes its place; until then nothing of the case is
 * published to the audience.
 *
 * @param publication the number of the publication by which it was taken back
 * @param by the account that did it
 * @param withdrawn when
 */
public record OwedWithdrawal(
        long publication, String caseId, String audience, String by, Instant withdrawn) {

    private static final String OPEN =
            "select id, case_id, audience, withdrawn_by, withdrawn from owed_withdrawal"
                    + " where settled is null ";

    /** All that are owed, in the order in which they came to be. */
    public static List<OwedWithdrawal> all(DSLContext sql) {
        return sql.fetch(OPEN + "order by id").map(OwedWithdrawal::of);
    }

    /** The first that is owed to a case for an audience. */
    public static Optional<OwedWithdrawal> find(DSLContext sql, String caseId, String audience) {
        return sql
                .fetch(
                        OPEN + "and case_id = ? and audience = ? order by id limit 1",
                        caseId,
                        audience)
                .map(OwedWithdrawal::of)
                .stream()
                .findFirst();
    }

    static void add(DSLContext sql, OwedWithdrawal owed) {
        sql.execute(
                "insert into owed_withdrawal (id, case_id, audience, withdrawn_by, withdrawn)"
                        + " values (?, ?, ?, ?, ?)",
                owed.publication,
                owed.caseId,
                owed.audience,
                owed.by,
                Micros.of(owed.withdrawn));
    }

    /** Says of all that a case is owed for an audience that it has been told. */
    static int settle(DSLContext sql, String caseId, String audience, Instant at) {
        return sql.execute(
                "update owed_withdrawal set settled = ?"
                        + " where case_id = ? and audience = ? and settled is null",
                Micros.of(at),
                caseId,
                audience);
    }

    private static OwedWithdrawal of(Record row) {
        return new OwedWithdrawal(
                row.get(0, Long.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                Micros.time(row.get(4, Long.class)));
    }

    /** What it means for whoever has the case, as part of a sentence. */
    public String told() {
        return "the case %s was taken back from %s as a whole by %s at %s, and its ledger was not told: run 'dazaifu withdraw CASE --all --with %s'"
                .formatted(caseId, audience, by, withdrawn, audience);
    }
}
