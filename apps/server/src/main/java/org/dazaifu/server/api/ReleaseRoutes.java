package org.dazaifu.server.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.access.Account;
import org.dazaifu.exchange.access.Identity;
import org.dazaifu.exchange.access.Permission;
import org.dazaifu.exchange.publication.ExchangeHolder;
import org.dazaifu.exchange.publication.ExchangeHolders;
import org.dazaifu.exchange.publication.PublicationRecord;
import org.dazaifu.exchange.publication.Publications;
import org.dazaifu.exchange.publication.Published;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.server.http.Problem;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What was released by the exchange, who had it, and an end to it. Whoever does not reach its
 * audience is not told that it exists.
 */
final class ReleaseRoutes {

    private static final int MOST = 1_000;

    private final Exchange exchange;
    private final Publications publications;
    private final ExchangeHolders holders;

    ReleaseRoutes(Exchange exchange, InstantSource clock) {
        this.exchange = exchange;
        this.publications = new Publications(exchange.database(), exchange.audit(), clock);
        this.holders = new ExchangeHolders(exchange.database());
    }

    Answer list(Identity identity) throws StoreException {
        List<PublicationRecord> all =
                exchange.database().read(sql -> PublicationRecord.newest(sql, MOST)).stream()
                        .filter(one -> reads(identity, one))
                        .toList();
        return Answer.json(Map.of("releases", all)).with(Map.of("releases", all.size()));
    }

    private static boolean reads(Identity identity, PublicationRecord one) {
        return identity.may(Permission.RELEASE_RECORD_READ, one.audience());
    }

    Answer one(ServerRequest request, Identity identity) throws StoreException {
        return find(request)
                .filter(one -> reads(identity, one))
                .map(one -> Answer.json(one).with(Map.of("release", one.id())))
                .orElse(Answer.problem(Problem.NOT_FOUND));
    }

    private Optional<PublicationRecord> find(ServerRequest request) throws StoreException {
        String id = request.pathVariable("id");
        return id.matches("[1-9][0-9]{0,17}")
                ? exchange.database().read(sql -> PublicationRecord.find(sql, Long.parseLong(id)))
                : Optional.empty();
    }

    /**
     * @param since when a page with any of it was first begun to be sent
     * @param needsCorrection whether something took the place of anything that it had
     * @param corrected when it had the whole correction; absent: not yet, or none is needed
     */
    private record Holder(
            String account,
            Instant since,
            String version,
            boolean needsCorrection,
            Optional<Instant> corrected) {}

    Answer holders(ServerRequest request, Identity identity) throws StoreException {
        Optional<PublicationRecord> found = find(request).filter(one -> reads(identity, one));
        if (found.isEmpty()) {
            return Answer.problem(Problem.NOT_FOUND);
        }
        PublicationRecord release = found.get();
        Set<String> objects = Set.copyOf(request.params().getOrDefault("object", List.of()));
        List<Account> accounts = exchange.accounts().all();
        List<Holder> all =
                holders.of(release.caseId(), release.audience(), objects).stream()
                        .map(one -> holder(one, accounts))
                        .toList();
        return Answer.json(Map.of("holders", all))
                .with(Map.of("release", release.id(), "holders", all.size()));
    }

    private static Holder holder(ExchangeHolder one, List<Account> accounts) {
        String name =
                accounts.stream()
                        .filter(account -> account.id().equals(one.account()))
                        .map(Account::name)
                        .findFirst()
                        .orElse(one.account());
        return new Holder(name, one.since(), one.version(), one.needed(), one.corrected());
    }

    /**
     * Takes everything of a case back from an audience, at once: those who had it find it revoked,
     * or named in a notice. The case is owed what {@code dazaifu withdraw CASE} puts on its ledger.
     */
    Answer withdraw(ServerRequest request, Identity identity) throws StoreException {
        Optional<PublicationRecord> found =
                find(request)
                        .filter(one -> identity.may(Permission.RELEASE_WITHDRAW, one.audience()));
        if (found.isEmpty()) {
            return Answer.problem(Problem.NOT_FOUND);
        }
        PublicationRecord release = found.get();
        Published done =
                publications.withdraw(release, identity.account().name(), identity.actor());
        return Answer.json(
                Map.of(
                        "collection",
                        done.collection(),
                        "revoked",
                        done.revoked(),
                        "removed",
                        done.removed(),
                        "owed",
                        publications.owed(release.caseId(), release.audience()).isPresent()));
    }
}
