package org.dazaifu.taxii.client;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dazaifu.taxii.EnvelopeException;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.EnvelopeReader;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.TaxiiTime;
import org.dazaifu.taxii.client.TaxiiException.Code;

/**
 * One page of objects, read to its end.
 *
 * @param items what is on it
 * @param more whether there is more
 * @param next the cursor for it
 * @param first when the first was added, as the server said
 * @param last when the last was added, as the server said
 * @param bytes how long it was
 */
record ObjectPage(
        List<EnvelopeItem> items,
        boolean more,
        Optional<String> next,
        Optional<Instant> first,
        Optional<Instant> last,
        long bytes) {

    private static final int KEY_DIGEST = 16;

    ObjectPage {
        items = List.copyOf(items);
    }

    static ObjectPage read(HttpReply reply, ClientLimits limits, String tooLarge)
            throws TaxiiException {
        Exchange.needTaxii(reply);
        var items = new ArrayList<EnvelopeItem>();
        try {
            var envelope = EnvelopeReader.of(reply.body(), limits.envelope());
            for (var item = envelope.item(); item.isPresent(); item = envelope.item()) {
                items.add(item.get());
            }
            return new ObjectPage(
                    items,
                    envelope.more(),
                    envelope.cursor(),
                    TaxiiTime.read(reply.header("x-taxii-date-added-first")),
                    TaxiiTime.read(reply.header("x-taxii-date-added-last")),
                    reply.body() instanceof HttpBody body ? body.count() : 0);
        } catch (EnvelopeException e) {
            throw e.reason() == EnvelopeException.Reason.OVER_LIMIT
                    ? new TaxiiException(
                            Code.TOO_LARGE, "The page is over a limit: " + e.getMessage() + ".", e)
                    : new TaxiiException(
                            Code.MALFORMED, "The page is no envelope: " + e.getMessage() + ".", e);
        } catch (HttpBody.TooLong e) {
            throw new TaxiiException(Code.TOO_LARGE, tooLarge, e);
        } catch (IOException e) {
            throw reply.connection()
                    .failed(
                            Code.BROKEN_OFF,
                            e instanceof EOFException ? "The page" : "The page broke off",
                            e);
        }
    }

    /** What names an item; a malformed one by what is wrong with it. */
    static String key(EnvelopeItem item) {
        return switch (item) {
            case EnvelopeItem.Whole(TaxiiObject object) -> key(object);
            case EnvelopeItem.Malformed(int place, var id, String wrong) ->
                    id.orElse("") + "?" + wrong;
        };
    }

    /** What names an object and its version; one without a version is named by what it says. */
    static String key(TaxiiObject object) {
        return object.id()
                + "@"
                + object.version()
                        .map(version -> version.at().toString())
                        .orElseGet(() ->
                                HexFormat.of().formatHex(sha256(object.json()), 0, KEY_DIGEST));
    }

    /** The same for pages with the same items. */
    String fingerprint() {
        var text = new StringBuilder();
        for (EnvelopeItem item : items) {
            text.append(key(item)).append('\n');
        }
        return HexFormat.of().formatHex(sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
