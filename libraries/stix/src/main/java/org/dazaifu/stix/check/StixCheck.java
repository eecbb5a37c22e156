package org.dazaifu.stix.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue.Dictionary;

/**
 * Checks objects against every MUST of STIX 2.1 that one object alone can break and a machine can
 * see; SHOULDs that are checked are warnings. {@link BundleCheck} adds what only several objects
 * can break.
 *
 * <p>It guarantees to tell every problem it knows of, up to a thousand an object, and never to
 * fail. It does not resolve references, fetch extensions' schemas, or read patterns of other
 * languages than STIX'; docs/stix.md has the list. Thread-safe.
 */
public final class StixCheck {

    private StixCheck() {}

    /** The problems of {@code object}; empty if there are none. */
    public static List<Problem> problems(StixObject object) {
        return problems(object.properties());
    }

    /** The problems of what should be an object; empty if there are none. */
    public static List<Problem> problems(Dictionary object) {
        var report = new Report();
        new ObjectCheck(Specification.STIX, report, Map.of()).check(object, Place.ROOT);
        return report.problems();
    }

    /**
     * The identifier that follows from an observable's content by section 2.9; empty if it is no
     * observable of the specification, has none of its ID contributing properties, or they have no
     * canonical form.
     */
    public static Optional<StixId> deterministicId(Dictionary observable) {
        return Optional.ofNullable(
                        Specification.STIX.types().get(observable.text("type").orElse("")))
                .flatMap(type ->
                        Identifiers.deterministic(
                                        type.shape().name(), type.contributing(), observable)
                                .stream()
                                .findFirst());
    }

    /**
     * The properties that decide an observable's identifier, section 2.9; empty for types that have
     * none or are not the specification's.
     */
    public static List<String> contributing(String type) {
        ObjectType known = Specification.STIX.types().get(type);
        return known == null ? List.of() : known.contributing();
    }

    /** The types that the specification defines, in the order of their names. */
    public static List<String> types() {
        return Specification.STIX.types().keySet().stream().sorted().toList();
    }

    /** Whether the specification defines {@code type} as a cyber-observable object. */
    public static boolean isObservable(String type) {
        return Specification.STIX.is(type, "sco");
    }
}
