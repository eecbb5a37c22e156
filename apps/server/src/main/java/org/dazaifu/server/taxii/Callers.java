package org.dazaifu.server.taxii;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.exchange.collection.CollectionCatalog;
import org.dazaifu.exchange.collection.StoredCollection;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.server.access.Identity;
import org.dazaifu.server.access.Permission;
import org.dazaifu.server.route.Need;
import org.dazaifu.server.route.RouteTable;
import org.dazaifu.server.route.TaxiiRules;
import org.dazaifu.taxii.server.Caller;
import org.dazaifu.taxii.server.Right;
import org.dazaifu.taxii.server.TaxiiTarget;

/** What accounts may do by TAXII, asked of the database for every request. */
public final class Callers {

    private final Database database;

    public Callers(Database database) {
        this.database = database;
    }

    /**
     * Whoever asks for something. Where the table of routes does not let them, they are somebody who
     * sees nothing.
     */
    Caller of(Optional<Identity> identity, Optional<TaxiiTarget> target) throws StoreException {
        if (identity.isEmpty()) {
            return new Nobody(Optional.empty());
        }
        boolean allowed =
                target.map(one -> TaxiiRules.of(one.endpoint()).need())
                        .orElse(new Need.Held(Permission.READ_COLLECTIONS))
                        .metBy(identity);
        if (!allowed) {
            return new Nobody(identity.map(Identity::account));
        }
        Map<String, StoredCollection> collections = new HashMap<>();
        for (StoredCollection one : database.read(CollectionCatalog::all)) {
            collections.put(one.uuid(), one);
        }
        return new Known(identity.get(), collections);
    }

    /** What somebody may do with a collection. */
    public static Set<Right> rights(Identity identity, StoredCollection collection) {
        if (!Permission.READ_COLLECTIONS.heldBy(identity)) {
            return Set.of();
        }
        if (identity.role() != Identity.Role.PARTNER) {
            return EnumSet.of(Right.KNOW, Right.READ);
        }
        if (!identity.audiences().contains(collection.name())) {
            return Set.of();
        }
        return switch (collection.kind()) {
            case RELEASE -> EnumSet.of(Right.KNOW, Right.READ);
            case INBOX ->
                    identity.readOnly() ? Set.of() : EnumSet.of(Right.KNOW, Right.WRITE);
            case FEED -> Set.of();
        };
    }

    private record Known(Identity identity, Map<String, StoredCollection> collections)
            implements Caller {
        @Override
        public Optional<String> name() {
            return Optional.of(identity.account());
        }

        @Override
        public boolean seesServer() {
            return true;
        }

        @Override
        public boolean sees(String apiRoot) {
            return apiRoot.equals(RouteTable.API_ROOT);
        }

        @Override
        public Set<Right> rights(String apiRoot, String collectionId) {
            StoredCollection collection = collections.get(collectionId);
            return sees(apiRoot) && collection != null
                    ? Callers.rights(identity, collection)
                    : Set.of();
        }
    }

    private record Nobody(Optional<String> name) implements Caller {
        @Override
        public boolean seesServer() {
            return false;
        }

        @Override
        public boolean sees(String apiRoot) {
            return false;
        }

        @Override
        public Set<Right> rights(String apiRoot, String collectionId) {
            return Set.of();
        }
    }
}
