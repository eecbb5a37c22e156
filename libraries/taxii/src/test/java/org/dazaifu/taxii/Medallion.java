package org.dazaifu.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dazaifu.taxii.client.Credentials;

/** OASIS's own server with one empty collection, {@code Site.OPEN}, on a port of this machine. */
public final class Medallion implements AutoCloseable {

    /** The package, and its version. */
    public static final String PACKAGE = "medallion==3.0.0";

    /** Who may read and write. */
    public static final Credentials.Basic PARTNER = new Credentials.Basic("partner", "secret");

    private static final String SCRIPT = "/interop/serve.py";

    private final Process process;
    private final int port;

    private Medallion(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, and waits until it can be asked. */
    public static Medallion start(PythonEnvironment python)
            throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Process process =
                python.start(
                        Medallion.class,
                        SCRIPT,
                        List.of(
                                String.valueOf(port),
                                python.home().resolve("data.json").toString()));
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return new Medallion(process, port);
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new AssertionError(Files.readString(python.log(SCRIPT)));
    }

    /** Its discovery. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/taxii2/");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
