package org.dazaifu.stix;

/**
 * An input is not a STIX bundle; the message is a sentence that names the input, the place and what
 * is wrong.
 */
public final class StixException extends Exception {

    private static final long serialVersionUID = 1L;

    /** A failure in words. */
    public StixException(String sentence) {
        super(sentence);
    }

    /** A failure in words, with the failure beneath it. */
    public StixException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
