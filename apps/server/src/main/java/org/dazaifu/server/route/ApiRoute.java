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
    RELEASES("GET", "/api/v1/releases", Permission.RELEASE_RECORD_READ, "releases.listed"),
    RELEASE("GET", "/api/v1/releases/{id}", Permission.RELEASE_RECORD_READ, "release.read"),
    HOLDERS(
            "GET",
            "/api/v1/releases/{id}/holders",
            Permission.RELEASE_RECORD_READ,
            "release.holders-read"),
    WITHDRAW(
            "POST",
            "/api/v1/releases/{id}/withdraw",
            Permission.RELEASE_WITHDRAW,
            "release.published"),
    ACCOUNTS("GET", "/api/v1/accounts", Permission.ACCOUNT_READ, "accounts.listed"),
    ADD_ACCOUNT("POST", "/api/v1/accounts", Permission.ACCOUNT_MANAGE, "account.added"),
    DISABLE_ACCOUNT(
            "POST",
            "/api/v1/accounts/{name}/disable",
            Permission.ACCOUNT_MANAGE,
            "account.disabled"),
    ENABLE_ACCOUNT(
            "POST", "/api/v1/accounts/{name}/enable", Permission.ACCOUNT_MANAGE, "account.enabled"),
    CHANGE_AUDIENCES(
            "POST",
            "/api/v1/accounts/{name}/audiences",
            Permission.ACCOUNT_MANAGE,
            "account.audiences-changed"),
    TOKENS("GET", "/api/v1/tokens", Permission.ACCOUNT_READ, "tokens.listed"),
    ISSUE_TOKEN("POST", "/api/v1/tokens", Permission.ACCOUNT_MANAGE, "token.issued"),
    REVOKE_TOKEN("DELETE", "/api/v1/tokens/{id}", Permission.ACCOUNT_MANAGE, "token.revoked"),
    FEEDS("GET", "/api/v1/feeds", Permission.FEED_READ, "feeds.listed"),
    ADD_FEED("POST", "/api/v1/feeds", Permission.FEED_MANAGE, "feed.added"),
    PULL_FEED("POST", "/api/v1/feeds/{name}/pull", Permission.FEED_MANAGE, "feed.pulled"),
    REMOVE_FEED("DELETE", "/api/v1/feeds/{name}", Permission.FEED_MANAGE, "feed.removed"),
    AUDIT("GET", "/api/v1/audit", Permission.AUDIT_READ, "audit.read"),
    AUDIT_CHECKPOINT(
            "GET", "/api/v1/audit/checkpoint", Permission.AUDIT_READ, "audit.checkpoint-read");

    @SuppressWarnings("ImmutableEnumChecker") // A record of records and texts.
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
