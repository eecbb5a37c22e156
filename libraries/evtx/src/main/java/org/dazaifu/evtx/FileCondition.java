package org.dazaifu.evtx;

/**
 * What the reader noticed about a file besides its records. None of it keeps a record from being
 * read.
 *
 * @param hasHeader whether the file begins with a file header; carved chunks have none
 * @param dirty whether the log was not closed properly, as the header says
 * @param full whether the log was full, as the header says
 * @param headerChecksumMatches whether the file header's checksum is right
 * @param declaredChunks how many chunks the header says there are (modulo 65,536); logs in use say
 *     too few
 * @param chunks how many chunks with records were found
 * @param chunksWithBadChecksum how many of these have a wrong checksum
 * @param damagedStretches how many stretches outside of chunks were neither a chunk nor empty
 */
public record FileCondition(
        boolean hasHeader,
        boolean dirty,
        boolean full,
        boolean headerChecksumMatches,
        int declaredChunks,
        long chunks,
        long chunksWithBadChecksum,
        long damagedStretches) {}
