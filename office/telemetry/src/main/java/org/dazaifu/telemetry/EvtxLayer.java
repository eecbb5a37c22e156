package org.dazaifu.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.evtx.EvtxChunk;
import org.dazaifu.evtx.EvtxReader;
import org.jspecify.annotations.Nullable;

/** A Windows event log, some chunks a batch. */
final class EvtxLayer implements Layer {

    private static final int CHUNKS = EvidenceReader.BATCH_BYTES >> 16;

    private final SourceFile source;
    private final Tally tally;
    private final Salvaged content;
    private final EvtxReader reader;
    private final @Nullable Budget budget;

    EvtxLayer(SourceFile source, Tally tally, InputStream in, @Nullable Budget budget) {
        this.source = source;
        this.tally = tally;
        this.content = new Salvaged(in, tally);
        this.reader = EvtxReader.of(content);
        this.budget = budget;
    }

    @Override
    public String path() {
        return source.path();
    }

    @Override
    public @Nullable Budget budget() {
        return budget;
    }

    @Override
    public Step next() throws IOException {
        List<EvtxChunk> chunks = new ArrayList<>(CHUNKS);
        EvtxChunk chunk = null;
        while (chunks.size() < CHUNKS && (chunk = reader.next()) != null) {
            chunks.add(chunk);
        }
        if (!chunks.isEmpty()) {
            return new Step.Piece(new EvtxBatch(source, tally, chunks));
        }
        content.throwFailure();
        return Step.Signal.END;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
