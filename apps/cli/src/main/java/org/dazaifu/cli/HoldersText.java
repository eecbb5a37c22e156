package org.dazaifu.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.access.Account;
import org.dazaifu.exchange.publication.ExchangeHolder;
import org.dazaifu.exchange.publication.ExchangeHolders;
import org.dazaifu.exchange.publication.OwedWithdrawal;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.audience.Audiences;
import org.dazaifu.sharing.record.CaseSharing;
import org.dazaifu.sharing.record.Holders;
import org.dazaifu.sharing.record.Holders.Correction;
import org.dazaifu.sharing.record.Holders.Holder;
import org.dazaifu.sharing.record.ReleaseAct.Route;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who had something of a case, as files and by the exchange. */
final class HoldersText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CaseSharing sharing;
    private final Audiences known;
    private final ExchangeArguments exchange;

    HoldersText(CaseSharing sharing, Audiences known, ExchangeArguments exchange) {
        this.sharing = sharing;
        this.known = known;
        this.exchange = exchange;
    }

    private List<Holder> all(@Nullable String object) throws CaseException, StoreException {
        Holders holders = new Holders(sharing);
        String id = object == null ? "" : object;
        List<Holder> all = new ArrayList<>(holders.byFile(id));
        boolean published =
                sharing.releases().stream().anyMatch(act -> act.route() == Route.EXCHANGE);
        if (!published) {
            return all;
        }
        try (Exchange open = exchange.open()) {
            Map<String, String> names = new HashMap<>();
            for (Account account : open.accounts().all()) {
                names.put(account.id(), account.name());
            }
            ExchangeHolders fetched = new ExchangeHolders(open.database());
            for (String audience : sharing.audiences()) {
                Set<String> ids = holders.names(audience, id);
                for (ExchangeHolder one : fetched.of(sharing.caseId(), audience, ids)) {
                    all.add(holder(audience, one, names));
                }
            }
        }
        return all;
    }

    /** What the exchange took back and the case was not told of. */
    private List<OwedWithdrawal> owed() throws StoreException {
        if (sharing.releases().stream().noneMatch(act -> act.route() == Route.EXCHANGE)) {
            return List.of();
        }
        try (Exchange open = exchange.open()) {
            return open.database().read(OwedWithdrawal::all).stream()
                    .filter(one -> one.caseId().equals(sharing.caseId()))
                    .toList();
        }
    }

    private static Holder holder(String audience, ExchangeHolder one, Map<String, String> names) {
        return new Holder(
                audience,
                Route.EXCHANGE,
                names.getOrDefault(one.account(), one.account()),
                one.since(),
                one.version(),
                !one.needed()
                        ? Correction.NONE_NEEDED
                        : one.corrected().isPresent() ? Correction.YES : Correction.NOT_YET,
                one.corrected().orElse(null),
                "");
    }

    private static String word(Correction correction) {
        return correction.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<String> members(String audience) {
        return known.named(audience).map(Audience::members).orElse(List.of());
    }

    /** A line a holder. */
    String text(@Nullable String object) throws CaseException, StoreException {
        StringBuilder text = new StringBuilder();
        for (Holder one : all(object)) {
            text.append(
                    "%s (%s)  %s%s  since %s%s  correction: %s%n"
                            .formatted(
                                    one.audience(),
                                    String.join(", ", members(one.audience())),
                                    one.route().word(),
                                    one.who().isEmpty()
                                            ? " to nobody by name"
                                            : " to " + Terminal.safe(one.who()),
                                    one.since(),
                                    one.version().isEmpty() ? "" : "  version " + one.version(),
                                    sentence(one)));
        }
        if (text.isEmpty()) {
            text.append("nobody had it%n".formatted());
        }
        for (OwedWithdrawal one : owed()) {
            text.append("owed: %s%n".formatted(one.told()));
        }
        return text.toString();
    }

    private static String sentence(Holder one) {
        Instant at = one.corrected();
        return switch (one.correction()) {
            case NONE_NEEDED -> "none needed";
            case YES ->
                    "yes"
                            + (at == null ? "" : ", " + at)
                            + (one.word().isEmpty()
                                    ? ""
                                    : ", on the word of " + Terminal.safe(one.word()));
            case NOT_YET -> "not fetched yet";
            case NOT_KNOWN -> "not known";
        };
    }

    /** The same for programs. */
    String json(@Nullable String object) throws CaseException, StoreException {
        ObjectNode root = JSON.createObjectNode();
        root.put("case", sharing.caseId());
        if (object != null) {
            root.put("object", object);
        }
        ArrayNode holders = root.putArray("holders");
        for (Holder one : all(object)) {
            ObjectNode node = holders.addObject();
            node.put("audience", one.audience());
            ArrayNode members = node.putArray("members");
            members(one.audience()).forEach(members::add);
            node.put("path", one.route().word());
            node.put("who", one.who());
            node.put("since", one.since().toString());
            if (!one.version().isEmpty()) {
                node.put("version", one.version());
            }
            node.put("correction", word(one.correction()));
            if (one.corrected() != null) {
                node.put("corrected", one.corrected().toString());
            }
            if (!one.word().isEmpty()) {
                node.put("word-of", one.word());
            }
        }
        ArrayNode owed = root.putArray("owed");
        for (OwedWithdrawal one : owed()) {
            ObjectNode node = owed.addObject();
            node.put("audience", one.audience());
            node.put("by", one.by());
            node.put("withdrawn", one.withdrawn().toString());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
