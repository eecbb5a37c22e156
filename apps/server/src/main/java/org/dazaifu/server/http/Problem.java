package org.dazaifu.server.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error as a program reads it: problem details of RFC 9457, with the two members that TAXII 2.1
 * (3.6.1) asks for, {@code title} and {@code http_status}.
 *
 * @param status the HTTP status
 * @param code a stable word for programs
 * @param title what it is, in a few words
 * @param detail what was wrong and what to do instead; never says what the caller may not know
 */
public record Problem(int status, String code, String title, String detail) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.shared();

    public static final Problem UNAUTHENTICATED =
            new Problem(
                    401,
                    "unauthenticated",
                    "Credentials are needed",
                    "There were none with the request, or they are not valid.");
    public static final Problem FORBIDDEN =
            new Problem(403, "forbidden", "Not allowed", "Your account may not do this.");
    public static final Problem NOT_FOUND =
            new Problem(
                    404,
                    "not-found",
                    "Not found",
                    "There is no such thing here, or it is not for you.");
    public static final Problem UNAVAILABLE =
            new Problem(
                    503,
                    "unavailable",
                    "The server is not able to answer now",
                    "Nothing was done. Try again later.");
    public static final Problem FULL =
            new Problem(
                    507,
                    "full",
                    "The server has no room",
                    "Nothing was done. What was there before is intact.");
    public static final Problem FAILED =
            new Problem(
                    500,
                    "failed",
                    "The server failed",
                    "Nothing was done. Tell whoever runs it the time.");
    public static final Problem BUSY =
            new Problem(
                    503,
                    "busy",
                    "The server has too much to do",
                    "Nothing was done. Try again later.");
    public static final Problem TOO_MANY =
            new Problem(
                    429,
                    "too-many",
                    "Too many requests",
                    "Too much came from you in too short a time. Try again later.");

    /** The same with another text. */
    public Problem saying(String other) {
        return new Problem(status, code, title, other);
    }

    /** As JSON. */
    public byte[] json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        members.put("error_code", code);
        members.put("http_status", String.valueOf(status));
        return JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
    }

    /** Sends it as the whole answer. */
    public void send(HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        if (status == 503 || status == 429) {
            response.setHeader("Retry-After", "30");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MEDIA_TYPE);
        byte[] json = json();
        response.setContentLength(json.length);
        OutputStream out = response.getOutputStream();
        out.write(json);
        out.flush();
    }
}
