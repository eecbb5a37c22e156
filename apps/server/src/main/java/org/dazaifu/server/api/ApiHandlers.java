package org.dazaifu.server.api;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.access.Identity;
import org.dazaifu.exchange.access.Reach;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRow;
import org.dazaifu.exchange.collection.CollectionCatalog;
import org.dazaifu.exchange.collection.StoredCollection;
import org.dazaifu.exchange.feed.Feeds;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.server.http.Problem;
import org.dazaifu.server.route.ApiRoute;
import org.dazaifu.server.taxii.Callers;
import org.dazaifu.taxii.server.Right;
import org.springframework.web.servlet.function.ServerRequest;

/** What is answered to each route. Whoever asks may: the table of routes was asked before. */
public final class ApiHandlers {

    private static final int PAGE = 100;

    private final Exchange exchange;
    private final PrometheusMeterRegistry meters;
    private final AccountRoutes accounts;
    private final FeedRoutes feeds;
    private final ReleaseRoutes releases;

    public ApiHandlers(
            Exchange exchange, Feeds feeds, PrometheusMeterRegistry meters, InstantSource clock) {
        this.exchange = exchange;
        this.meters = meters;
        this.accounts = new AccountRoutes(exchange);
        this.feeds = new FeedRoutes(feeds);
        this.releases = new ReleaseRoutes(exchange, clock);
    }

    Answer answer(ApiRoute route, ServerRequest request, Optional<Identity> identity)
            throws StoreException {
        return switch (route) {
            case HEALTH -> Answer.json(Map.of("status", "ok"));
            case READY -> ready();
            case METRICS -> Answer.text(meters.scrape());
            case WHOAMI -> whoAmI(identity.orElseThrow());
            case COLLECTIONS -> collections(identity.orElseThrow());
            case RELEASES -> releases.list(identity.orElseThrow());
            case RELEASE -> releases.one(request, identity.orElseThrow());
            case HOLDERS -> releases.holders(request, identity.orElseThrow());
            case WITHDRAW -> releases.withdraw(request, identity.orElseThrow());
            case ACCOUNTS -> accounts.accounts();
            case ADD_ACCOUNT -> accounts.add(request, by(identity));
            case DISABLE_ACCOUNT -> accounts.disable(request, by(identity));
            case ENABLE_ACCOUNT -> accounts.enable(request, by(identity));
            case CHANGE_AUDIENCES -> accounts.changeAudiences(request, by(identity));
            case TOKENS -> accounts.tokens();
            case ISSUE_TOKEN -> accounts.issue(request, by(identity));
            case REVOKE_TOKEN -> accounts.revoke(request, by(identity));
            case FEEDS -> feeds.list();
            case ADD_FEED -> feeds.add(request, by(identity));
            case PULL_FEED -> feeds.pull(request, by(identity));
            case REMOVE_FEED -> feeds.remove(request, by(identity));
            case AUDIT -> audit(request);
            case AUDIT_CHECKPOINT ->
                    exchange.database()
                            .read(AuditLog::checkpoint)
                            .map(Answer::text)
                            .orElse(Answer.problem(Problem.NOT_FOUND));
        };
    }

    private static Actor by(Optional<Identity> identity) {
        return identity.orElseThrow().actor();
    }

    /** Whether the database answers. */
    private Answer ready() {
        try {
            exchange.database().read(sql -> sql.fetchValue("select 1"));
            return Answer.json(Map.of("status", "ready"));
        } catch (StoreException e) {
            return Answer.problem(Problem.UNAVAILABLE);
        }
    }

    /**
     * @param audiences those that are reached; absent: all
     */
    private record Self(
            String name,
            String kind,
            String role,
            Optional<Set<String>> audiences,
            boolean readOnly,
            String proof) {}

    private static Answer whoAmI(Identity identity) {
        return Answer.json(
                new Self(
                        identity.account().name(),
                        Words.of(identity.account().kind()),
                        Words.of(identity.account().role()),
                        switch (identity.reach()) {
                            case Reach.Everything everything -> Optional.empty();
                            case Reach.Only(Set<String> audiences) -> Optional.of(audiences);
                        },
                        identity.scope().readOnly(),
                        identity.proof()));
    }

    private record SeenCollection(
            String id,
            String alias,
            String kind,
            String title,
            boolean canRead,
            boolean canWrite) {}

    private Answer collections(Identity identity) throws StoreException {
        List<SeenCollection> seen = new ArrayList<>();
        for (StoredCollection one : exchange.database().read(CollectionCatalog::all)) {
            Set<Right> rights = Callers.rights(identity, one);
            if (!rights.isEmpty()) {
                seen.add(
                        new SeenCollection(
                                one.uuid(),
                                one.alias(),
                                one.kind().word(),
                                one.title(),
                                rights.contains(Right.READ),
                                rights.contains(Right.WRITE)));
            }
        }
        return Answer.json(Map.of("collections", seen));
    }

    private Answer audit(ServerRequest request) throws StoreException {
        long before = Parameters.wholeNumber(request, "before", Long.MAX_VALUE);
        int limit = (int) Math.min(1_000, Parameters.wholeNumber(request, "limit", PAGE));
        List<AuditRow> rows = exchange.database().read(sql -> AuditLog.page(sql, before, limit));
        return Answer.json(Map.of("rows", rows.stream().map(AuditPage::row).toList()))
                .with(Map.of("rows", rows.size()));
    }
}
