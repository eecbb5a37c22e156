package org.dazaifu.server.route;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dazaifu.taxii.server.TaxiiEndpoint;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All routes. What does not stand here is not there for anybody. */
public final class RouteTable {

    /** The path of the one API root. */
    public static final String API_ROOT = "exchange";

    /** What TAXII answers, as a servlet is mapped. */
    public static final List<String> TAXII_MAPPINGS = List.of("/taxii2/*", "/" + API_ROOT + "/*");

    private static final Map<ApiRoute, PathPattern> PATTERNS = new EnumMap<>(ApiRoute.class);

    static {
        PathPatternParser parser = new PathPatternParser();
        for (ApiRoute route : ApiRoute.values()) {
            PATTERNS.put(route, parser.parse(route.rule().path()));
        }
    }

    private RouteTable() {}

    /** The rules of all routes. */
    public static List<RouteRule> all() {
        List<RouteRule> all = new ArrayList<>();
        for (ApiRoute route : ApiRoute.values()) {
            all.add(route.rule());
        }
        for (TaxiiEndpoint endpoint : TaxiiEndpoint.values()) {
            all.add(TaxiiRules.of(endpoint));
        }
        return all;
    }

    /** What a request is for. */
    public sealed interface Found {
        /** A route of ours. */
        record Api(ApiRoute route) implements Found {}

        /** Something that TAXII answers, or refuses. */
        record Taxii() implements Found {}

        /** A path that is there, with other methods. */
        record OtherMethods(String allowed) implements Found {}

        /** Nothing. */
        record Nothing() implements Found {}
    }

    /** What a request is for, told from its method and its path as it was sent. */
    public static Found find(String method, String path) {
        if (isTaxii(path)) {
            return new Found.Taxii();
        }
        PathContainer parsed = PathContainer.parsePath(path);
        TreeSet<String> others = new TreeSet<>();
        for (Map.Entry<ApiRoute, PathPattern> one : PATTERNS.entrySet()) {
            if (one.getValue().matches(parsed)) {
                if (one.getKey().rule().method().equals(method)) {
                    return new Found.Api(one.getKey());
                }
                others.add(one.getKey().rule().method());
            }
        }
        return others.isEmpty()
                ? new Found.Nothing()
                : new Found.OtherMethods(String.join(", ", others));
    }

    private static boolean isTaxii(String path) {
        return TAXII_MAPPINGS.stream()
                .map(mapping -> mapping.substring(0, mapping.length() - 2))
                .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
