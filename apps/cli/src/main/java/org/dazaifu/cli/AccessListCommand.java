package org.dazaifu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.access.Account;
import org.dazaifu.exchange.access.Credential;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu access list}: everybody who is known. */
@Command(
        name = "list",
        description =
                "Prints all accounts, and by what each proves itself; no secret is kept to print.",
        footer = {"", "Example: dazaifu access list"})
final class AccessListCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json.")
    Format format = Format.text;

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        try (Exchange exchange = arguments.open()) {
            exchange.audit().record(new AuditRecord(Actor.operator(), "account.listed", Map.of()));
            List<Credential> all = new ArrayList<>(exchange.tokens().all());
            all.addAll(exchange.certificates().all());
            all.addAll(exchange.subjects().all());
            if (format == Format.json) {
                System.out.print(AccessJson.of(exchange.accounts().all(), all));
                return ExitCode.DONE;
            }
            for (Account account : exchange.accounts().all()) {
                System.out.println(told(account));
                all.stream()
                        .filter(each -> each.account().equals(account.name()))
                        .forEach(each -> System.out.println(Terminal.safe(AccessText.told(each))));
            }
        }
        return ExitCode.DONE;
    }

    private static String told(Account account) {
        return "%s  %s (%s)%s%s"
                .formatted(
                        account.name(),
                        account.role().name().toLowerCase(Locale.ROOT),
                        account.kind().name().toLowerCase(Locale.ROOT),
                        account.audiences().isEmpty()
                                ? ""
                                : "  of " + String.join(", ", account.audiences()),
                        account.disabled() == null ? "" : "  disabled " + account.disabled());
    }
}
