package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dazaifu.cacao.Playbook;
import org.dazaifu.cacao.Reading;
import org.dazaifu.cacao.drawing.DrawingWords;
import org.dazaifu.cacao.drawing.PlaybookDrawing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu playbook draw}: a playbook as a picture. */
@Command(
        name = "draw",
        description =
                "Draws a playbook as one SVG file that needs nothing else. One with mistakes is drawn only with --anyway, and says so.",
        footer = {"", "Example: dazaifu playbook draw playbook.json --output playbook.svg"})
final class PlaybookDrawCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The playbook in JSON.")
    Path file = Path.of(".");

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write it; standard output if not said.")
    @Nullable Path output;

    @Option(names = "--anyway", description = "Draw it also with mistakes, for looking at.")
    boolean anyway;

    @Mixin LanguageArgument language = new LanguageArgument();

    @Override
    public Integer call() throws IOException {
        DrawingWords words =
                switch (language.language()) {
                    case ENGLISH -> DrawingWords.ENGLISH;
                    case JAPANESE -> DrawingWords.JAPANESE;
                };
        String svg =
                switch (PlaybookFile.read(file)) {
                    case Reading.Valid(Playbook playbook) -> PlaybookDrawing.svg(playbook, words);
                    case Reading.Invalid invalid -> anyway(invalid, words);
                };
        try (Output out = Output.to(output)) {
            out.stream().write(svg.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
        return ExitCode.DONE;
    }

    private String anyway(Reading.Invalid invalid, DrawingWords words) {
        if (anyway && invalid.legible().isPresent()) {
            return PlaybookDrawing.svg(invalid.legible().get(), words, invalid.problems().size());
        }
        throw new UserMistake(
                Terminal.safe(file.toString())
                        + " has mistakes"
                        + (invalid.legible().isPresent() ? " (--anyway draws it):\n" : ":\n")
                        + invalid.problems().stream()
                                .map(problem -> Terminal.safe(problem.toString()))
                                .collect(Collectors.joining("\n")));
    }
}
