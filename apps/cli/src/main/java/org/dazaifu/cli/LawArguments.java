package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.response.Library;
import org.dazaifu.response.Library.SourceText;
import org.dazaifu.response.yaml.MistakesException;
import picocli.CommandLine.Option;

/** Which law, measures and policy to use. */
final class LawArguments {

    private static final long LARGEST = 16L << 20;

    @Option(
            names = "--law",
            paramLabel = "FILE",
            description =
                    "Rules, profiles, policy, weights or measures beside those that ship; docs/response.md has the forms. May be given several times.")
    List<Path> files = new ArrayList<>();

    Library read() throws IOException {
        List<SourceText> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(new SourceText(file.toString(), text(file)));
        }
        try {
            return Library.read(texts);
        } catch (MistakesException e) {
            throw new UserMistake(
                    "the law that was given has mistakes:\n"
                            + String.valueOf(e.getMessage()).strip());
        }
    }

    static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new UserMistake(file + " is larger than 16 MiB; no such file is.");
        }
        return Files.readString(file);
    }
}
