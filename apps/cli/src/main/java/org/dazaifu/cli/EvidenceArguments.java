package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.telemetry.Census;
import org.dazaifu.telemetry.EvidenceMistakeException;
import org.dazaifu.telemetry.EvidenceReader;
import org.dazaifu.telemetry.ReadingLimits;
import org.dazaifu.telemetry.Unread;
import picocli.CommandLine.Parameters;

/** The evidence that a command is to read. */
final class EvidenceArguments {

    private static final int MOST_NAMED = 10;

    @Parameters(
            arity = "1..*",
            paramLabel = "EVIDENCE",
            description = "Log files, directories and archives of them.")
    List<Path> paths = new ArrayList<>();

    /** A reader of the evidence; that some of it is not there is the user's mistake. */
    EvidenceReader open() {
        return open(paths);
    }

    /** A reader of other paths, in the same way. */
    static EvidenceReader open(List<Path> paths) {
        try {
            return EvidenceReader.open(paths, ReadingLimits.DEFAULT);
        } catch (EvidenceMistakeException mistake) {
            throw new UserMistake(String.valueOf(mistake.getMessage()));
        }
    }

    /** The mistake of giving evidence in which there is nothing to read. */
    static UserMistake nothingRead(Census census) {
        List<Unread> unread = census.unread();
        StringBuilder message = new StringBuilder("no log file was found in the evidence");
        if (unread.isEmpty()) {
            return new UserMistake(message.append(": it holds no files.").toString());
        }
        message.append(':');
        for (Unread file : unread.subList(0, Math.min(MOST_NAMED, unread.size()))) {
            message.append("\n  ")
                    .append(Terminal.safe(file.path()))
                    .append(": ")
                    .append(file.sentence());
        }
        long more = unread.size() + census.unreadMore() - MOST_NAMED;
        if (more > 0) {
            message.append("\n  and ").append(more).append(" more.");
        }
        return new UserMistake(message.toString());
    }
}
