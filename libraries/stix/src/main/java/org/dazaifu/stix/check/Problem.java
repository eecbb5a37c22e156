package org.dazaifu.stix.check;

/**
 * One breach of the specification in one object.
 *
 * @param severity whether a MUST is broken
 * @param pointer the place in the object as a JSON pointer (RFC 6901); empty for the object itself
 * @param section the section of STIX 2.1 that says so, such as {@code 2.16}
 * @param what what is wrong, in words
 * @param write what to write instead, in words
 */
public record Problem(
        Severity severity, String pointer, String section, String what, String write) {

    @Override
    public String toString() {
        return severity.word()
                + " "
                + (pointer.isEmpty() ? "/" : pointer)
                + ": "
                + what
                + " (STIX 2.1, section "
                + section
                + "); "
                + write;
    }
}
