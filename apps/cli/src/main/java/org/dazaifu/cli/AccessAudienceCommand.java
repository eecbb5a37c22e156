package org.dazaifu.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu access audience}: to which audiences a partner belongs. */
@Command(
        name = "audience",
        description =
                "Changes to which audiences a partner belongs, at once. What it had of one that it leaves it has.",
        footer = {"", "Example: dazaifu access audience abf-ti --add quad --remove asean"})
final class AccessAudienceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The account's name.")
    String name = "";

    @Option(
            names = "--add",
            paramLabel = "AUDIENCE",
            description = "One that it joins. May be given several times.")
    Set<String> add = new LinkedHashSet<>();

    @Option(
            names = "--remove",
            paramLabel = "AUDIENCE",
            description = "One that it leaves. May be given several times.")
    Set<String> remove = new LinkedHashSet<>();

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        if (add.isEmpty() && remove.isEmpty()) {
            throw new UserMistake("which audience? Write --add AUDIENCE or --remove AUDIENCE.");
        }
        try (Exchange exchange = arguments.open()) {
            exchange.accounts().audiences(Actor.operator(), name, add, remove);
        }
        AccessText.warnOfUnknown(add);
        return ExitCode.DONE;
    }
}
