package org.dazaifu.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.exchange.access.Identity;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.server.access.WhoAsks;
import org.dazaifu.server.http.Problem;
import org.dazaifu.server.route.ApiRoute;
import org.dazaifu.server.route.RouteTable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What is answered to who is known and may not, or asked for what there is not. */
public final class DeniedAnswers implements AccessDeniedHandler {

    private final AuditLog audit;

    public DeniedAnswers(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        switch (RouteTable.find(request.getMethod(), request.getRequestURI())) {
            case RouteTable.Found.Api(ApiRoute route) -> {
                Optional<Identity> identity = WhoAsks.now();
                if (identity.isPresent() && route.rule().act().isPresent()) {
                    try {
                        audit.record(
                                new AuditRecord(
                                        identity.get().actor(),
                                        "api.refused",
                                        Map.of("asked", route.rule().act().get(), "status", 403)));
                    } catch (StoreException e) {
                        Problem.UNAVAILABLE.send(response);
                        return;
                    }
                }
                Problem.FORBIDDEN.send(response);
            }
            case RouteTable.Found.OtherMethods(String allowed) -> {
                response.setHeader("Allow", allowed);
                new Problem(
                                405,
                                "method",
                                "There is no such method here",
                                "Here there is: " + allowed + ".")
                        .send(response);
            }
            case RouteTable.Found.Nothing nothing -> Problem.NOT_FOUND.send(response);
            case RouteTable.Found.Taxii taxii -> Problem.FORBIDDEN.send(response);
        }
    }
}
