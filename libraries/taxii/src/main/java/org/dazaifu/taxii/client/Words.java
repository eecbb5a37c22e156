package org.dazaifu.taxii.client;

import java.net.URI;

/** Puts what came from outside into messages: short, on one line, without secrets. */
final class Words {

    private static final int LONGEST = 300;

    private Words() {}

    static String of(Throwable cause) {
        String message = cause.getMessage();
        return of(message == null ? cause.getClass().getSimpleName() : message);
    }

    static String of(String text) {
        var words = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(c ->
                        words.appendCodePoint(
                                Character.isISOControl(c)
                                                || Character.getType(c) == Character.FORMAT
                                        ? ' '
                                        : c));
        return words.toString().strip();
    }

    /** A URL without user and query. */
    static String of(URI url) {
        return of(url.getScheme() + "://" + url.getHost() + String.valueOf(url.getPath()));
    }
}
