package org.dazaifu.taxii;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The media types of TAXII 2.1 and how they are negotiated (TAXII 2.1, 1.6.8; RFC 9110, 12.5.1).
 */
public final class TaxiiMediaType {

    /** What a server of TAXII 2.1 answers with. */
    public static final String TAXII = "application/taxii+json;version=2.1";

    /** STIX of any version. */
    public static final String STIX = "application/stix+json";

    private static final String BARE = "application/taxii+json";
    private static final String VERSION = "2.1";

    private TaxiiMediaType() {}

    /**
     * Whether an {@code Accept} header lets a server answer in TAXII 2.1: it names the media type
     * with version 2.1 or without a version, or a range that holds it. An empty header does not.
     * The most specific range that fits decides, so {@code *}{@code /*} does not overrule a {@code
     * q=0}.
     */
    public static boolean acceptedBy(String accept) {
        int best = -1;
        boolean accepted = false;
        for (String one : split(accept, ',')) {
            List<String> parts = split(one, ';');
            int fit = fit(parts);
            if (fit > best || (fit == best && fit >= 0 && weight(parts) > 0)) {
                best = fit;
                accepted = weight(parts) > 0;
            }
        }
        return accepted;
    }

    /** Whether a {@code Content-Type} says TAXII of version 2.1, or of no version. */
    public static boolean isTaxii(String contentType) {
        List<String> parts = split(contentType, ';');
        return !parts.isEmpty()
                && parts.getFirst().toLowerCase(Locale.ROOT).equals(BARE)
                && (version(parts).isEmpty() || version(parts).equals(VERSION));
    }

    /** The media type of a STIX object of a version, as a manifest names it. */
    public static String stix(String specVersion) {
        return STIX + ";version=" + specVersion;
    }

    private static int fit(List<String> parts) {
        if (parts.isEmpty()) {
            return -1;
        }
        return switch (parts.getFirst().toLowerCase(Locale.ROOT)) {
            case "*/*" -> 0;
            case "application/*" -> 1;
            case BARE -> version(parts).isEmpty() ? 2 : version(parts).equals(VERSION) ? 3 : -1;
            default -> -1;
        };
    }

    private static String version(List<String> parts) {
        return parameter(parts, "version");
    }

    private static double weight(List<String> parts) {
        String q = parameter(parts, "q");
        if (q.isEmpty()) {
            return 1;
        }
        try {
            return q.length() > 5 ? 0 : Double.parseDouble(q);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String parameter(List<String> parts, String name) {
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0 && part.substring(0, equals).strip().equalsIgnoreCase(name)) {
                String value = part.substring(equals + 1).strip();
                boolean quoted =
                        value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
                return quoted ? value.substring(1, value.length() - 1) : value;
            }
        }
        return "";
    }

    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || (text.charAt(i) == separator && !quoted)) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            } else if (text.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return parts;
    }
}
