package org.dazaifu.server.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests are being answered: in all, and for one account. More are refused at once,
 * rather than kept waiting with what they hold.
 */
public final class InFlight {

    /** What became of a request for a place. */
    public enum Admission {
        ADMITTED,
        /** This account has as many as it may. */
        TOO_MANY_OF_ONE,
        /** The server has as many as it can. */
        TOO_MANY_IN_ALL
    }

    private final int most;
    private final int mostOfOne;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> ofOne = new HashMap<>();
    private int inAll;

    /**
     * @param most how many there may be
     * @param mostOfOne how many one account may have
     */
    public InFlight(int most, int mostOfOne) {
        if (mostOfOne < 1 || most < mostOfOne) {
            throw new IllegalArgumentException("no such limits");
        }
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Takes a place, to be given back with {@link #leave} only if it was admitted. */
    public Admission enter(String account) {
        lock.lock();
        try {
            int has = ofOne.getOrDefault(account, 0);
            if (has >= mostOfOne) {
                return Admission.TOO_MANY_OF_ONE;
            }
            if (inAll >= most) {
                return Admission.TOO_MANY_IN_ALL;
            }
            ofOne.put(account, has + 1);
            inAll++;
            return Admission.ADMITTED;
        } finally {
            lock.unlock();
        }
    }

    /** Gives a place back. */
    public void leave(String account) {
        lock.lock();
        try {
            ofOne.compute(account, (name, has) -> has == null || has == 1 ? null : has - 1);
            inAll--;
        } finally {
            lock.unlock();
        }
    }
}
