package org.dazaifu.taxii.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.dazaifu.taxii.client.TaxiiException.Code;

/**
 * One connection, for one exchange, closed by itself when its time is up.
 *
 * <p>Design note: Java's own HTTP clients resolve a host's name themselves, so what was checked is
 * not certainly what is connected to, and a name that changes its mind in between (DNS rebinding)
 * leads into the house. Here the name is resolved once, every address is checked, and the socket is
 * connected to a checked one. TLS is still done with the name.
 */
final class Connection implements AutoCloseable {

    private final Socket socket;
    private final Thread watchdog;
    private final AtomicBoolean timedOut = new AtomicBoolean();

    private Connection(Socket socket, Duration longest) {
        this.socket = socket;
        this.watchdog =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                Thread.sleep(longest);
                                timedOut.set(true);
                                socket.close();
                            } catch (InterruptedException | IOException e) {
                                // Closed in time, or closed already.
                            }
                        });
    }

    /** Connects to the host of a URL. */
    static Connection to(URI url, TaxiiPeer peer) throws TaxiiException {
        boolean tls = isTls(url, peer);
        String host = host(url);
        int port = Origin.of(url).port();
        Socket plain = connected(host, port, addresses(host, peer), peer);
        var connection = new Connection(plain, peer.limits().exchange());
        if (!tls) {
            return connection;
        }
        try {
            return connection.secured(host, port, peer);
        } catch (SSLException e) {
            connection.close();
            throw connection.failed(Code.TLS_FAILED, host + " does not speak TLS as it should", e);
        } catch (IOException e) {
            connection.close();
            throw connection.failed(Code.CONNECT_FAILED, host + " broke off", e);
        }
    }

    InputStream in() throws IOException {
        return socket.getInputStream();
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /** An I/O failure of this connection, told. */
    TaxiiException failed(Code code, String message, IOException cause) {
        boolean slow = timedOut.get() || cause instanceof SocketTimeoutException;
        return slow
                ? new TaxiiException(Code.TIMED_OUT, "The server took too long.", cause)
                : new TaxiiException(code, message + ": " + Words.of(cause) + ".", cause);
    }

    @Override
    public void close() {
        watchdog.interrupt();
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is lost by it.
        }
    }

    private Connection secured(String host, int port, TaxiiPeer peer) throws IOException {
        var layered =
                (SSLSocket) peer.tls().getSocketFactory().createSocket(socket, host, port, true);
        SSLParameters parameters = layered.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        parameters.setCipherSuites(
                Arrays.stream(parameters.getCipherSuites())
                        .filter(Connection::isModern)
                        .toArray(String[]::new));
        layered.setSSLParameters(parameters);
        layered.startHandshake();
        watchdog.interrupt();
        return new Connection(layered, peer.limits().exchange());
    }

    /** Whether HTTP/2 would not forbid a cipher suite (RFC 7540, appendix A; TAXII 2.1, 8.5.1). */
    private static boolean isModern(String suite) {
        boolean authenticated =
                suite.contains("_GCM_") || suite.contains("_CCM") || suite.contains("_CHACHA20_");
        boolean forwardSecret =
                !suite.contains("_WITH_")
                        || suite.startsWith("TLS_ECDHE_")
                        || suite.startsWith("TLS_DHE_");
        return authenticated && forwardSecret;
    }

    private static boolean isTls(URI url, TaxiiPeer peer) throws TaxiiException {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (scheme.equals("https")) {
            return true;
        }
        if (scheme.equals("http") && peer.plainAllowed()) {
            return false;
        }
        throw new TaxiiException(
                Code.NOT_TLS, "The address " + Words.of(url) + " does not begin with https.");
    }

    private static String host(URI url) throws TaxiiException {
        String host = url.getHost();
        if (host == null || host.isEmpty() || url.getUserInfo() != null) {
            throw new TaxiiException(
                    Code.ADDRESS_REFUSED,
                    "The address " + Words.of(url) + " has no plain name of a host.");
        }
        String bare =
                host.startsWith("[") && host.endsWith("]")
                        ? host.substring(1, host.length() - 1)
                        : host;
        return bare.toLowerCase(Locale.ROOT);
    }

    private static List<InetAddress> addresses(String host, TaxiiPeer peer) throws TaxiiException {
        List<InetAddress> all;
        try {
            all = Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new TaxiiException(Code.UNKNOWN_HOST, "No host " + host + " is known.", e);
        }
        for (InetAddress address : all) {
            if (!peer.addresses().permits(host, address)) {
                throw new TaxiiException(
                        Code.ADDRESS_REFUSED,
                        host
                                + " is at "
                                + address.getHostAddress()
                                + ", which may not be spoken to unless the host is named as"
                                + " allowed.");
            }
        }
        return all;
    }

    private static Socket connected(
            String host, int port, List<InetAddress> addresses, TaxiiPeer peer)
            throws TaxiiException {
        IOException last = new IOException("it has no address");
        for (InetAddress address : addresses) {
            var socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(
                        new InetSocketAddress(address, port),
                        (int) peer.limits().connecting().toMillis());
                socket.setSoTimeout((int) peer.limits().idle().toMillis());
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException e) {
                last = e;
                closeQuietly(socket);
            }
        }
        throw new TaxiiException(
                last instanceof SocketTimeoutException ? Code.TIMED_OUT : Code.CONNECT_FAILED,
                "No connection to " + host + ": " + Words.of(last) + ".",
                last);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was never connected.
        }
    }
}
