package org.dazaifu.knowledge;

/**
 * One public file that the base was made from.
 *
 * @param collection such as {@code enterprise-attack} or {@code MISP galaxy threat-actor}
 * @param version the version the file states, or the date of its newest entry where it states none
 * @param sha256 the SHA-256 of the file's uncompressed content, 64 lower-case hexadecimal digits
 */
public record Provenance(String collection, String version, String sha256) {}
