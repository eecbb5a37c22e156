package org.dazaifu.taxii.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How the client says who it is. Client certificates are in the TLS context. */
public sealed interface Credentials {

    /** Not at all. */
    record None() implements Credentials {}

    /** By name and password (RFC 7617). */
    record Basic(String name, String password) implements Credentials {
        public Basic {
            if (name.contains(":")) {
                throw new IllegalArgumentException("a name has no colon");
            }
        }

        @Override
        public String toString() {
            return "Basic[" + name + "]";
        }
    }

    /** By a token (RFC 6750). */
    record Bearer(String token) implements Credentials {
        public Bearer {
            if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c <= '~')) {
                throw new IllegalArgumentException("a token has no spaces or control characters");
            }
        }

        @Override
        public String toString() {
            return "Bearer[]";
        }
    }

    /** The value of the header {@code Authorization}. */
    default Optional<String> header() {
        return switch (this) {
            case None none -> Optional.empty();
            case Basic(String name, String password) ->
                    Optional.of(
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(
                                                    (name + ":" + password)
                                                            .getBytes(StandardCharsets.UTF_8)));
            case Bearer(String token) -> Optional.of("Bearer " + token);
        };
    }
}
