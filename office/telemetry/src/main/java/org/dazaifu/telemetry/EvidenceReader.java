package org.dazaifu.telemetry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body of evidence, files, directories and archives within each other, as batches in a
 * fixed order: the arguments in the order given, directories by name, archives in their own order.
 *
 * <p>Reading is the cheap part: files are recognised by their content, unpacked and cut into
 * batches of about {@value #BATCH_BYTES} bytes; {@link Batch#decode} does the work and may run on
 * other threads. What is not read is never silent: see {@link #census()}. Nothing is written to
 * disk, so the names of archive members can do no harm.
 *
 * <p>Not safe for use by several threads, save for {@link #census()}.
 */
public final class EvidenceReader implements BatchSource, AutoCloseable {

    /** How large a batch is, give or take a record; a single larger record makes a larger batch. */
    public static final int BATCH_BYTES = 512 << 10;

    /** How many files that gave no events are named; more are counted. */
    public static final int MOST_UNREAD = 10_000;

    private final Survey survey;
    private final Deque<Layer> open = new ArrayDeque<>();

    private EvidenceReader(List<Path> evidence, ReadingLimits limits) {
        this.survey = new Survey(limits);
        open.push(new NamedEvidence(evidence, new ContentOpener(survey)));
    }

    /**
     * Makes ready to read the evidence.
     *
     * @throws EvidenceMistakeException where something the user named is not there, may not be read
     *     or holds no file; nothing has been read then
     */
    public static EvidenceReader open(List<Path> evidence, ReadingLimits limits)
            throws EvidenceMistakeException {
        List<EvidenceMistakeException.Mistake> mistakes = NamedEvidence.mistakes(evidence);
        if (!mistakes.isEmpty()) {
            throw new EvidenceMistakeException(mistakes);
        }
        return new EvidenceReader(evidence, limits);
    }

    /**
     * The next piece of a log, or null behind the last.
     *
     * @throws TelemetryException where the file system failed while a file was being read
     */
    @Override
    public @Nullable Batch next() throws TelemetryException {
        while (true) {
            Layer layer = open.peek();
            if (layer == null) {
                return null;
            }
            try {
                switch (layer.next()) {
                    case Layer.Step.Piece piece -> {
                        return piece.batch();
                    }
                    case Layer.Step.Inner inner -> open.push(inner.layer());
                    case Layer.Step.Signal.NOTHING -> {}
                    case Layer.Step.Signal.END -> leave();
                }
            } catch (IOException | RuntimeException e) {
                fail(layer, e);
            }
        }
    }

    /**
     * What the evidence consists of, as far as it has been read; any thread may ask, at any time.
     */
    public Census census() {
        return survey.census();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            leave();
        }
    }

    private void leave() {
        Layer layer = open.pop();
        try {
            layer.close();
        } catch (IOException e) {
            // It was open for reading only: nothing that was read depends on how it closes.
        }
    }

    /** Gives up the layer that failed, and what its failure takes with it. */
    private void fail(Layer layer, Exception failure) throws TelemetryException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DiskFailure disk) {
                throw new TelemetryException(
                        "telemetry.read-failed",
                        layer.path() + " could not be read to its end: " + disk.getMessage(),
                        disk);
            }
        }
        if (failure instanceof LimitReached limit) {
            survey.skip(
                    limit.wholeArchive() == null ? layer.path() : limit.wholeArchive().path(),
                    -1,
                    Unread.Reason.LIMIT,
                    limit.sentence());
            Budget spent = limit.wholeArchive();
            while (spent != null && !open.isEmpty() && open.element().budget() == spent) {
                leave();
            }
            if (spent != null) {
                return;
            }
        } else {
            survey.skip(layer.path(), -1, Unread.Reason.DAMAGED_ARCHIVE, Damage.sentence(failure));
        }
        leave();
    }
}
