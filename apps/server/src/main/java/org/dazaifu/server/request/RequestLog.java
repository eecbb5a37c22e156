package org.dazaifu.server.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.dazaifu.server.route.ApiRoute;
import org.dazaifu.server.route.RouteTable;
import org.dazaifu.taxii.server.TaxiiTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes a line for every request: which route, from where, what was answered, how long it took.
 * Never what was shown or sent: no header, no path as it was sent, no query, no body.
 */
public final class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    /** Set once it is known who asks. */
    static final String ACCOUNT = RequestLog.class.getName() + ".account";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        long began = System.nanoTime();
        boolean broken = true;
        try {
            rest.doFilter(request, response);
            broken = false;
        } finally {
            var line =
                    LOG.atInfo()
                            .addKeyValue("method", method(request))
                            .addKeyValue("route", route(request))
                            .addKeyValue("status", response.getStatus())
                            .addKeyValue(
                                    "millis",
                                    Duration.ofNanos(System.nanoTime() - began).toMillis())
                            .addKeyValue("address", request.getRemoteAddr());
            if (request.getAttribute(ACCOUNT) instanceof String account) {
                line = line.addKeyValue("account", account);
            }
            if (broken) {
                line = line.addKeyValue("broken", true);
            }
            line.log("request");
        }
    }

    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
            default -> "other";
        };
    }

    private static String route(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return switch (RouteTable.find(method, request.getRequestURI())) {
            case RouteTable.Found.Api(ApiRoute route) -> route.rule().path();
            case RouteTable.Found.Taxii taxii ->
                    TaxiiTarget.of(method, request.getRequestURI())
                            .map(target -> target.endpoint().path())
                            .orElse("none");
            case RouteTable.Found.OtherMethods other -> "none";
            case RouteTable.Found.Nothing nothing -> "none";
        };
    }
}
