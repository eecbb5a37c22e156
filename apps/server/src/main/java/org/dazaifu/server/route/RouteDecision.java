package org.dazaifu.server.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.dazaifu.server.access.WhoAsks;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets a request through to what answers it, if the table allows it. TAXII decides for itself, by
 * the same table, because its answers depend on what there is.
 */
public final class RouteDecision implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);

    private final OptionalInt metricsPort;

    /**
     * @param metricsPort a port that only this machine reaches, at which health and metrics are
     *     given to anybody, and nothing else to anybody
     */
    public RouteDecision(OptionalInt metricsPort) {
        this.metricsPort = metricsPort;
    }

    private static boolean atMetricsPort(HttpServletRequest request) {
        return RouteTable.find(request.getMethod(), request.getRequestURI())
                        instanceof RouteTable.Found.Api(ApiRoute route)
                && (route == ApiRoute.METRICS
                        || route == ApiRoute.HEALTH
                        || route == ApiRoute.READY);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext what) {
        HttpServletRequest request = what.getRequest();
        if (metricsPort.isPresent() && request.getLocalPort() == metricsPort.getAsInt()) {
            return atMetricsPort(request) ? YES : NO;
        }
        return switch (RouteTable.find(request.getMethod(), request.getRequestURI())) {
            case RouteTable.Found.Api(ApiRoute route) ->
                    route.rule().need().metBy(WhoAsks.now()) ? YES : NO;
            case RouteTable.Found.Taxii taxii -> YES;
            case RouteTable.Found.OtherMethods other -> NO;
            case RouteTable.Found.Nothing nothing -> NO;
        };
    }
}
