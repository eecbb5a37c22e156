package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.audience.Audiences;
import org.jspecify.annotations.Nullable;

/** The audiences that a command knows. */
final class AudienceFile {

    private AudienceFile() {}

    /** Those that are shipped, and those of a file where one is given. */
    static Audiences over(@Nullable Path file) throws IOException {
        Audiences shipped = Audiences.shipped();
        if (file == null) {
            return shipped;
        }
        try {
            return shipped.with(Audiences.read(Map.of(file.toString(), Files.readString(file))));
        } catch (MistakesException e) {
            throw new UserMistake(
                    "%s has mistakes:%n%s".formatted(file, String.valueOf(e.getMessage()).strip()));
        }
    }

    static Audience named(Audiences known, @Nullable String name) {
        if (name == null) {
            throw new UserMistake("with whom? Write --with AUDIENCE; --list prints them.");
        }
        return known.named(name)
                .orElseThrow(() ->
                        new UserMistake(
                                "there is no audience '%s'; dazaifu share --list prints them, and jp- with a local government's six digits is one; give the file of an own one with --audiences."
                                        .formatted(name)));
    }
}
