package org.dazaifu.exchange.backup;

/**
 * What a backup holds.
 *
 * @param key of the exchange that it is of, as a verifier key
 * @param rows of all tables
 * @param bytes of all parts, uncompressed
 * @param auditRows of its audit log, which are among the rows
 * @param withKeys whether the exchange's secret key is in it
 */
public record BackupSummary(
        String made, String key, long rows, long bytes, long auditRows, boolean withKeys) {}
