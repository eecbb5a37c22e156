package org.dazaifu.telemetry;

/**
 * A place in a log file that should have been an event and could not be decoded. Data, not an
 * error: it is counted and shown, and reading goes on behind it.
 *
 * @param source the file
 * @param offset where in the file, in bytes from its beginning (of the unpacked content)
 * @param expected what the format requires there
 * @param found what is there
 */
public record DamagedRecord(SourceFile source, long offset, String expected, String found) {}
