package org.dazaifu.taxii.client;

/**
 * What a server said of the form of a document that it gave, to ask later whether there is another
 * (RFC 9110, 8.8). Each may be empty.
 *
 * @param entityTag the header {@code ETag}, as it was
 * @param lastModified the header {@code Last-Modified}, as it was
 */
public record Validators(String entityTag, String lastModified) {

    /** Nothing is known yet. */
    public static final Validators NONE = new Validators("", "");

    private static final int LONGEST = 1_000;

    /** What could not stand in a header of a request is taken for absent. */
    public Validators {
        entityTag = sendable(entityTag) ? entityTag : "";
        lastModified = sendable(lastModified) ? lastModified : "";
    }

    private static boolean sendable(String text) {
        return text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
