package org.dazaifu.server.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dazaifu.exchange.audit.AuditRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of the audit log as it stands in JSON. */
record AuditPage(long sequence, Instant time, String actor, String act, JsonNode details) {

    static AuditPage row(AuditRow row) {
        return new AuditPage(
                row.sequence(),
                Instant.EPOCH.plus(row.micros(), ChronoUnit.MICROS),
                row.actor(),
                row.act(),
                JsonMapper.shared().readTree(row.details()));
    }
}
