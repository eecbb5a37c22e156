package org.dazaifu.taxii.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which endpoint a path names (TAXII 2.1, 3.1). The slash at the end may be left out. */
sealed interface Route {

    String DISCOVERY = "taxii2";

    /** Which methods it answers. */
    Set<String> methods();

    record Discover() implements Route {
        @Override
        public Set<String> methods() {
            return Set.of("GET");
        }
    }

    record Root(String root) implements Route {
        @Override
        public Set<String> methods() {
            return Set.of("GET");
        }
    }

    record Status(String root, String id) implements Route {
        @Override
        public Set<String> methods() {
            return Set.of("GET");
        }
    }

    record Collections(String root) implements Route {
        @Override
        public Set<String> methods() {
            return Set.of("GET");
        }
    }

    /**
     * @param object the object's identifier where the part is about one, else empty
     */
    record InCollection(String root, String collection, Part part, String object) implements Route {
        @Override
        public Set<String> methods() {
            return part.methods;
        }
    }

    /** What of a collection. */
    enum Part {
        ITSELF("GET"),
        MANIFEST("GET"),
        OBJECTS("GET", "POST"),
        OBJECT("GET", "DELETE"),
        VERSIONS("GET");

        private final Set<String> methods;

        Part(String... methods) {
            this.methods = Set.of(methods);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The endpoint, or empty if the path names none. */
    static Optional<Route> of(String path) {
        return PathSegments.of(path)
                .flatMap(all ->
                        switch (all.size()) {
                            case 1 ->
                                    Optional.of(
                                            all.getFirst().equals(DISCOVERY)
                                                    ? new Discover()
                                                    : new Root(all.getFirst()));
                            case 2 ->
                                    all.get(1).equals("collections")
                                            ? Optional.of(new Collections(all.get(0)))
                                            : Optional.empty();
                            case 3 ->
                                    switch (all.get(1)) {
                                        case "collections" ->
                                                part(all.get(0), all.get(2), Part.ITSELF);
                                        case "status" ->
                                                Optional.of(new Status(all.get(0), all.get(2)));
                                        default -> Optional.empty();
                                    };
                            case 4, 5, 6 ->
                                    all.get(1).equals("collections") ? deep(all) : Optional.empty();
                            default -> Optional.empty();
                        });
    }

    private static Optional<Route> deep(List<String> all) {
        String root = all.get(0);
        String collection = all.get(2);
        if (all.size() == 4) {
            return switch (all.get(3)) {
                case "manifest" -> part(root, collection, Part.MANIFEST);
                case "objects" -> part(root, collection, Part.OBJECTS);
                default -> Optional.empty();
            };
        }
        if (!all.get(3).equals("objects")) {
            return Optional.empty();
        }
        if (all.size() == 5) {
            return Optional.of(new InCollection(root, collection, Part.OBJECT, all.get(4)));
        }
        return all.get(5).equals("versions")
                ? Optional.of(new InCollection(root, collection, Part.VERSIONS, all.get(4)))
                : Optional.empty();
    }

    private static Optional<Route> part(String root, String collection, Part part) {
        return Optional.of(new InCollection(root, collection, part, ""));
    }
}
