package org.dazaifu.telemetry;

/**
 * What all batches of one JSON log share.
 *
 * @param source the log
 * @param tally counts what its batches hold
 * @param names the names met in the evidence
 * @param clocks what the beginning of the log tells of its hosts' clocks; not changed any more
 */
record JsonLog(SourceFile source, Tally tally, FieldName names, LocalClocks clocks) {}
