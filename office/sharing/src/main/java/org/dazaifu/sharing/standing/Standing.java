package org.dazaifu.sharing.standing;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;

/**
 * What an audience has of a case: the latest version of each object that went to it, those among
 * them that were revoked, and the notices of what was withdrawn. What was withdrawn and cannot be
 * revoked is not in it.
 *
 * @param objects by identifier
 */
public record Standing(SortedMap<String, StixObject> objects) {

    /** What the property {@code abstract} of every notice says, and of nothing else. */
    public static final String NOTICE = Notice.ABSTRACT;

    /** Of an audience that nothing went to. */
    public static final Standing NOTHING = new Standing(new TreeMap<>());

    public Standing {
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    }

    /** Of these objects, each with an identifier of its own. */
    public static Standing of(Collection<StixObject> objects) {
        SortedMap<String, StixObject> byId = new TreeMap<>();
        objects.forEach(object -> byId.put(object.id(), object));
        return new Standing(byId);
    }

    /** Whether nothing went to the audience. */
    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /** Whether an object has versions: observables, markings and bundles have none. */
    public static boolean isVersioned(StixObject object) {
        return object.properties().text("modified").isPresent();
    }

    /** Whether an object is a notice of what was taken back or corrected. */
    public static boolean isNotice(StixObject object) {
        return object.type().equals("note")
                && object.properties().text("abstract").orElse("").equals(NOTICE);
    }

    /** Whether an object says the same as another, but for which version it is. */
    static boolean saysTheSame(StixObject one, StixObject other) {
        return unversioned(one).equals(unversioned(other));
    }

    private static Dictionary unversioned(StixObject object) {
        Map<String, org.dazaifu.stix.StixValue> rest = new TreeMap<>(object.properties().entries());
        rest.remove("modified");
        return new Dictionary(rest);
    }

    static boolean isRevoked(StixObject object) {
        return object.properties().entries().get("revoked") instanceof Flag(boolean revoked)
                && revoked;
    }
}
