package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.MispItem;
import org.dazaifu.misp.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dazaifu misp check}: every mistake of an event. */
@Command(
        name = "check",
        description =
                "Checks events, feeds and answers of MISP against the core format and MISP's types, and names every mistake with its place and what to write instead.",
        footer = {
            "",
            "Example: dazaifu misp check event.json manifest.json",
            "Exit code 2 where something has a mistake."
        })
final class MispCheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Events, lists, a manifest.json.")
    List<Path> files = List.of();

    private boolean mistaken;

    @Override
    public Integer call() throws IOException {
        try {
            for (Path file : files) {
                MispFile.read(file, this::tell);
            }
        } catch (MispFile.Changed e) {
            System.err.println("dazaifu: " + e.getMessage());
            return ExitCode.VERIFICATION_FAILED;
        }
        return mistaken ? ExitCode.USER_MISTAKE : ExitCode.DONE;
    }

    private void tell(Path file, MispItem item) {
        mistaken |= item.problemCount() > 0;
        for (Problem problem : item.problems()) {
            System.out.println(Terminal.safe(file + ": " + problem));
        }
        long more = item.problemCount() - item.problems().size();
        if (more > 0) {
            System.out.println(Terminal.safe(file + ": and " + more + " more."));
        }
        switch (item) {
            case MispItem.Read read -> {
                Event event = read.event();
                System.err.println(
                        Terminal.safe(
                                "%s: event %s, %d attributes, %d objects, %d proposals left out, %d mistakes"
                                        .formatted(
                                                file,
                                                event.uuid(),
                                                event.attributes().size(),
                                                event.objects().size(),
                                                read.proposals(),
                                                read.problemCount())));
            }
            case MispItem.Index index ->
                    System.err.println(
                            Terminal.safe(
                                    file
                                            + ": a feed of "
                                            + index.manifest().entries().size()
                                            + " events"));
            case MispItem.Unreadable u -> {}
        }
    }
}
