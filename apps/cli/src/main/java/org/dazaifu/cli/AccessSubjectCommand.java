package org.dazaifu.cli;

import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu access subject}: how an OpenID provider names an account. */
@Command(
        name = "subject",
        description = "Binds the person whom an OpenID provider names to an account.",
        footer = {
            "",
            "Example: dazaifu access subject sugawara --issuer https://id.example.go.jp --subject 8f1c"
        })
final class AccessSubjectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The account's name.")
    String name = "";

    @Option(
            names = "--issuer",
            required = true,
            paramLabel = "URL",
            description = "The provider, exactly as its tokens name it (iss).")
    String issuer = "";

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "TEXT",
            description = "The person, exactly as its tokens name them (sub).")
    String subject = "";

    @Option(names = "--remove", description = "Unbind it instead, at once.")
    boolean remove;

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        try (Exchange exchange = arguments.open()) {
            if (remove) {
                exchange.subjects().unbind(Actor.operator(), issuer, subject);
            } else {
                exchange.subjects().bind(Actor.operator(), name, issuer, subject);
            }
        }
        return ExitCode.DONE;
    }
}
