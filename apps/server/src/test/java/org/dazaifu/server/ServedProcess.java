package org.dazaifu.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that serves an exchange. */
final class ServedProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ServedProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServedProcess start(Path home, Path work) throws Exception {
        Path port = work.resolve("port");
        Path log = work.resolve("log");
        Files.deleteIfExists(port);
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx256m",
                                        "-XX:TieredStopAtLevel=1",
                                        "-Djdk.virtualThreadScheduler.parallelism=16",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        ServeMain.class.getName(),
                                        home.toString(),
                                        port.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!Files.exists(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("it did not start: " + Files.readString(log));
            }
            Thread.sleep(50);
        }
        return new ServedProcess(process, Integer.parseInt(Files.readString(port)));
    }

    URI address(String target) {
        return URI.create("http://127.0.0.1:" + port + target);
    }

    int port() {
        return port;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM; gives the exit code. */
    int end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
