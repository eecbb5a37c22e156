package org.dazaifu.ledger.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.dazaifu.ledger.Fault;

/**
 * A request for a timestamp, RFC 3161, section 2.4.1: of the SHA-256 of something, which itself is
 * not sent, with a nonce, and asking for the authority's certificates.
 */
public final class StampRequest {

    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeStampRequest request;

    private StampRequest(TimeStampRequest request) {
        this.request = request;
    }

    /** A request for a timestamp of these bytes. */
    public static StampRequest of(byte[] stamped) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        BigInteger nonce = new BigInteger(NONCE_BITS, RANDOM);
        return new StampRequest(
                generator.generate(TSPAlgorithms.SHA256, Imprint.of(stamped), nonce));
    }

    /** What is sent, in DER; the media type is {@code application/timestamp-query}. */
    public byte[] der() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new AssertionError("a request of these few members can be encoded", e);
        }
    }

    /**
     * Why a response is none to this request: refused by the authority, of something else, with
     * another nonce. Empty where it is one. Whether the authority is to be believed is for {@link
     * StampTrust} to say.
     */
    public Optional<Fault> mismatch(byte[] response) {
        try {
            TimeStampResponse parsed = new TimeStampResponse(response);
            parsed.validate(request);
            return parsed.getTimeStampToken() != null
                    ? Optional.empty()
                    : Optional.of(refused("none: " + parsed.getStatusString()));
        } catch (IOException | TSPException | RuntimeException e) {
            // The library throws unchecked exceptions, too, for what is not ASN.1.
            return Optional.of(refused(String.valueOf(e.getMessage())));
        }
    }

    private static Fault refused(String found) {
        return new Fault("timestamp", "a response to this request", found);
    }
}
