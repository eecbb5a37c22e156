package org.dazaifu.exchange.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Many records that wait at one time in one commit. Whoever comes first writes for all that wait;
 * those who come meanwhile wait for the next. There is no thread of its own.
 */
final class GroupCommit {

    private static final int MAX_ROWS = 1_000;

    private final Database database;
    private final AuditLog log;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong committed = new AtomicLong();

    /** One record, and what became of it; only touched while the lock is held. */
    private static final class Waiting {
        private final AuditRecord record;
        private boolean done;
        private @Nullable Exception failure;

        Waiting(AuditRecord record) {
            this.record = record;
        }
    }

    GroupCommit(Database database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    void add(AuditRecord record) throws StoreException {
        Waiting mine = new Waiting(record);
        queue.add(mine);
        writing.lock();
        try {
            while (!mine.done) {
                writeSome();
            }
        } finally {
            writing.unlock();
        }
        switch (mine.failure) {
            case null -> {}
            case StoreException e ->
                    throw new StoreException(e.reason(), String.valueOf(e.getMessage()), e);
            case RuntimeException e -> throw new IllegalStateException("auditing failed", e);
            case Exception e -> throw new AssertionError(e);
        }
    }

    private void writeSome() {
        List<Waiting> some = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            some.add(next);
            if (some.size() == MAX_ROWS) {
                break;
            }
        }
        @Nullable Exception failure = new IllegalStateException("the writing was broken off");
        try {
            List<AuditRecord> records = some.stream().map(each -> each.record).toList();
            long first = database.write(sql -> log.append(sql, records));
            committed.accumulateAndGet(first + records.size(), Math::max);
            failure = null;
        } catch (StoreException | RuntimeException e) {
            failure = e;
        } finally {
            for (Waiting each : some) {
                each.done = true;
                each.failure = failure;
            }
        }
    }

    /** How many rows there were for certain when this process last wrote some. */
    long committed() {
        return committed.get();
    }
}
