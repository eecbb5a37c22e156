package org.dazaifu.exchange.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.dazaifu.ledger.tree.TreeHash;

/**
 * One row of the audit log.
 *
 * @param sequence its zero-based place
 * @param micros when, by this machine's clock, in microseconds since 1970 UTC
 * @param actor who, as {@link Actor#text} writes it
 * @param act what
 * @param details one line of JSON
 */
public record AuditRow(long sequence, long micros, String actor, String act, String details) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** When, by this machine's clock. */
    public Instant time() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /**
     * The row as one line of JSON, {@code {"sequence":0,"time":"...","actor":"...","act":"...",
     * "details":{...}}}: what is hashed, and the entry of an exported log.
     */
    public String payload() {
        StringBuilder line = new StringBuilder(128 + details.length());
        line.append("{\"sequence\":").append(sequence);
        line.append(",\"time\":\"").append(TIME.format(time())).append("\",\"actor\":");
        DetailsJson.text(line, actor).append(",\"act\":");
        DetailsJson.text(line, act).append(",\"details\":").append(details).append('}');
        return line.toString();
    }

    /** The hash of the payload as a leaf: RFC 6962, section 2.1. */
    public TreeHash hash() {
        return TreeHash.leaf(payload().getBytes(UTF_8));
    }
}
