package org.dazaifu.taxii.server;

import java.util.Map;

/** A request that gets an error message (TAXII 2.1, 3.6.1). */
final class Refusal extends Exception {

    private final int status;
    private final String code;
    private final String title;
    private final Map<String, String> headers;

    /**
     * @param status the HTTP status
     * @param code a stable word for programs
     * @param title what it is, in a few words
     * @param description what was wrong and what to do instead; never says what the caller may not
     *     know
     */
    Refusal(int status, String code, String title, String description) {
        this(status, code, title, description, Map.of());
    }

    Refusal(
            int status,
            String code,
            String title,
            String description,
            Map<String, String> headers) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.headers = headers;
    }

    static Refusal badQuery(String description) {
        return new Refusal(400, "bad-parameter", "The query was not understood", description);
    }

    static Refusal notFound() {
        return new Refusal(
                404,
                "not-found",
                "Not found",
                "There is no such thing here, or it is not for you.");
    }

    static Refusal forbidden(String what) {
        return new Refusal(403, "forbidden", "Not allowed", "You may not " + what + ".");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
