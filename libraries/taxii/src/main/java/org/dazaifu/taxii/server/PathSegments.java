package org.dazaifu.taxii.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a path apart, each segment decoded after it was cut off. */
final class PathSegments {

    private static final int LONGEST = 2_000;
    private static final int MOST = 8;

    private PathSegments() {}

    /** The segments, or empty if this is no path of ours. */
    static Optional<List<String>> of(String path) {
        if (path.length() > LONGEST || !path.startsWith("/")) {
            return Optional.empty();
        }
        String inner =
                path.length() > 1 && path.endsWith("/")
                        ? path.substring(1, path.length() - 1)
                        : path.substring(1);
        var segments = new ArrayList<String>();
        int start = 0;
        while (start <= inner.length() && segments.size() <= MOST) {
            int slash = inner.indexOf('/', start);
            int end = slash < 0 ? inner.length() : slash;
            Optional<String> segment = PercentEncoding.decode(inner.substring(start, end), false);
            if (segment.isEmpty() || segment.get().isEmpty()) {
                return Optional.empty();
            }
            segments.add(segment.get());
            start = end + 1;
        }
        return segments.size() > MOST ? Optional.empty() : Optional.of(segments);
    }
}
