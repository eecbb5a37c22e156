package org.dazaifu.server.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.access.Account;
import org.dazaifu.exchange.access.AccountKind;
import org.dazaifu.exchange.access.Credential;
import org.dazaifu.exchange.access.IssuedToken;
import org.dazaifu.exchange.access.Role;
import org.dazaifu.exchange.access.Scope;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/** Accounts and their tokens. A token's secret is in one answer, the one that issues it. */
final class AccountRoutes {

    private static final long USUAL_DAYS = 90;

    private final Exchange exchange;

    AccountRoutes(Exchange exchange) {
        this.exchange = exchange;
    }

    private record SeenAccount(
            String name,
            String kind,
            String role,
            Set<String> audiences,
            Instant created,
            String createdBy,
            Optional<Instant> disabled) {}

    private static SeenAccount seen(Account one) {
        return new SeenAccount(
                one.name(),
                Words.of(one.kind()),
                Words.of(one.role()),
                one.audiences(),
                one.created(),
                one.createdBy(),
                Optional.ofNullable(one.disabled()));
    }

    Answer accounts() throws StoreException {
        List<SeenAccount> all =
                exchange.accounts().all().stream().map(AccountRoutes::seen).toList();
        return Answer.json(Map.of("accounts", all)).with(Map.of("accounts", all.size()));
    }

    private record NewAccount(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String role,
            @Nullable Set<String> audiences) {}

    Answer add(ServerRequest request, Actor by) throws StoreException {
        NewAccount asked = Bodies.read(request, NewAccount.class);
        return Answer.json(
                201,
                seen(
                        exchange.accounts()
                                .add(
                                        by,
                                        Bodies.text(asked.name, "name"),
                                        Bodies.choice(AccountKind.class, asked.kind, "kind"),
                                        Bodies.choice(Role.class, asked.role, "role"),
                                        asked.audiences == null ? Set.of() : asked.audiences)));
    }

    Answer disable(ServerRequest request, Actor by) throws StoreException {
        exchange.accounts().disable(by, request.pathVariable("name"));
        return Answer.NONE;
    }

    Answer enable(ServerRequest request, Actor by) throws StoreException {
        exchange.accounts().enable(by, request.pathVariable("name"));
        return Answer.NONE;
    }

    private record AudienceChange(@Nullable Set<String> add, @Nullable Set<String> remove) {}

    Answer changeAudiences(ServerRequest request, Actor by) throws StoreException {
        AudienceChange asked = Bodies.read(request, AudienceChange.class);
        return Answer.json(
                seen(
                        exchange.accounts()
                                .audiences(
                                        by,
                                        request.pathVariable("name"),
                                        asked.add == null ? Set.of() : asked.add,
                                        asked.remove == null ? Set.of() : asked.remove)));
    }

    /**
     * @param token the secret; only where it was just issued
     */
    private record SeenToken(
            String id,
            String account,
            String label,
            boolean readOnly,
            Optional<String> audience,
            Instant created,
            String createdBy,
            Instant expires,
            Optional<Instant> revoked,
            Optional<LocalDate> lastUsed,
            Optional<String> token) {}

    private static SeenToken seen(Credential.Token one, Optional<String> secret) {
        return new SeenToken(
                one.id(),
                one.account(),
                one.label(),
                one.scope().readOnly(),
                Optional.ofNullable(one.scope().audience()),
                one.created(),
                one.createdBy(),
                one.expires(),
                Optional.ofNullable(one.revoked()),
                Optional.ofNullable(one.lastUsed()),
                secret);
    }

    Answer tokens() throws StoreException {
        List<SeenToken> all =
                exchange.tokens().all().stream().map(one -> seen(one, Optional.empty())).toList();
        return Answer.json(Map.of("tokens", all)).with(Map.of("tokens", all.size()));
    }

    private record NewToken(
            @Nullable String account,
            @Nullable String label,
            @Nullable Boolean readOnly,
            @Nullable String audience,
            @Nullable Long days) {}

    Answer issue(ServerRequest request, Actor by) throws StoreException {
        NewToken asked = Bodies.read(request, NewToken.class);
        long days = asked.days == null ? USUAL_DAYS : asked.days;
        if (days < 1 || days > 366) {
            throw new BadRequest("'days' is from 1 to 366");
        }
        IssuedToken issued =
                exchange.tokens()
                        .issue(
                                by,
                                Bodies.text(asked.account, "account"),
                                Bodies.text(asked.label, "label"),
                                new Scope(Boolean.TRUE.equals(asked.readOnly), asked.audience),
                                Duration.ofDays(days));
        return Answer.json(201, seen(issued.entry(), Optional.of(issued.token().text())));
    }

    Answer revoke(ServerRequest request, Actor by) throws StoreException {
        exchange.tokens().revoke(by, request.pathVariable("id"));
        return Answer.NONE;
    }
}
