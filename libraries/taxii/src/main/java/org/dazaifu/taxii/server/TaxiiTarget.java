package org.dazaifu.taxii.server;

import java.util.Optional;

/**
 * What a request asks for, told from its method and path alone: nothing is said of whether it is
 * there. {@link TaxiiService} understands a path in the same way.
 *
 * @param endpoint what is asked
 * @param root the API root's path; empty for discovery
 * @param collection the collection's identifier or alias, as it was sent; empty where none is named
 * @param object the object's or the status's identifier, as it was sent; empty where none is named
 */
public record TaxiiTarget(TaxiiEndpoint endpoint, String root, String collection, String object) {

    /**
     * What is asked, or empty if there is no such endpoint.
     *
     * @param path percent-encoded as it was sent, without the query
     */
    public static Optional<TaxiiTarget> of(String method, String path) {
        return Route.of(path)
                .filter(route -> route.methods().contains(method))
                .map(route -> of(method, route));
    }

    private static TaxiiTarget of(String method, Route route) {
        return switch (route) {
            case Route.Discover discover -> new TaxiiTarget(TaxiiEndpoint.DISCOVERY, "", "", "");
            case Route.Root(String root) -> new TaxiiTarget(TaxiiEndpoint.API_ROOT, root, "", "");
            case Route.Status(String root, String id) ->
                    new TaxiiTarget(TaxiiEndpoint.STATUS, root, "", id);
            case Route.Collections(String root) ->
                    new TaxiiTarget(TaxiiEndpoint.COLLECTIONS, root, "", "");
            case Route.InCollection(
                            String root,
                            String collection,
                            Route.Part part,
                            String object) ->
                    new TaxiiTarget(of(method, part), root, collection, object);
        };
    }

    private static TaxiiEndpoint of(String method, Route.Part part) {
        return switch (part) {
            case ITSELF -> TaxiiEndpoint.COLLECTION;
            case MANIFEST -> TaxiiEndpoint.MANIFEST;
            case OBJECTS ->
                    method.equals("POST") ? TaxiiEndpoint.ADD_OBJECTS : TaxiiEndpoint.OBJECTS;
            case OBJECT ->
                    method.equals("DELETE") ? TaxiiEndpoint.DELETE_OBJECT : TaxiiEndpoint.OBJECT;
            case VERSIONS -> TaxiiEndpoint.VERSIONS;
        };
    }
}
