package org.dazaifu.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.access.Account;
import org.dazaifu.exchange.access.Role;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.audit.AuditRow;
import org.dazaifu.exchange.publication.OwedWithdrawal;
import org.dazaifu.exchange.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dazaifu exchange status}: what there is. */
@Command(
        name = "status",
        description =
                "Says where an exchange is, whose it is, and what it holds, as NAME: VALUE lines.",
        footer = {"", "Example: dazaifu exchange status"})
final class ExchangeStatusCommand implements Callable<Integer> {

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        try (Exchange exchange = arguments.open()) {
            exchange.audit().record(new AuditRecord(Actor.operator(), "exchange.status", Map.of()));
            line("directory", exchange.directory());
            line("database", arguments.address());
            line("key", exchange.key().verifier().text());
            for (Role role : Role.values()) {
                line(
                        role.name().toLowerCase(Locale.ROOT) + " accounts",
                        exchange.accounts().all().stream()
                                .filter(a -> a.role() == role && a.disabled() == null)
                                .map(Account::name)
                                .count());
            }
            for (OwedWithdrawal owed : exchange.database().read(OwedWithdrawal::all)) {
                line("owed to a case", owed.told());
            }
            AuditRow last =
                    exchange.database()
                            .read(sql -> AuditLog.page(sql, Long.MAX_VALUE, 1))
                            .getFirst();
            line("audit rows", last.sequence() + 1);
            line("audit last", last.time() + " " + last.act());
        }
        return ExitCode.DONE;
    }

    private static void line(String name, Object value) {
        System.out.println(Terminal.safe(name + ": " + value));
    }
}
