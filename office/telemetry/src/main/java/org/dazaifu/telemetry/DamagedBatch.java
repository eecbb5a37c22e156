package org.dazaifu.telemetry;

/**
 * A batch that is nothing but a damaged place, found while the log was being cut.
 *
 * @param log the log
 * @param damaged the place
 */
record DamagedBatch(JsonLog log, DamagedRecord damaged) implements Batch {

    @Override
    public SourceFile source() {
        return log.source();
    }

    @Override
    public void decode(BatchVisitor visitor) {
        visitor.damaged(damaged);
        log.tally().add(0, 1);
    }
}
