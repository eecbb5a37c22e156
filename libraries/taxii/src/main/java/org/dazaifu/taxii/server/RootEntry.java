package org.dazaifu.taxii.server;

import java.util.Optional;

/**
 * An API root that a server has.
 *
 * @param path its path without the slashes around it: one segment of letters, digits, hyphens and
 *     underscores, and not {@code taxii2}
 * @param title its name
 * @param description what it is for
 */
public record RootEntry(String path, String title, Optional<String> description) {

    public RootEntry {
        if (path.isEmpty()
                || path.equals(Route.DISCOVERY)
                || !path.chars().allMatch(RootEntry::plain)) {
            throw new IllegalArgumentException("no path of an API root: " + path);
        }
    }

    private static boolean plain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_';
    }
}
