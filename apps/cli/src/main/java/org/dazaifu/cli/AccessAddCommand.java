package org.dazaifu.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.access.AccountKind;
import org.dazaifu.exchange.access.Role;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu access add}: an account. */
@Command(
        name = "add",
        description =
                "Adds an account. It can do nothing until it gets a token, a certificate or a subject.",
        footer = {
            "",
            "Example: dazaifu access add abf-ti --role partner --audience quad --kind machine",
            "Roles: analyst reads everything of the office; releaser also publishes and withdraws; administrator keeps accounts, feeds, backups and the audit log and reads no content; partner reads what its audiences were given, and sends."
        })
final class AccessAddCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "A name that no account has or had.")
    String name = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    Role role = Role.PARTNER;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "person",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    AccountKind kind = AccountKind.PERSON;

    @Option(
            names = "--audience",
            paramLabel = "AUDIENCE",
            description = "An audience that a partner belongs to. May be given several times.")
    Set<String> audiences = new LinkedHashSet<>();

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        try (Exchange exchange = arguments.open()) {
            exchange.accounts().add(Actor.operator(), name, kind, role, audiences);
        }
        AccessText.warnOfUnknown(audiences);
        return ExitCode.DONE;
    }
}
