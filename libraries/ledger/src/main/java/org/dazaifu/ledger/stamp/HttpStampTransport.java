package org.dazaifu.ledger.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * RFC 3161, section 3.4: the request is posted to the authority. Redirections are not followed; a
 * response may be of one mebibyte at most. Whether it comes from the authority is not for the
 * transport to say: the timestamp itself is signed.
 */
public final class HttpStampTransport implements StampTransport {

    private static final int MAX_LENGTH = 1 << 20;

    private final URI authority;
    private final Duration timeout;

    /**
     * @param authority an address of the scheme http or https
     * @param timeout how long to wait for the response to begin
     */
    public HttpStampTransport(URI authority, Duration timeout) {
        this.authority = authority;
        this.timeout = timeout;
    }

    @Override
    public byte[] exchange(byte[] request) throws IOException, InterruptedException {
        HttpRequest post =
                HttpRequest.newBuilder(authority)
                        .timeout(timeout)
                        .header("Content-Type", "application/timestamp-query")
                        .header("Accept", "application/timestamp-reply")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                        .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(timeout).build()) {
            HttpResponse<InputStream> response =
                    client.send(post, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(MAX_LENGTH + 1);
                if (response.statusCode() != 200 || bytes.length > MAX_LENGTH) {
                    throw new IOException(
                            "%s answered with status %d and %d bytes"
                                    .formatted(authority, response.statusCode(), bytes.length));
                }
                return bytes;
            }
        } catch (ConnectException | HttpTimeoutException e) {
            // These say what happened, but not with whom.
            throw new IOException(authority + " cannot be reached: " + e, e);
        }
    }
}
