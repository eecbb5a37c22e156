package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.dazaifu.casebook.CaseException.Code;
import org.dazaifu.ledger.LedgerException;

/** Failures of the world, in sentences. */
final class Failures {

    private Failures() {}

    static CaseException of(Path directory, LedgerException e) {
        return switch (e.code()) {
            case LOCKED ->
                    new CaseException(
                            Code.LOCKED,
                            "another run is at work on the case in "
                                    + directory
                                    + "; wait for it, or give another directory",
                            e);
            case BROKEN ->
                    new CaseException(
                            Code.BROKEN,
                            e.getMessage()
                                    + "; run `dazaifu verify "
                                    + directory
                                    + "` to see everything that is wrong, and keep a copy of the"
                                    + " directory as it is",
                            e);
            case IO -> {
                Throwable cause = e.getCause();
                yield of(directory, cause instanceof IOException io ? io : new IOException(e));
            }
        };
    }

    static CaseException of(Path directory, IOException e) {
        if (isDiskFull(e)) {
            return new CaseException(
                    Code.DISK_FULL,
                    "there is no space left for the case in "
                            + directory
                            + "; free some and run the same command again, which goes on from what"
                            + " is there",
                    e);
        }
        return new CaseException(Code.IO, "the case in " + directory + ": " + reason(e), e);
    }

    /** Why the file system refused, in words. */
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> denied.getFile() + " may not be accessed";
            case FileSystemException other ->
                    other.getReason() == null
                            ? "the file system refused " + other.getFile()
                            : other.getFile() + ": " + other.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    /** The platforms have no exception of its own for it, only these messages. */
    private static boolean isDiskFull(Throwable e) {
        String message = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
        return message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("disk quota exceeded");
    }
}
