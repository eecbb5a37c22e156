package org.dazaifu.server.route;

import java.util.Optional;
import org.dazaifu.exchange.access.Permission;
import org.dazaifu.taxii.server.TaxiiEndpoint;

/**
 * The rules of the TAXII endpoints: what has to be held for some audience at least. For which
 * collection it is held, follows from the collection's kind and name.
 */
public final class TaxiiRules {

    private TaxiiRules() {}

    /** The rule of an endpoint. */
    public static RouteRule of(TaxiiEndpoint endpoint) {
        return switch (endpoint) {
            case DISCOVERY -> rule(endpoint, Permission.RELEASED_READ, "taxii.discovery-read");
            case API_ROOT -> rule(endpoint, Permission.RELEASED_READ, "taxii.root-read");
            case STATUS -> rule(endpoint, Permission.RELEASED_READ, "taxii.status-read");
            case COLLECTIONS ->
                    rule(endpoint, Permission.RELEASED_READ, "taxii.collections-listed");
            case COLLECTION -> rule(endpoint, Permission.RELEASED_READ, "taxii.collection-read");
            case MANIFEST -> rule(endpoint, Permission.RELEASED_READ, "taxii.manifest-read");
            case OBJECTS -> rule(endpoint, Permission.RELEASED_READ, "taxii.objects-read");
            case OBJECT -> rule(endpoint, Permission.RELEASED_READ, "taxii.object-read");
            case VERSIONS -> rule(endpoint, Permission.RELEASED_READ, "taxii.versions-read");
            case ADD_OBJECTS -> rule(endpoint, Permission.INBOX_WRITE, "taxii.objects-added");
            case DELETE_OBJECT -> rule(endpoint, Permission.INBOX_WRITE, "taxii.object-deleted");
        };
    }

    private static RouteRule rule(TaxiiEndpoint endpoint, Permission permission, String act) {
        return new RouteRule(
                endpoint.method(), endpoint.path(), new Need.Held(permission), Optional.of(act));
    }
}
