package org.dazaifu.cli;

import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu access disable}: an account is refused from now on. */
@Command(
        name = "disable",
        description = "Disables an account: whatever it proves itself by is refused at once.",
        footer = {"", "Example: dazaifu access disable abf-ti"})
final class AccessDisableCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The account's name.")
    String name = "";

    @Option(names = "--undo", description = "Enable it again; what was revoked stays revoked.")
    boolean undo;

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        try (Exchange exchange = arguments.open()) {
            if (undo) {
                exchange.accounts().enable(Actor.operator(), name);
            } else {
                exchange.accounts().disable(Actor.operator(), name);
            }
        }
        return ExitCode.DONE;
    }
}
