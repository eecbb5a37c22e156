package org.dazaifu.sigma;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.sigma.RoutingFacts.ProductFacts;
import org.jspecify.annotations.Nullable;

/**
 * Which events a rule's log source means: Sigma's taxonomy on one side; products, channels and
 * event ids on the other.
 *
 * <p>The facts stand in the resource {@code routing.yml} with their sources. Beyond them, a log
 * source means the events whose product is its product (any, where it names none) and whose channel
 * is its service, or else its category. A product that the facts call closed, which Windows is, has
 * no log beyond the facts.
 */
public final class RoutingTable {

    private final Map<String, ProductFacts> products;

    private RoutingTable(Map<String, ProductFacts> products) {
        this.products = products;
    }

    /** The table of this library. */
    public static RoutingTable standard() {
        return Standard.TABLE;
    }

    private static final class Standard {
        private static final RoutingTable TABLE = read();

        private static RoutingTable read() {
            try (InputStream in = RoutingTable.class.getResourceAsStream("routing.yml")) {
                if (in == null) {
                    throw new IllegalStateException("the resource routing.yml is missing");
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new RoutingTable(RoutingFacts.read(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether there are events at all that a rule with this log source would be asked about. */
    public boolean isRoutable(LogSource logSource) {
        return !routes(logSource).isEmpty();
    }

    /** Every route of a log source; empty where this library knows no log for it. */
    List<Route> routes(LogSource logSource) {
        List<Route> routes = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Map.Entry<String, ProductFacts> entry : products.entrySet()) {
            if (logSource.product() != null && !logSource.product().equals(entry.getKey())) {
                continue;
            }
            List<Route> ofProduct = routes(logSource, entry.getKey(), entry.getValue());
            if (!ofProduct.isEmpty()) {
                known.add(entry.getKey());
                routes.addAll(ofProduct);
            }
        }
        Route own = own(logSource, known, routes);
        if (own != null) {
            routes.add(own);
        }
        return routes;
    }

    private static List<Route> routes(LogSource logSource, String product, ProductFacts facts) {
        String category = logSource.category();
        String service = logSource.service();
        if (category == null && service == null) {
            return List.of(
                    new Route(product, Set.of(), Set.of(), Set.of(), Map.of(), facts.view()));
        }
        if (category == null) {
            return facts.services().getOrDefault(service, List.of());
        }
        List<Route> ofCategory = facts.categories().getOrDefault(category, List.of());
        if (service == null) {
            return ofCategory;
        }
        Set<String> channels = new HashSet<>();
        facts.services()
                .getOrDefault(service, List.of())
                .forEach(route -> channels.addAll(route.channels()));
        return ofCategory.stream().filter(route -> channels.containsAll(route.channels())).toList();
    }

    /** The log that is called as the rule calls it. */
    private @Nullable Route own(LogSource logSource, Set<String> known, List<Route> routes) {
        String product = logSource.product();
        ProductFacts facts = product == null ? null : products.get(product);
        if (facts != null && facts.closed()) {
            return null;
        }
        FieldView view = facts == null ? FieldView.PLAIN : facts.view();
        String channel = logSource.service() == null ? logSource.category() : logSource.service();
        if (channel == null) {
            return known.isEmpty()
                    ? new Route(product, Set.of(), Set.of(), Set.of(), Map.of(), view)
                    : null;
        }
        if (product != null
                && routes.stream().anyMatch(route -> route.channels().contains(channel))) {
            return null;
        }
        Set<String> others = product == null ? known : Set.of();
        return new Route(product, others, Set.of(channel), Set.of(), Map.of(), view);
    }

    /** The facts, for the documentation's table. */
    Map<String, ProductFacts> products() {
        return new HashMap<>(products);
    }
}
