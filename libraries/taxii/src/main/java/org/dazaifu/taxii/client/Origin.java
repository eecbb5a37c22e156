package org.dazaifu.taxii.client;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a URL leads: two are the same if these are (RFC 6454, 4).
 *
 * @param scheme in lower case
 * @param host in lower case
 * @param port also where the URL names none
 */
record Origin(String scheme, String host, int port) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    static Origin of(URI url) {
        String scheme = lower(url.getScheme());
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        return new Origin(scheme, lower(url.getHost()), url.getPort() < 0 ? usual : url.getPort());
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
