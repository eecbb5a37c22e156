package org.dazaifu.casebook;

import org.jspecify.annotations.Nullable;

/** A case could not be begun, continued or completed. The message is a sentence for people. */
public final class CaseException extends Exception {

    /** Whose turn it is after a failure. */
    public enum Kind {
        /** The caller asked for something that is not done: exit code 2. */
        REFUSED,
        /**
         * The world failed, such as a full disk; running the same command again resumes: exit code
         * 3.
         */
        WORLD,
        /** What is in the directory does not verify: exit code 4. */
        VERIFICATION
    }

    /** What exactly happened, in stable words for programs. */
    public enum Code {
        NOT_A_CASE("case.not-a-case", Kind.REFUSED),
        COMPLETE("case.complete", Kind.REFUSED),
        NEWER("case.newer-version", Kind.REFUSED),
        OLDER("case.older-version", Kind.REFUSED),
        EVIDENCE_IN_CASE("case.evidence-in-case", Kind.REFUSED),
        NAME("case.name", Kind.REFUSED),
        EVIDENCE_MISSING("case.evidence-missing", Kind.REFUSED),
        LOCKED("case.locked", Kind.WORLD),
        DISK_FULL("case.disk-full", Kind.WORLD),
        IO("case.io", Kind.WORLD),
        NO_FONT("pdf.no-font", Kind.WORLD),
        BROKEN("case.broken", Kind.VERIFICATION);

        private final String id;
        private final Kind kind;

        Code(String id, Kind kind) {
            this.id = id;
            this.kind = kind;
        }

        /** The code as text; stable. */
        public String id() {
            return id;
        }

        /** Whose turn it is. */
        public Kind kind() {
            return kind;
        }
    }

    private final Code code;

    /** A failure with its reason in a sentence. */
    public CaseException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
