package org.dazaifu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.exchange.access.AccessRefusedException;
import org.dazaifu.exchange.feed.FeedException;
import org.dazaifu.exchange.publication.WithdrawnException;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.knowledge.KnowledgeException;
import org.dazaifu.server.ServerException;
import org.dazaifu.sigma.SigmaException;
import org.dazaifu.stix.StixException;
import org.dazaifu.telemetry.TelemetryException;
import picocli.CommandLine;

/**
 * Turns a failure into one sentence and the right exit code; a stack trace is shown only with
 * {@code --debug}.
 */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    private static final int BROKEN_PIPE = 0;

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        PrintWriter err = command.getErr();
        Dazaifu dazaifu = (Dazaifu) command.getCommandSpec().root().userObject();
        if (isBrokenPipe(failure)) {
            return BROKEN_PIPE;
        }
        int code = tell(failure, err);
        if (dazaifu.debug) {
            failure.printStackTrace(err);
        }
        return code;
    }

    private static int tell(Exception failure, PrintWriter err) {
        return switch (failure) {
            case UserMistake mistake ->
                    tell(err, String.valueOf(mistake.getMessage()), ExitCode.USER_MISTAKE);
            case CaseException e -> tell(err, String.valueOf(e.getMessage()), codeOf(e));
            case AccessRefusedException e -> tell(err, e.getMessage() + ".", ExitCode.USER_MISTAKE);
            case WithdrawnException e -> tell(err, e.getMessage() + ".", ExitCode.USER_MISTAKE);
            case StoreException e -> tell(err, e.getMessage() + ".", codeOf(e));
            case ServerException e -> tell(err, e.getMessage() + ".", codeOf(e));
            case FeedException e ->
                    tell(
                            err,
                            e.getMessage() + ".",
                            e.isMistake() ? ExitCode.USER_MISTAKE : ExitCode.WORLD_FAILED);
            case KnowledgeException e ->
                    tell(err, String.valueOf(e.getMessage()), ExitCode.USER_MISTAKE);
            case StixException e ->
                    tell(err, String.valueOf(e.getMessage()), ExitCode.USER_MISTAKE);
            case TelemetryException e ->
                    tell(err, String.valueOf(e.getMessage()), ExitCode.WORLD_FAILED);
            case SigmaException e ->
                    tell(err, String.valueOf(e.getMessage()), ExitCode.WORLD_FAILED);
            case IOException e -> tell(err, sentenceOf(e), ExitCode.WORLD_FAILED);
            case UncheckedIOException e when e.getCause() instanceof IOException cause ->
                    tell(err, sentenceOf(cause), ExitCode.WORLD_FAILED);
            default ->
                    tell(
                            err,
                            "this is a mistake in dazaifu, not in what you gave it: "
                                    + failure
                                    + " (run again with --debug and report what it prints)",
                            ExitCode.WORLD_FAILED);
        };
    }

    private static int codeOf(CaseException failure) {
        return switch (failure.code().kind()) {
            case REFUSED -> ExitCode.USER_MISTAKE;
            case WORLD -> ExitCode.WORLD_FAILED;
            case VERIFICATION -> ExitCode.VERIFICATION_FAILED;
        };
    }

    private static int codeOf(StoreException failure) {
        return switch (failure.reason()) {
            case UNAVAILABLE, FULL, UNSUITABLE, FAILED -> ExitCode.WORLD_FAILED;
            case BROKEN -> ExitCode.VERIFICATION_FAILED;
        };
    }

    private static int codeOf(ServerException failure) {
        return switch (failure.reason()) {
            case PORT_TAKEN, NO_SUCH_ADDRESS, TLS -> ExitCode.USER_MISTAKE;
            case FAILED -> ExitCode.WORLD_FAILED;
        };
    }

    private static int tell(PrintWriter err, String message, int code) {
        err.println("dazaifu: " + message);
        return code;
    }

    /** What an I/O failure means, with the file where one is known. */
    static String sentenceOf(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> e.getFile() + ": no such file or directory.";
            case AccessDeniedException e -> e.getFile() + ": permission denied.";
            case FileSystemException e ->
                    (e.getFile() == null ? "" : e.getFile() + ": ")
                            + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason())
                            + ".";
            default -> {
                String message = String.valueOf(failure.getMessage());
                yield message.contains("No space left")
                        ? "the disk is full: make room and run this again."
                        : "reading or writing failed: " + message + ".";
            }
        };
    }

    /** Whoever read our output has read enough, as {@code head} does: no failure. */
    private static boolean isBrokenPipe(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && "Broken pipe".equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }
}
