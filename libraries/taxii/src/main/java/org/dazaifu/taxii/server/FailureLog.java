package org.dazaifu.taxii.server;

/** Told of every failure of the store, which the caller only learns the identifier of. */
@FunctionalInterface
public interface FailureLog {

    /**
     * @param errorId what the caller was told
     * @param why what happened
     */
    void failed(String errorId, Throwable why);
}
