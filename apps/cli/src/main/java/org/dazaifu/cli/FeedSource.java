package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dazaifu.exchange.feed.FeedSecret;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what a feed's server is shown. Secrets are read from files, never arguments. */
final class FeedSource {

    private static final int LARGEST = 100_000;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file with the token that the server asks for.")
    @Nullable Path tokenFile;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "The name that the server asks for; with --password-file.")
    @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file with the password that the server asks for; with --user.")
    @Nullable Path passwordFile;

    FeedSecret secret() throws IOException {
        if ((user == null) != (passwordFile == null) || (user != null && tokenFile != null)) {
            throw new UserMistake(
                    "credentials are --token-file FILE, or --user NAME and --password-file FILE.");
        }
        try {
            if (tokenFile != null) {
                return new FeedSecret.Token(line(tokenFile));
            }
            return user != null && passwordFile != null
                    ? new FeedSecret.Password(user, line(passwordFile))
                    : new FeedSecret.None();
        } catch (IllegalArgumentException e) {
            throw new UserMistake("the credentials cannot be sent: " + e.getMessage() + ".");
        }
    }

    private static String line(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new UserMistake(file + " is too large for a secret.");
        }
        String line = Files.readString(file).strip();
        if (line.isEmpty() || line.indexOf('\n') >= 0) {
            throw new UserMistake(file + " does not hold a secret on one line.");
        }
        return line;
    }
}
