package org.dazaifu.knowledge;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Knowledge could not be read or written: the message is a sentence for the user, the code is
 * stable.
 */
public final class KnowledgeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What went wrong. */
    public enum Code {
        /** The file does not exist or cannot be read. */
        UNREADABLE,
        /** The file cannot be written. */
        UNWRITABLE,
        /** The file is readable, but is not what it must be. */
        WRONG_CONTENT
    }

    /** A failure with a sentence that says what is wrong, where, and what to do. */
    public KnowledgeException(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** The same, with the failure beneath it. */
    public KnowledgeException(Code code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /** What the file system said, in words for the user. */
    public static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> "there is no such file";
            case AccessDeniedException e -> "permission is denied";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** The stable code. */
    public Code code() {
        return code;
    }
}
