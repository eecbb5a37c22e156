package org.dazaifu.telemetry;

/**
 * Some JSON records, cut out of their file but not read.
 *
 * @param owner the log file as it is being read
 * @param bytes the records
 * @param size how many of the bytes are meant
 * @param spans where each record begins and ends, pair by pair; {@link #LINES} where each line is
 *     one
 * @param offset where in the file the bytes begin
 * @param first the number of the first line or object
 */
record JsonBatch(JsonLog owner, byte[] bytes, int size, int[] spans, long offset, long first)
        implements Batch {

    /** Says that each line is a record. */
    static final int[] LINES = {};

    @Override
    public SourceFile source() {
        return owner.source();
    }

    @Override
    public void decode(BatchVisitor visitor) {
        Decoding decoding = new Decoding(visitor);
        if (spans == LINES) {
            decoding.lines();
        } else {
            for (int i = 0; i + 1 < spans.length; i += 2) {
                decoding.record(spans[i], spans[i + 1], first + i / 2);
            }
        }
        owner.tally().add(decoding.events, decoding.damaged);
    }

    /** One run over the batch. */
    private final class Decoding {

        private final BatchVisitor visitor;
        private final JsonFields fields = new JsonFields();
        private final JsonScanner scanner = new JsonScanner(owner.names(), fields);
        private final JsonEvent event =
                new JsonEvent(owner.source(), fields, owner.clocks().furtherOn());
        private long events;
        private long damaged;

        Decoding(BatchVisitor visitor) {
            this.visitor = visitor;
        }

        void lines() {
            long line = first;
            for (int from = 0; from < size; line++) {
                int to = Newlines.next(bytes, from, size);
                record(from, to, line);
                from = to + 1;
            }
        }

        /** Reads what should be one object, or several on one line. */
        void record(int from, int to, long number) {
            int at = Newlines.skipSpace(bytes, from, to);
            while (at < to) {
                int end = scanner.scan(bytes, at, to);
                if (end < 0) {
                    damaged++;
                    visitor.damaged(
                            new DamagedRecord(
                                    source(),
                                    offset + scanner.errorAt(),
                                    scanner.expected() + " (record " + number + ")",
                                    scanner.found()));
                    return;
                }
                event.become(number, bytes, at, end);
                events++;
                visitor.event(event);
                at = Newlines.skipSpace(bytes, end, to);
            }
        }
    }
}
