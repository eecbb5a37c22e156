package org.dazaifu.server.api;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dazaifu.exchange.access.AccessRefusedException;
import org.dazaifu.exchange.access.Identity;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.server.access.WhoAsks;
import org.dazaifu.server.http.Problem;
import org.dazaifu.server.route.ApiRoute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers every route of {@link ApiRoute}, and nothing else.
 *
 * <p>Guarantees: what changes something is on the audit log in the same transaction; what only
 * reads is there, durably, before it is answered. Where that fails, nothing is answered but the
 * failure.
 */
public final class ApiRouter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiRouter.class);

    private final ApiHandlers handlers;
    private final AuditLog audit;

    public ApiRouter(ApiHandlers handlers, AuditLog audit) {
        this.handlers = handlers;
        this.audit = audit;
    }

    /** All of them. */
    public RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (ApiRoute route : ApiRoute.values()) {
            routes.route(
                    RequestPredicates.method(HttpMethod.valueOf(route.rule().method()))
                            .and(RequestPredicates.path(route.rule().path())),
                    request -> send(answer(route, request)));
        }
        return routes.build();
    }

    private Answer answer(ApiRoute route, ServerRequest request) {
        Optional<Identity> identity = WhoAsks.now();
        // Metrics are given without credentials at a port of their own, which is not known here.
        if (route != ApiRoute.METRICS && !route.rule().need().metBy(identity)) {
            throw new IllegalStateException("let through without what it needs: " + route);
        }
        try {
            Answer answer = handlers.answer(route, request, identity);
            if (identity.isPresent() && route.rule().act().isPresent() && reads(route, answer)) {
                Map<String, Object> details = new TreeMap<>(answer.details());
                if (answer.status() >= 300) {
                    details.put("status", answer.status());
                    details.put("asked", route.rule().act().get());
                }
                audit.record(
                        new AuditRecord(
                                identity.get().actor(),
                                answer.status() < 300 ? route.rule().act().get() : "api.refused",
                                details));
            }
            return answer;
        } catch (AccessRefusedException e) {
            return Answer.problem(refused(e));
        } catch (BadRequest e) {
            return Answer.problem(
                    new Problem(
                            400,
                            "bad-request",
                            "The request was not understood",
                            String.valueOf(e.getMessage())));
        } catch (StoreException e) {
            LOG.error("the store failed; nothing was done", e);
            return Answer.problem(
                    switch (e.reason()) {
                        case FULL -> Problem.FULL;
                        case UNAVAILABLE -> Problem.UNAVAILABLE;
                        case UNSUITABLE, BROKEN, FAILED -> Problem.FAILED;
                    });
        }
    }

    /** What changed something has put it on the log itself. */
    private static boolean reads(ApiRoute route, Answer answer) {
        return route.rule().method().equals("GET") || answer.status() >= 300;
    }

    private static Problem refused(AccessRefusedException why) {
        String message = String.valueOf(why.getMessage());
        return switch (why.reason()) {
            case UNKNOWN -> Problem.NOT_FOUND;
            case TAKEN -> new Problem(409, "taken", "There is one already", message);
            case INVALID -> new Problem(422, "invalid", "It is none that could be", message);
        };
    }

    private static ServerResponse send(Answer answer) {
        if (answer.body().length == 0) {
            return ServerResponse.status(answer.status()).build();
        }
        return ServerResponse.status(answer.status())
                .contentType(MediaType.parseMediaType(answer.mediaType()))
                .header("Cache-Control", "no-store")
                .headers(headers -> {
                    if (answer.status() == 503) {
                        headers.set("Retry-After", "30");
                    }
                })
                .body(answer.body());
    }
}
