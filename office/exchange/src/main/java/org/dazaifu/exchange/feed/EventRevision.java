package org.dazaifu.exchange.feed;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.exchange.collection.LatestObject;
import org.dazaifu.exchange.collection.StoredCollection;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Text;
import org.jooq.DSLContext;

/**
 * What a new version of a MISP event leaves out. Feeds drop attributes that their makers deleted,
 * so an indicator that is not in the event any more is revoked; one that comes again in its old
 * version is given a new one, since else the revocation would be later.
 */
final class EventRevision {

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final DSLContext sql;
    private final StoredCollection collection;
    private final Instant now;

    EventRevision(DSLContext sql, StoredCollection collection, Instant now) {
        this.sql = sql;
        this.collection = collection;
        this.now = now;
    }

    /**
     * The objects of a new version of an event, with what has to be filed for what it leaves out.
     */
    List<StixObject> completed(String event, List<StixObject> objects) {
        Set<String> before = indicators(event);
        var all = new ArrayList<StixObject>();
        for (StixObject object : objects) {
            boolean again =
                    object.type().equals("indicator")
                            && !object.properties().isTrue("revoked")
                            && latest(object.id())
                                    .filter(one -> isRevokedAfter(one, object))
                                    .isPresent();
            all.add(again ? version(object, false) : object);
            before.remove(object.id());
        }
        for (String gone : before) {
            latest(gone)
                    .filter(one -> !one.properties().isTrue("revoked"))
                    .ifPresent(one -> all.add(version(one, true)));
        }
        return all;
    }

    /** The indicators of the event as it is filed: as a report, or as a grouping unpublished. */
    private Set<String> indicators(String event) {
        var found = new HashSet<String>();
        for (String container : List.of("report--", "grouping--")) {
            latest(container + event)
                    .ifPresent(one ->
                            one.properties().texts("object_refs").stream()
                                    .filter(id -> id.startsWith("indicator--"))
                                    .forEach(found::add));
        }
        return found;
    }

    private static boolean isRevokedAfter(StixObject filed, StixObject object) {
        return filed.properties().isTrue("revoked")
                && modified(filed).compareTo(modified(object)) > 0;
    }

    private static String modified(StixObject object) {
        return object.properties().text("modified").orElse("");
    }

    private StixObject version(StixObject object, boolean revoked) {
        var properties = new LinkedHashMap<>(object.properties().entries());
        properties.put("modified", new Text(MILLIS.format(now)));
        if (revoked) {
            properties.put("revoked", new Flag(true));
        }
        return new StixObject(new StixValue.Dictionary(properties));
    }

    private Optional<StixObject> latest(String id) {
        return LatestObject.read(sql, collection, id);
    }
}
