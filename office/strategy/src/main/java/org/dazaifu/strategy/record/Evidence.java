package org.dazaifu.strategy.record;

import java.util.Optional;

/**
 * A document that shows something.
 *
 * @param document its title or number
 * @param sha256 64 small hexadecimal digits of its bytes; empty where it was not at hand
 */
public record Evidence(String document, Optional<String> sha256) {

    public Evidence {
        if (document.isBlank()) {
            throw new IllegalArgumentException("evidence without a document");
        }
        sha256.ifPresent(hash -> {
            if (!hash.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "sha256 is 64 hexadecimal digits in small letters");
            }
        });
    }
}
