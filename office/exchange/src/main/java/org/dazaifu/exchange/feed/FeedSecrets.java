package org.dazaifu.exchange.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.ledger.disk.DurableFile;

/**
 * The secrets of feeds: a file {@code feed-secret.NAME} for each in the exchange's directory, which
 * only its owner can read, beside the exchange's key, so that both are in a backup with keys. A
 * first line says what it is; the others are it.
 */
final class FeedSecrets {

    private static final int LARGEST = 100_000;

    private final Path directory;

    FeedSecrets(Path exchange) {
        this.directory = exchange;
    }

    void keep(String feed, FeedSecret secret) throws FeedException {
        String text =
                switch (secret) {
                    case FeedSecret.None none -> "";
                    case FeedSecret.Token(String value) -> "token\n" + value + "\n";
                    case FeedSecret.Password(String user, String value) ->
                            "password\n" + user + "\n" + value + "\n";
                };
        if (text.isEmpty()) {
            forget(feed);
            return;
        }
        try {
            DurableFile.write(file(feed), text.getBytes(StandardCharsets.UTF_8), ownerOnly());
        } catch (IOException e) {
            throw failed("cannot be kept", feed, e);
        }
    }

    FeedSecret of(Feed feed) throws FeedException {
        if (feed.secret() == FeedSecret.Form.NONE) {
            return new FeedSecret.None();
        }
        try {
            if (Files.size(file(feed.name())) > LARGEST) {
                throw damaged(feed);
            }
            String[] lines = Files.readString(file(feed.name())).split("\n", -1);
            if (lines.length == 3 && lines[0].equals("token")) {
                return new FeedSecret.Token(lines[1]);
            }
            if (lines.length == 4 && lines[0].equals("password")) {
                return new FeedSecret.Password(lines[1], lines[2]);
            }
            throw damaged(feed);
        } catch (NoSuchFileException e) {
            throw new FeedException(
                    Code.SECRET,
                    "the credentials of the feed "
                            + feed.name()
                            + " are not in this exchange's directory; remove the feed and add it again",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw failed("cannot be read", feed.name(), e);
        }
    }

    void forget(String feed) throws FeedException {
        try {
            Files.deleteIfExists(file(feed));
        } catch (IOException e) {
            throw failed("cannot be removed", feed, e);
        }
    }

    private Path file(String feed) {
        return directory.resolve("feed-secret." + feed);
    }

    private static FeedException damaged(Feed feed) {
        return new FeedException(
                Code.SECRET,
                "the file with the credentials of the feed " + feed.name() + " is damaged");
    }

    /** Without what the failure says, which may hold a part of the secret. */
    private static FeedException failed(String what, String feed, Exception cause) {
        return new FeedException(
                Code.SECRET,
                "the credentials of the feed "
                        + feed
                        + " "
                        + what
                        + " ("
                        + cause.getClass().getSimpleName()
                        + ")");
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
