package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.sigma.YamlNode.Entry;
import org.dazaifu.sigma.YamlNode.Mapping;
import org.dazaifu.sigma.YamlNode.Scalar;
import org.dazaifu.sigma.YamlNode.Sequence;

/**
 * Reads the facts of {@code routing.yml}. A mistake in them is our own and ends in an exception.
 */
final class RoutingFacts {

    private final Map<String, FieldView> views = new LinkedHashMap<>();

    private RoutingFacts() {}

    /**
     * What is known of one product's logs.
     *
     * @param closed whether there is no log beyond these
     * @param view how fields are found in every log of the product
     */
    record ProductFacts(
            boolean closed,
            FieldView view,
            Map<String, List<Route>> categories,
            Map<String, List<Route>> services) {}

    static Map<String, ProductFacts> read(String text) {
        YamlReader.Documents documents = YamlReader.read(text);
        if (!documents.mistake().isEmpty()) {
            throw new IllegalStateException(documents.mistake().getFirst());
        }
        Mapping root = map(documents.roots().getFirst());
        RoutingFacts facts = new RoutingFacts();
        for (Entry view : map(value(root, "views")).entries()) {
            facts.views.put(view.key(), view(map(view.value())));
        }
        Map<String, ProductFacts> products = new LinkedHashMap<>();
        for (Entry product : map(value(root, "products")).entries()) {
            products.put(product.key(), facts.product(product.key(), map(product.value())));
        }
        return products;
    }

    private ProductFacts product(String product, Mapping map) {
        Entry named = map.entry("view");
        FieldView view = named == null ? FieldView.PLAIN : views.get(text(named.value()));
        return new ProductFacts(
                map.entry("closed") != null,
                view == null ? FieldView.PLAIN : view,
                routes(product, view == null ? FieldView.PLAIN : view, map.entry("categories")),
                routes(product, view == null ? FieldView.PLAIN : view, map.entry("services")));
    }

    private Map<String, List<Route>> routes(
            String product, FieldView base, @org.jspecify.annotations.Nullable Entry section) {
        Map<String, List<Route>> routes = new LinkedHashMap<>();
        if (section == null) {
            return routes;
        }
        for (Entry entry : map(section.value()).entries()) {
            List<Route> ofName = new ArrayList<>();
            for (YamlNode node : items(entry.value())) {
                ofName.add(
                        node instanceof Scalar(String channel, boolean _, int _)
                                ? new Route(
                                        product,
                                        Set.of(),
                                        Set.of(channel),
                                        Set.of(),
                                        Map.of(),
                                        base)
                                : route(product, base, map(node)));
            }
            routes.put(entry.key(), List.copyOf(ofName));
        }
        return routes;
    }

    private Route route(String product, FieldView base, Mapping map) {
        Set<String> channels = new HashSet<>(texts(map, "channels"));
        Set<Integer> events = new HashSet<>();
        texts(map, "events").forEach(event -> events.add(Integer.parseInt(event)));
        Map<String, List<String>> where = new LinkedHashMap<>();
        if (map.entry("where") != null) {
            for (Entry condition : map(value(map, "where")).entries()) {
                where.put(
                        condition.key(),
                        items(condition.value()).stream().map(RoutingFacts::text).toList());
            }
        }
        FieldView view = base;
        for (String name : texts(map, "view")) {
            FieldView more = views.get(name);
            if (more == null) {
                throw new IllegalStateException("routing.yml names no view " + name);
            }
            view = view.with(more);
        }
        return new Route(product, Set.of(), channels, events, where, view);
    }

    private static FieldView view(Mapping map) {
        Map<String, FieldSource> sources = new LinkedHashMap<>();
        for (Entry entry : map.entries()) {
            sources.put(entry.key(), source(entry.value()));
        }
        return new FieldView(sources);
    }

    private static FieldSource source(YamlNode node) {
        if (!(node instanceof Mapping map)) {
            return new FieldSource.First(items(node).stream().map(RoutingFacts::text).toList());
        }
        if (map.entry("join") != null) {
            List<String> pieces = List.of(text(value(map, "join")).split("[{}]", -1));
            return new FieldSource.Joined(pieces, pairs(map, "prefixes"));
        }
        String from = text(value(map, "from"));
        return map.entry("values") != null
                ? new FieldSource.Translated(from, pairs(map, "values"))
                : new FieldSource.Part(from, text(value(map, "after")), text(value(map, "until")));
    }

    private static Map<String, String> pairs(Mapping map, String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (map.entry(key) != null) {
            map(value(map, key))
                    .entries()
                    .forEach(entry -> pairs.put(entry.key(), text(entry.value())));
        }
        return pairs;
    }

    private static List<String> texts(Mapping map, String key) {
        Entry entry = map.entry(key);
        return entry == null
                ? List.of()
                : items(entry.value()).stream().map(RoutingFacts::text).toList();
    }

    private static List<YamlNode> items(YamlNode node) {
        return node instanceof Sequence(List<YamlNode> items, int _) ? items : List.of(node);
    }

    private static YamlNode value(Mapping map, String key) {
        Entry entry = map.entry(key);
        if (entry == null) {
            throw new IllegalStateException("routing.yml:" + map.line() + " lacks " + key);
        }
        return entry.value();
    }

    private static Mapping map(YamlNode node) {
        if (node instanceof Mapping map) {
            return map;
        }
        throw new IllegalStateException("routing.yml:" + node.line() + " is no map");
    }

    private static String text(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        throw new IllegalStateException("routing.yml:" + node.line() + " is no text");
    }
}
