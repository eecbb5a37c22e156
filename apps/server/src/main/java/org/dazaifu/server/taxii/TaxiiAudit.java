package org.dazaifu.server.taxii;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.exchange.access.Identity;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.collection.ChangeListener;
import org.dazaifu.exchange.collection.FilingCounts;
import org.dazaifu.exchange.collection.StoredCollection;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.server.route.TaxiiRules;
import org.dazaifu.taxii.TaxiiStatus;
import org.dazaifu.taxii.server.ObjectQuery;
import org.dazaifu.taxii.server.TaxiiEndpoint;
import org.dazaifu.taxii.server.TaxiiResponse;
import org.dazaifu.taxii.server.TaxiiTarget;
import org.jooq.DSLContext;

/**
 * Puts on the audit log what is done by TAXII: what changes something in the transaction that
 * changes it, what is read before it is answered.
 */
public final class TaxiiAudit implements ChangeListener {

    private static final int LONGEST_QUERY = 1_000;

    private final AuditLog log;

    public TaxiiAudit(AuditLog log) {
        this.log = log;
    }

    /**
     * Puts on the log what is about to be answered, unless {@link ChangeListener} has; returns when
     * it is durable.
     */
    void answering(
            Identity identity,
            Optional<TaxiiTarget> target,
            String method,
            String query,
            TaxiiResponse answer)
            throws StoreException {
        boolean done = answer.status() < 300;
        if (target.isEmpty() || (done && !method.equals("GET"))) {
            return;
        }
        Map<String, Object> details = new LinkedHashMap<>();
        TaxiiTarget what = target.get();
        put(details, "collection", what.collection());
        put(details, "object", what.object());
        put(details, "query", query);
        if (!done) {
            details.put("status", answer.status());
        }
        String act = TaxiiRules.of(what.endpoint()).act().orElseThrow();
        log.record(
                new AuditRecord(
                        identity.actor(),
                        done ? act : "taxii.refused",
                        done ? details : with(details, act)));
    }

    private static Map<String, Object> with(Map<String, Object> details, String act) {
        details.put("asked", act);
        return details;
    }

    private static void put(Map<String, Object> details, String name, String value) {
        if (!value.isEmpty()) {
            details.put(name, value.substring(0, Math.min(value.length(), LONGEST_QUERY)));
        }
    }

    @Override
    public void deposited(
            DSLContext sql,
            StoredCollection into,
            String caller,
            TaxiiStatus status,
            FilingCounts counts)
            throws StoreException {
        log.append(
                sql,
                new AuditRecord(
                        Actor.account(caller),
                        act(TaxiiEndpoint.ADD_OBJECTS),
                        Map.of(
                                "collection", into.uuid(),
                                "alias", into.alias(),
                                "status", status.id(),
                                "successes", status.successes().size(),
                                "failures", status.failures().size())));
    }

    @Override
    public void deleted(
            DSLContext sql, StoredCollection from, String caller, ObjectQuery query, int records)
            throws StoreException {
        log.append(
                sql,
                new AuditRecord(
                        Actor.account(caller),
                        act(TaxiiEndpoint.DELETE_OBJECT),
                        Map.of(
                                "collection", from.uuid(),
                                "alias", from.alias(),
                                "objects", String.join(" ", query.ids()),
                                "records", records)));
    }

    private static String act(TaxiiEndpoint endpoint) {
        return TaxiiRules.of(endpoint).act().orElseThrow();
    }
}
