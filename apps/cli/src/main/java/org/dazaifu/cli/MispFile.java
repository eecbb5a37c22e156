package org.dazaifu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.dazaifu.misp.FeedManifest;
import org.dazaifu.misp.MispItem;
import org.dazaifu.misp.MispReader;

/** What a file of MISP holds; a feed's index leads to the events beside it. */
final class MispFile {

    /** Takes an item. */
    interface Taker {
        void take(Path file, MispItem item) throws IOException;
    }

    /** A feed's file is not the one that its index names. */
    static final class Changed extends IOException {
        private static final long serialVersionUID = 1L;

        Changed(String message) {
            super(message);
        }
    }

    private MispFile() {}

    /** Reads {@code file}, and where it is a feed's index the events that it names. */
    static void read(Path file, Taker taker) throws IOException {
        try (MispReader reader = MispReader.open(file)) {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                taker.take(file, item.get());
                if (item.get() instanceof MispItem.Index index) {
                    for (FeedManifest.Entry entry : index.manifest().entries()) {
                        Path event = file.resolveSibling(entry.uuid() + ".json");
                        verify(event, entry);
                        readEvent(event, taker);
                    }
                }
            }
        }
    }

    private static void readEvent(Path file, Taker taker) throws IOException {
        try (MispReader reader = MispReader.open(file)) {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                taker.take(file, item.get());
            }
        }
    }

    private static void verify(Path file, FeedManifest.Entry entry) throws IOException {
        if (entry.sha256().isEmpty()) {
            return;
        }
        String expected = entry.sha256().get().strip().toLowerCase(Locale.ROOT);
        String found = sha256(file);
        if (!found.equals(expected)) {
            throw new Changed(
                    file
                            + " is not the event that the feed names: its SHA-256 is "
                            + found
                            + ", the feed says "
                            + Terminal.safe(expected)
                            + ".");
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
