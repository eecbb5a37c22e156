package org.dazaifu.telemetry;

import org.dazaifu.evtx.EvtxReader;

/** What content was recognised as, by its beginning. */
sealed interface Content {

    /** A Windows event log file, or a chunk carved from one. */
    record Evtx() implements Content {}

    /**
     * A log in JSON.
     *
     * @param kind which kind of log
     * @param framing how its records are told apart
     * @param charset how its characters are written
     * @param clocks what its beginning tells of its hosts' clocks
     */
    record Json(LogKind kind, JsonLayer.Framing framing, JsonCharset charset, LocalClocks clocks)
            implements Content {}

    /** Something that holds other content. */
    record Packed(Packing packing) implements Content {}

    /**
     * Nothing that is read.
     *
     * @param reason the class of reason
     * @param sentence what it is, as far as that can be told, and what to do
     */
    record Unknown(Unread.Reason reason, String sentence) implements Content {}

    /** Recognises content; the path is a hint only for which Zeek log it is. */
    static Content of(Head head, String path) {
        byte[] bytes = head.bytes();
        if (bytes.length == 0) {
            return new Unknown(Unread.Reason.EMPTY, "There is nothing in it.");
        }
        if (EvtxReader.isEvtx(bytes)) {
            return new Evtx();
        }
        Packing packing = Packing.of(bytes);
        if (packing != null) {
            return new Packed(packing);
        }
        Content json = JsonRecognition.of(head, path);
        return json != null ? json : KnownFormats.name(bytes);
    }
}
