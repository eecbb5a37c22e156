package org.dazaifu.telemetry;

/**
 * A file within the evidence that gave no events, with the reason in a sentence: its content is of
 * no known kind, it lies deeper or unpacks larger than the limits allow, it is empty, or it could
 * not be opened.
 *
 * @param path as in {@link SourceFile#path()}
 * @param size its size in bytes, -1 where it is not known
 * @param reason the class of reason
 * @param sentence what was found and what to do about it
 */
public record Unread(String path, long size, Reason reason, String sentence) {

    /** Why a file gave no events. */
    public enum Reason {
        /** The content is of no kind that is read. */
        NOT_RECOGNISED,
        /** There is nothing in it. */
        EMPTY,
        /** A limit on depth, ratio or size was reached; what had been read before is kept. */
        LIMIT,
        /** The archive around it is damaged or encrypted. */
        DAMAGED_ARCHIVE,
        /** The file system refused it. */
        NOT_READABLE
    }
}
