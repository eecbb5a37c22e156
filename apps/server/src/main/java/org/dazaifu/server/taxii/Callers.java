package org.dazaifu.server.taxii;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.exchange.access.Identity;
import org.dazaifu.exchange.access.Permission;
import org.dazaifu.exchange.collection.CollectionCatalog;
import org.dazaifu.exchange.collection.CollectionKind;
import org.dazaifu.exchange.collection.StoredCollection;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.server.route.Need;
import org.dazaifu.server.route.RouteTable;
import org.dazaifu.server.route.TaxiiRules;
import org.dazaifu.taxii.server.Caller;
import org.dazaifu.taxii.server.Right;
import org.dazaifu.taxii.server.TaxiiEndpoint;
import org.dazaifu.taxii.server.TaxiiTarget;

/** What accounts may do by TAXII, asked of the database for every request. */
public final class Callers {

    private final Database database;

    public Callers(Database database) {
        this.database = database;
    }

    /** Whoever asks for something. */
    Caller of(Optional<Identity> identity, Optional<TaxiiTarget> target) throws StoreException {
        if (identity.isEmpty()) {
            return new Nobody();
        }
        Optional<Need> need = target.map(one -> TaxiiRules.of(one.endpoint()).need());
        Map<String, StoredCollection> collections = new HashMap<>();
        for (StoredCollection one : database.read(CollectionCatalog::all)) {
            collections.put(one.uuid(), one);
        }
        return new Known(
                identity.get(),
                need.filter(one -> !one.metBy(identity)).isEmpty(),
                target.filter(one -> one.endpoint() == TaxiiEndpoint.DELETE_OBJECT).isEmpty(),
                collections);
    }

    /** What somebody may do with a collection. */
    public static Set<Right> rights(Identity identity, StoredCollection collection) {
        String name = collection.name();
        boolean reads =
                switch (collection.kind()) {
                    case RELEASE -> identity.may(Permission.RELEASED_READ, name);
                    case INBOX -> identity.may(Permission.INBOX_READ, name);
                    case FEED -> identity.may(Permission.FEED_CONTENT_READ);
                };
        boolean writes =
                collection.kind() == CollectionKind.INBOX
                        && identity.may(Permission.INBOX_WRITE, name);
        Set<Right> rights = EnumSet.noneOf(Right.class);
        if (reads) {
            rights.addAll(EnumSet.of(Right.KNOW, Right.READ));
        }
        if (writes) {
            rights.addAll(EnumSet.of(Right.KNOW, Right.WRITE));
        }
        return rights;
    }

    /**
     * @param allowed whether the table of routes lets them ask; where it does not, they may still
     *     know of what they would have with another request
     * @param reading whether it is reading, too, that the table does not let them
     */
    private record Known(
            Identity identity,
            boolean allowed,
            boolean reading,
            Map<String, StoredCollection> collections)
            implements Caller {
        @Override
        public Optional<String> name() {
            return Optional.of(identity.account().name());
        }

        @Override
        public boolean seesServer() {
            return identity.may(Permission.RELEASED_READ);
        }

        @Override
        public boolean sees(String apiRoot) {
            return seesServer() && apiRoot.equals(RouteTable.API_ROOT);
        }

        @Override
        public Set<Right> rights(String apiRoot, String collectionId) {
            StoredCollection collection = collections.get(collectionId);
            if (!sees(apiRoot) || collection == null) {
                return Set.of();
            }
            Set<Right> rights = Callers.rights(identity, collection);
            if (!allowed && !rights.isEmpty()) {
                rights.remove(Right.WRITE);
                if (reading) {
                    rights.remove(Right.READ);
                }
                rights.add(Right.KNOW);
            }
            return rights;
        }
    }

    private record Nobody() implements Caller {
        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

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
