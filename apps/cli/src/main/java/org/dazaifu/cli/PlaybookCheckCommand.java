package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dazaifu.cacao.Playbook;
import org.dazaifu.cacao.Problem;
import org.dazaifu.cacao.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dazaifu playbook check}: every mistake of a playbook. */
@Command(
        name = "check",
        description =
                "Checks playbooks against what CACAO 2.0 demands, and names every mistake with its place, what to write instead, and the section.",
        footer = {
            "",
            "Example: dazaifu playbook check playbook.json",
            "Exit code 2 where a playbook has a mistake."
        })
final class PlaybookCheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Playbooks in JSON.")
    List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        int code = ExitCode.DONE;
        for (Path file : files) {
            switch (PlaybookFile.read(file)) {
                case Reading.Valid(Playbook playbook) ->
                        System.err.println(
                                Terminal.safe(
                                        file
                                                + ": valid, "
                                                + playbook.workflow().size()
                                                + " steps"));
                case Reading.Invalid invalid -> {
                    for (Problem problem : invalid.problems()) {
                        System.out.println(Terminal.safe(file + ": " + problem));
                    }
                    code = ExitCode.USER_MISTAKE;
                }
            }
        }
        return code;
    }
}
