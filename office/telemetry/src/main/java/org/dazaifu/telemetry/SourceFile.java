package org.dazaifu.telemetry;

/**
 * A log file within the evidence.
 *
 * @param path where it is, as given by the user; a member of an archive follows its archive behind
 *     {@code !/}, as in {@code export.zip!/host1/Security.evtx}
 * @param kind what its content was recognised as
 */
public record SourceFile(String path, LogKind kind) {}
