package org.dazaifu.server.route;

import java.util.Optional;
import org.dazaifu.server.access.Permission;

/** The routes beside TAXII. There is no way to answer one that does not stand here. */
public enum ApiRoute {
    HEALTH("GET", "/health"),
    READY("GET", "/health/ready"),
    METRICS("GET", "/metrics", Permission.READ_METRICS, "metrics.read"),
    WHOAMI("GET", "/api/v1/whoami", "account.self-read"),
    COLLECTIONS("GET", "/api/v1/collections", Permission.READ_COLLECTIONS, "collections.listed"),
    AUDIT("GET", "/api/v1/audit", Permission.READ_AUDIT, "audit.read"),
    AUDIT_CHECKPOINT(
            "GET", "/api/v1/audit/checkpoint", Permission.READ_AUDIT, "audit.checkpoint-read");

    private final RouteRule rule;

    ApiRoute(String method, String path) {
        rule = new RouteRule(method, path, new Need.Nothing(), Optional.empty());
    }

    ApiRoute(String method, String path, String act) {
        rule = new RouteRule(method, path, new Need.AnyAccount(), Optional.of(act));
    }

    ApiRoute(String method, String path, Permission permission, String act) {
        rule = new RouteRule(method, path, new Need.Held(permission), Optional.of(act));
    }

    /** Its rule. */
    public RouteRule rule() {
        return rule;
    }
}
