package org.dazaifu.exchange.feed.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the values of a list are, and where a STIX pattern finds such a value. */
public enum ListType {
    /** An IPv4 address, or a block of them as {@code 192.0.2.0/24}. */
    IPV4("ipv4-addr:value"),
    /** An IPv6 address, or a block of them. */
    IPV6("ipv6-addr:value"),
    /** The name of a host or a domain. */
    DOMAIN("domain-name:value"),
    /** A URL. */
    URL("url:value"),
    /** An e-mail address. */
    EMAIL("email-addr:value"),
    /** A file's MD5. */
    MD5("file:hashes.MD5"),
    /** A file's SHA-1. */
    SHA1("file:hashes.'SHA-1'"),
    /** A file's SHA-256. */
    SHA256("file:hashes.'SHA-256'"),
    /** A file's SHA-512. */
    SHA512("file:hashes.'SHA-512'");

    private final String path;

    ListType(String path) {
        this.path = path;
    }

    /** The object path of a STIX pattern. */
    public String path() {
        return path;
    }

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with this word. */
    public static Optional<ListType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
