package org.dazaifu.response.content;

import java.util.List;

/**
 * A file that a technical step carries, such as rules for an intrusion detection system.
 *
 * @param kind what reads it
 * @param fileName its name, without a path
 * @param text the whole file
 * @param warnings what may be hurt by using it; empty where nothing is known
 */
public record Artifact(Kind kind, String fileName, String text, List<String> warnings) {

    /** What reads an artifact. */
    public enum Kind {
        SURICATA,
        DNS_RPZ,
        STIX,
        SIGMA,
        HUNTING_QUERIES
    }

    public Artifact {
        warnings = List.copyOf(warnings);
        if (fileName.isBlank() || fileName.indexOf('/') >= 0 || fileName.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("no name of a file: " + fileName);
        }
    }
}
