package org.dazaifu.server.route;

import java.util.Optional;
import org.dazaifu.exchange.access.Permission;

/** The routes beside TAXII. There is no way to answer one that does not stand here. */
public enum ApiRoute {
    HEALTH("GET", "/health"),
    READY("GET", "/health/ready"),
    METRICS("GET", "/metrics", Permission.METRICS_READ, "metrics.read"),
    WHOAMI("GET", "/api/v1/whoami", Permission.SELF_READ, "account.self-read"),
    COLLECTIONS("GET", "/api/v1/collections", Permission.RELEASED_READ, "collections.listed"),
    AUDIT("GET", "/api/v1/audit", Permission.AUDIT_READ, "audit.read"),
    AUDIT_CHECKPOINT(
            "GET", "/api/v1/audit/checkpoint", Permission.AUDIT_READ, "audit.checkpoint-read");

    private final RouteRule rule;

    ApiRoute(String method, String path) {
        rule = new RouteRule(method, path, new Need.Nothing(), Optional.empty());
    }

    ApiRoute(String method, String path, Permission permission, String act) {
        rule = new RouteRule(method, path, new Need.Held(permission), Optional.of(act));
    }

    /** Its rule. */
    public RouteRule rule() {
        return rule;
    }
}
