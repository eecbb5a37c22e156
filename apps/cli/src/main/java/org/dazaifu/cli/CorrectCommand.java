package org.dazaifu.cli;

import java.util.concurrent.Callable;
import org.dazaifu.sharing.record.ReleaseAct.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dazaifu correct}. */
@Command(
        name = "correct",
        description =
                "Gives the case as it is now to every audience that had it, by every way by which it did: what changed in a new version, what may no longer go revoked.",
        footer = {
            "",
            "Example: dazaifu correct cases/yamatake --by \"Abe\" --because \"an indicator was wrong\" --output corrections",
            "Example: dazaifu correct cases/yamatake --with quad --by \"Abe\" --because \"the victim asked\" --tell \"Please use the latest version only.\" --output corrections"
        })
final class CorrectCommand implements Callable<Integer> {

    @Mixin RecallArguments arguments = new RecallArguments();

    @Override
    public Integer call() throws Exception {
        return arguments.run(Kind.CORRECTION, false, (sharing, recall, from) -> {});
    }
}
