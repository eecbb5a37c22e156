package org.dazaifu.exchange.collection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.taxii.server.CollectionKey;
import org.dazaifu.taxii.server.TaxiiStoreException;
import org.dazaifu.taxii.server.TaxiiStoreException.Reason;

/** What fails here as a TAXII server's store says it. */
final class Failures {

    private static final long NEXT_TO_NOTHING = 1 << 20;

    private Failures() {}

    static TaxiiStoreException told(StoreException failure) {
        return new TaxiiStoreException(
                switch (failure.reason()) {
                    case UNAVAILABLE -> Reason.UNAVAILABLE;
                    case FULL -> Reason.FULL;
                    case UNSUITABLE, BROKEN, FAILED -> Reason.FAILED;
                },
                String.valueOf(failure.getMessage()),
                failure);
    }

    /** Of a file in which objects are put aside. */
    static StoreException aside(Path directory, IOException failure) {
        boolean full = isFull(directory, failure);
        return new StoreException(
                full ? StoreException.Reason.FULL : StoreException.Reason.FAILED,
                "what arrives cannot be put aside in "
                        + directory
                        + (full ? ": its disk is full; make room and try again" : ": " + failure),
                failure);
    }

    /** Java has no kind of exception for it: the system's words, else the room that is left. */
    private static boolean isFull(Path directory, IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("no space left") || words.contains("quota exceeded")) {
            return true;
        }
        try {
            return Files.getFileStore(directory).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    static TaxiiStoreException noCollection(CollectionKey where) {
        return new TaxiiStoreException(
                Reason.FAILED, "there is no collection " + where.id() + " any more", null);
    }
}
