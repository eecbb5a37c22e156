package org.dazaifu.strategy.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.dazaifu.response.language.Language;

/**
 * A page in one file that loads nothing: its policy allows its own style and script by their hashes
 * and nothing else.
 *
 * @param title as plain text
 * @param style all of it
 * @param head further markup for the head, such as links to the page in another language
 * @param body markup in which all that is not ours was escaped
 * @param script empty where there is none
 */
public record Page(
        Language language, String title, String style, String head, String body, String script) {

    /** The whole file. */
    public String html() {
        String policy =
                "default-src 'none'; style-src '"
                        + hash(style)
                        + "'; script-src "
                        + (script.isEmpty() ? "'none'" : "'" + hash(script) + "'")
                        + "; form-action 'none'; base-uri 'none'";
        return "<!doctype html>\n<html lang=\""
                + language.code()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\""
                + policy
                + "\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
                + text(title)
                + "</title>\n"
                + head
                + "<style>"
                + style
                + "</style>\n</head>\n<body>\n"
                + body
                + (script.isEmpty() ? "" : "<script>" + script + "</script>\n")
                + "</body>\n</html>\n";
    }

    private static String hash(String text) {
        try {
            return "sha256-"
                    + Base64.getEncoder()
                            .encodeToString(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text for a page's content or an attribute between double quotes. */
    public static String text(String plain) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
            }
        }
        return safe.toString();
    }
}
