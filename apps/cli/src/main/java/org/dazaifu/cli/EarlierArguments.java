package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.attribution.EarlierCase;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.EarlierCases;
import picocli.CommandLine.Option;

/** Earlier cases to compare with. */
final class EarlierArguments {

    @Option(
            names = "--earlier",
            paramLabel = "CASE",
            description =
                    "A case to compare with, to see whether it is the same actor; may be given several times.")
    List<Path> paths = new ArrayList<>();

    List<EarlierCase> read() throws CaseException {
        List<EarlierCase> cases = new ArrayList<>();
        for (Path path : paths) {
            cases.add(EarlierCases.read(path));
        }
        return cases;
    }
}
