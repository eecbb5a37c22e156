package org.dazaifu.casebook.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.dazaifu.stix.Tlp;

/** The page's style sheet, and the policy that allows nothing but it. */
public final class Style {

    private static final String FILE = "report.css";
    private static final String RESPONSE = "respond.css";

    private Style() {}

    /** The style sheet, with the marking at the foot of every printed page. */
    static String of(Tlp marking) {
        return of(FILE, marking);
    }

    /** The same of another style sheet. */
    static String of(String file, Tlp marking) {
        return read(file).replace("MARKING", marking.label());
    }

    /** The page's, with what the page of a response has besides. */
    static String ofResponse(Tlp marking) {
        return of(marking) + read(RESPONSE);
    }

    private static String read(String file) {
        try (InputStream in = Style.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program's " + file + " cannot be read", e);
        }
    }

    /** No script, no network, no frame, no form; only this style sheet. */
    public static String policy(String style) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(digest)
                    + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
