package org.dazaifu.attribution.benchmark;

/** A file of the benchmark is not what it must be; the message says where and what to write. */
public final class BenchmarkException extends Exception {

    BenchmarkException(String message) {
        super(message);
    }
}
