package org.dazaifu.telemetry;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works on batches on several threads and gives the results back in the order of the batches, so
 * that the outcome is the same for any number of threads.
 *
 * <p>Memory is bounded: no more than {@code 2 * threads + 2} batches are under way at once. The
 * source is read and the results are taken on the calling thread.
 */
public final class OrderedWork {

    private OrderedWork() {}

    /** Turns a batch into a result; each worker thread has its own. */
    @FunctionalInterface
    public interface Worker<R> {
        R work(Batch batch);
    }

    /** Takes results in order, on the calling thread. */
    @FunctionalInterface
    public interface ResultSink<R> {
        void accept(R result) throws IOException;
    }

    /**
     * Runs until the source is exhausted.
     *
     * @param workers makes a worker for each thread
     * @throws TelemetryException if the source failed; results of batches before it have been
     *     delivered
     * @throws IOException if the sink failed
     */
    public static <R> void run(
            BatchSource source, int threads, Supplier<Worker<R>> workers, ResultSink<R> sink)
            throws TelemetryException, IOException {
        ThreadLocal<Worker<R>> own = ThreadLocal.withInitial(workers);
        try (ExecutorService pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("worker-", 1).factory())) {
            Deque<Future<R>> underWay = new ArrayDeque<>();
            try {
                feed(source, 2 * threads + 2, pool, own, underWay, sink);
            } catch (TelemetryException failure) {
                drain(underWay, sink);
                throw failure;
            } finally {
                underWay.forEach(future -> future.cancel(true));
            }
        }
    }

    private static <R> void feed(
            BatchSource source,
            int most,
            ExecutorService pool,
            ThreadLocal<Worker<R>> own,
            Deque<Future<R>> underWay,
            ResultSink<R> sink)
            throws TelemetryException, IOException {
        for (@Nullable Batch next = source.next(); next != null; next = source.next()) {
            Batch batch = next;
            underWay.add(pool.submit(() -> own.get().work(batch)));
            while (underWay.size() >= most
                    || (!underWay.isEmpty() && underWay.element().isDone())) {
                sink.accept(resultOf(underWay.remove()));
            }
        }
        drain(underWay, sink);
    }

    private static <R> void drain(Deque<Future<R>> underWay, ResultSink<R> sink)
            throws IOException {
        while (!underWay.isEmpty()) {
            sink.accept(resultOf(underWay.remove()));
        }
    }

    private static <R> R resultOf(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a worker", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e.getCause());
        }
    }
}
