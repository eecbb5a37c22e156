package org.dazaifu.server.route;

import java.util.Optional;
import org.dazaifu.server.access.Permission;
import org.dazaifu.taxii.server.TaxiiEndpoint;

/** The rules of the TAXII endpoints. Of which collections, follows from role and audience. */
public final class TaxiiRules {

    private TaxiiRules() {}

    /** The rule of an endpoint. */
    public static RouteRule of(TaxiiEndpoint endpoint) {
        return switch (endpoint) {
            case DISCOVERY -> rule(endpoint, Permission.READ_COLLECTIONS, "taxii.discovery-read");
            case API_ROOT -> rule(endpoint, Permission.READ_COLLECTIONS, "taxii.root-read");
            case STATUS -> rule(endpoint, Permission.READ_COLLECTIONS, "taxii.status-read");
            case COLLECTIONS ->
                    rule(endpoint, Permission.READ_COLLECTIONS, "taxii.collections-listed");
            case COLLECTION ->
                    rule(endpoint, Permission.READ_COLLECTIONS, "taxii.collection-read");
            case MANIFEST -> rule(endpoint, Permission.READ_COLLECTIONS, "taxii.manifest-read");
            case OBJECTS -> rule(endpoint, Permission.READ_COLLECTIONS, "taxii.objects-read");
            case OBJECT -> rule(endpoint, Permission.READ_COLLECTIONS, "taxii.object-read");
            case VERSIONS -> rule(endpoint, Permission.READ_COLLECTIONS, "taxii.versions-read");
            case ADD_OBJECTS -> rule(endpoint, Permission.WRITE_INBOX, "taxii.objects-added");
            case DELETE_OBJECT -> rule(endpoint, Permission.WRITE_INBOX, "taxii.object-deleted");
        };
    }

    private static RouteRule rule(TaxiiEndpoint endpoint, Permission permission, String act) {
        return new RouteRule(
                endpoint.method(), endpoint.path(), new Need.Held(permission), Optional.of(act));
    }
}
