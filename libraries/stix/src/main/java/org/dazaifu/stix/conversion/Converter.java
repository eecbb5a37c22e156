package org.dazaifu.stix.conversion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dazaifu.stix.Bundle;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.check.StixCheck;

/**
 * Converts objects of STIX 2.0 to STIX 2.1, one at a time.
 *
 * <p>It guarantees that nothing is lost: what 2.1 does not know is kept as it is, and each change
 * is told. Observables leave the containers of observed data with deterministic identifiers and
 * with every marking of the object that they leave; the same observable of several containers is
 * one object with the markings of all. Objects of STIX 2.1 pass unchanged. It does not repair: what
 * was wrong in 2.0 is wrong afterwards. Not for use by several threads at once.
 */
public final class Converter {

    private final Consumer<Change> changes;
    private final Map<String, StixObject> observables = new LinkedHashMap<>();

    /** A converter that tells each change to {@code changes}. */
    public Converter(Consumer<Change> changes) {
        this.changes = changes;
    }

    /** {@code object} as STIX 2.1. */
    public StixObject convert(StixObject object) {
        if (!isOld(object)) {
            return object;
        }
        var draft = new Draft(object.properties(), object.id(), "", changes);
        Properties20.convert(object.type(), draft);
        if (object.type().equals("observed-data")) {
            Container.of(draft, object.id(), changes)
                    .forEach(o -> observables.merge(o.id(), o, Bundle::joined));
        }
        return new StixObject(draft.dictionary());
    }

    /** The observables that were found in containers so far. */
    public List<StixObject> observables() {
        return List.copyOf(observables.values());
    }

    /**
     * Whether {@code object} is of STIX 2.0: it says so, or it says nothing and is not an
     * observable, for which alone 2.1 has a default.
     */
    public static boolean isOld(StixObject object) {
        Dictionary properties = object.properties();
        if (properties.get("spec_version").isPresent()) {
            return properties.text("spec_version").orElse("").equals("2.0");
        }
        return !StixCheck.isObservable(object.type()) && properties.get("created").isPresent();
    }
}
