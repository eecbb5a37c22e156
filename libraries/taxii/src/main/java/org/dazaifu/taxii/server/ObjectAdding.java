package org.dazaifu.taxii.server;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.dazaifu.taxii.EnvelopeException;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.EnvelopeReader;
import org.dazaifu.taxii.TaxiiMediaType;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.TaxiiStatus;

/**
 * Adds objects (TAXII 2.1, 5.5). An envelope that cannot be read to its end leaves nothing behind;
 * of one that can, each object has a fate of its own. The answer is given once the store has said
 * that all is durable; nothing is ever pending.
 */
final class ObjectAdding {

    private final TaxiiStore store;
    private final TaxiiLimits limits;
    private final InstantSource clock;

    ObjectAdding(TaxiiStore store, TaxiiLimits limits, InstantSource clock) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    TaxiiResponse answer(
            CollectionKey where, CollectionEntry entry, TaxiiRequest request, String callerName)
            throws Refusal, TaxiiStoreException {
        checkHeaders(request);
        if (!request.query().isEmpty()) {
            Filters.ofPage(request.query(), Route.Part.ITSELF, limits);
        }
        Instant received = clock.instant();
        try (Deposit deposit = store.deposit(where, callerName, received)) {
            var fates = new Fates(received);
            var envelope =
                    EnvelopeReader.of(
                            new BoundedBody(request.body(), limits, clock), limits.envelope());
            for (var item = envelope.item(); item.isPresent(); item = envelope.item()) {
                switch (item.get()) {
                    case EnvelopeItem.Malformed broken -> fates.malformed(broken);
                    case EnvelopeItem.Whole(TaxiiObject object) -> {
                        if (entry.mediaTypeOf(object.specVersion()).isPresent()) {
                            deposit.add(object);
                            fates.awaiting(object.id());
                        } else {
                            fates.unsupported(object);
                        }
                    }
                }
            }
            if (fates.isEmpty()) {
                throw unprocessable("it has no objects");
            }
            deposit.commit(fates::status);
            TaxiiStatus status = fates.told();
            return Answers.json(202, Map.of(), out -> Answers.status(out, status));
        } catch (EnvelopeException e) {
            // Not 413: that is for bodies longer than max_content_length alone (4.2.1).
            throw e.reason() == EnvelopeException.Reason.OVER_LIMIT
                    ? unprocessable(
                            "envelope-limit", "The envelope is over a limit: " + e.getMessage())
                    : unprocessable(String.valueOf(e.getMessage()));
        } catch (BoundedBody.Exceeded e) {
            throw e.slow()
                    ? new Refusal(
                            408,
                            "slow-body",
                            "The request took too long",
                            "Its body has to arrive within "
                                    + limits.bodyTime().toSeconds()
                                    + " seconds.")
                    : tooLarge(longest());
        } catch (IOException e) {
            throw new Refusal(
                    400, "broken-body", "The request broke off", "Its body could not be read.");
        }
    }

    private void checkHeaders(TaxiiRequest request) throws Refusal {
        if (!TaxiiMediaType.isTaxii(request.header("Content-Type"))) {
            throw new Refusal(
                    415,
                    "content-type",
                    "The content is of the wrong type",
                    "Content-Type has to be " + TaxiiMediaType.TAXII + ".");
        }
        String encoding = request.header("Content-Encoding").strip();
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(
                    415,
                    "content-encoding",
                    "The content is encoded",
                    "It has to be sent without Content-Encoding.");
        }
        String length = request.header("Content-Length").strip();
        try {
            if (!length.isEmpty() && Long.parseLong(length) > limits.bodyBytes()) {
                throw tooLarge(longest());
            }
        } catch (NumberFormatException e) {
            throw new Refusal(
                    400,
                    "content-length",
                    "The request was not understood",
                    "Content-Length is no number.");
        }
    }

    private String longest() {
        return "A body may have " + limits.bodyBytes() + " bytes. Send fewer objects at a time.";
    }

    private static Refusal tooLarge(String description) {
        return new Refusal(413, "too-large", "The request is too large", description);
    }

    private static Refusal unprocessable(String why) {
        return unprocessable("unprocessable", "The body is no TAXII envelope: " + why);
    }

    private static Refusal unprocessable(String code, String why) {
        return new Refusal(
                422, code, "The content cannot be processed", why + ". Nothing of it was kept.");
    }
}
