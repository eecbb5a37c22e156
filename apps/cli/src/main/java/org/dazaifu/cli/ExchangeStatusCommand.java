package org.dazaifu.cli;

import java.util.LinkedHashMap;
import java.util.List;
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
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code dazaifu exchange status}: what there is. */
@Command(
        name = "status",
        description =
                "Says where an exchange is, whose it is, and what it holds, as NAME: VALUE lines or JSON. What a server took back without telling the case is owed to it until withdraw CASE --all.",
        footer = {"", "Example: dazaifu exchange status"})
final class ExchangeStatusCommand implements Callable<Integer> {

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
            exchange.audit().record(new AuditRecord(Actor.operator(), "exchange.status", Map.of()));
            Map<String, Object> facts = facts(exchange);
            List<OwedWithdrawal> owed = exchange.database().read(OwedWithdrawal::all);
            switch (format) {
                case text -> {
                    facts.forEach(ExchangeStatusCommand::line);
                    owed.forEach(one -> line("owed to a case", one.told()));
                }
                case json -> System.out.print(json(facts, owed));
            }
        }
        return ExitCode.DONE;
    }

    private Map<String, Object> facts(Exchange exchange) throws StoreException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("directory", exchange.directory().toString());
        facts.put("database", arguments.address().toString());
        facts.put("key", exchange.key().verifier().text());
        List<Account> accounts = exchange.accounts().all();
        for (Role role : Role.values()) {
            facts.put(
                    role.name().toLowerCase(Locale.ROOT) + " accounts",
                    accounts.stream()
                            .filter(a -> a.role() == role && a.disabled() == null)
                            .count());
        }
        AuditRow last =
                exchange.database().read(sql -> AuditLog.page(sql, Long.MAX_VALUE, 1)).getFirst();
        facts.put("audit rows", last.sequence() + 1);
        facts.put("audit last", last.time() + " " + last.act());
        return facts;
    }

    private static void line(String name, Object value) {
        System.out.println(Terminal.safe(name + ": " + value));
    }

    private static String json(Map<String, Object> facts, List<OwedWithdrawal> owed) {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode root = json.createObjectNode();
        facts.forEach((name, value) -> root.putPOJO(name.replace(' ', '-'), value));
        ArrayNode all = root.putArray("owed");
        for (OwedWithdrawal one : owed) {
            ObjectNode node = all.addObject();
            node.put("case", one.caseId());
            node.put("audience", one.audience());
            node.put("publication", one.publication());
            node.put("by", one.by());
            node.put("withdrawn", one.withdrawn().toString());
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
