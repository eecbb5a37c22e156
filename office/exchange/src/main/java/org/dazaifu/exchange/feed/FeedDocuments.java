package org.dazaifu.exchange.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.taxii.client.AddressPolicy;
import org.dazaifu.taxii.client.Document;
import org.dazaifu.taxii.client.DocumentClient;
import org.dazaifu.taxii.client.TaxiiException;
import org.dazaifu.taxii.client.TaxiiPeer;
import org.dazaifu.taxii.client.Validators;

/** The documents of one feed, from its server or, where that is allowed, from this machine. */
final class FeedDocuments {

    private final Feed feed;
    private final FeedLimits limits;
    private final DocumentClient client;

    FeedDocuments(Feed feed, FeedSecret secret, FeedLimits limits) {
        this.feed = feed;
        this.limits = limits;
        this.client = new DocumentClient(peer(feed, secret, limits));
    }

    /** How the server of a feed is spoken to. */
    static TaxiiPeer peer(Feed feed, FeedSecret secret, FeedLimits limits) {
        try {
            return new TaxiiPeer(
                    secret.credentials(),
                    SSLContext.getDefault(),
                    AddressPolicy.publicOr(feed.allowedHosts()),
                    "http".equalsIgnoreCase(feed.url().getScheme()),
                    limits.client());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    /** Gets a document into a file; a document that is not there is an empty answer. */
    Document get(URI url, Validators known, Path target) throws FeedException {
        try {
            return feed.isLocal() ? copied(url, target) : client.get(url, known, target);
        } catch (TaxiiException e) {
            throw told(feed, e);
        } catch (IOException e) {
            throw new FeedException(
                    Code.FILE,
                    "a document of the feed " + feed.name() + " cannot be kept: " + e,
                    e);
        }
    }

    private Document copied(URI url, Path target) throws FeedException, IOException {
        Path file = Path.of(url);
        if (!Files.isRegularFile(file)) {
            throw new FeedException(
                    Code.UNREACHABLE,
                    "there is no file " + file,
                    new NoSuchFileException(file.toString()));
        }
        long size = Files.size(file);
        if (size > limits.client().pageBytes()) {
            throw new FeedException(
                    Code.TOO_LARGE,
                    file + " has more than " + limits.client().pageBytes() + " bytes");
        }
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        return new Document.Received(Validators.NONE, size, true);
    }

    /** Whether a document is not there, which trying again does not change. */
    static boolean isMissing(FeedException failure) {
        return failure.getCause() instanceof NoSuchFileException
                || (failure.getCause() instanceof TaxiiException told
                        && (told.code() == TaxiiException.Code.NOT_FOUND
                                || told.code() == TaxiiException.Code.FORBIDDEN));
    }

    static FeedException told(Feed feed, TaxiiException failure) {
        Code code =
                switch (failure.code()) {
                    case TOO_LARGE, ENDLESS -> Code.TOO_LARGE;
                    case WRONG_CONTENT_TYPE, MALFORMED, NO_PROGRESS, BOOKMARK -> Code.MALFORMED;
                    case ADDRESS_REFUSED,
                            NOT_TLS,
                            UNKNOWN_HOST,
                            CONNECT_FAILED,
                            TLS_FAILED,
                            TIMED_OUT,
                            BROKEN_OFF,
                            REDIRECTED,
                            UNAUTHENTICATED,
                            FORBIDDEN,
                            NOT_FOUND,
                            NOT_ACCEPTABLE,
                            BUSY,
                            REFUSED,
                            SERVER_FAILED ->
                            Code.UNREACHABLE;
                };
        String sentence = String.valueOf(failure.getMessage());
        return new FeedException(
                code,
                "the feed "
                        + feed.name()
                        + " ("
                        + failure.code().name().toLowerCase(Locale.ROOT)
                        + "): "
                        + sentence.replaceFirst("\\.$", ""),
                failure);
    }
}
