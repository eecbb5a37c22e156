package org.dazaifu.taxii.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers each connection with whatever bytes a test likes. */
final class HostileServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** The heads of all requests so far. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** What to send to request number n, from zero. */
    interface Script {
        void answer(int n, String head, OutputStream out) throws IOException, InterruptedException;
    }

    HostileServer(Script script) throws IOException {
        threads.submit(() -> {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                threads.submit(() -> serve(connection, script));
            }
            return null;
        });
    }

    private Void serve(Socket connection, Script script) throws Exception {
        try (connection) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.ISO_8859_1));
            var head = new StringBuilder();
            for (String line = in.readLine();
                    line != null && !line.isEmpty();
                    line = in.readLine()) {
                head.append(line).append('\n');
            }
            int n;
            synchronized (requests) {
                n = requests.size();
                requests.add(head.toString());
            }
            script.answer(n, head.toString(), connection.getOutputStream());
            connection.getOutputStream().flush();
        }
        return null;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/feeds/");
    }

    /** A whole answer. */
    static void send(OutputStream out, String status, String headers, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        write(
                out,
                "HTTP/1.1 "
                        + status
                        + "\r\n"
                        + headers
                        + "Content-Length: "
                        + bytes.length
                        + "\r\n\r\n");
        out.write(bytes);
    }

    /** A whole answer of TAXII. */
    static void taxii(OutputStream out, String body) throws IOException {
        send(out, "200 OK", "Content-Type: application/taxii+json;version=2.1\r\n", body);
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
