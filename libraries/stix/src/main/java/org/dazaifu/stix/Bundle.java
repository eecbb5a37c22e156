package org.dazaifu.stix;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.dazaifu.stix.StixValue.Items;
import org.jspecify.annotations.Nullable;

/**
 * A bundle to be written: objects with one identifier once.
 *
 * @param id an identifier of type {@code bundle}
 * @param objects its objects
 */
public record Bundle(StixId id, List<StixObject> objects) {

    private static final List<String> MARKINGS =
            List.of("object_marking_refs", "granular_markings");

    /**
     * A bundle of {@code objects}; an object given twice is kept once. Observables have the
     * identifier of their content's core (section 2.9), so that two with one identifier are one
     * thing: the later one adds what the first does not say, and its markings.
     *
     * @throws IllegalArgumentException if two different objects that are no observables have one
     *     identifier
     */
    public Bundle {
        Check.type(id, "bundle");
        objects = distinct(objects);
    }

    private static List<StixObject> distinct(Collection<StixObject> objects) {
        var byId = new LinkedHashMap<String, StixObject>();
        for (StixObject object : objects) {
            byId.merge(object.id(), object, Bundle::joined);
        }
        return List.copyOf(byId.values());
    }

    /**
     * Two descriptions of one observable as one: what the first does not say is taken from the
     * later, markings from both.
     *
     * @throws IllegalArgumentException if they are not observables and differ
     */
    public static StixObject joined(StixObject first, StixObject later) {
        boolean observable = first.properties().get("created").isEmpty();
        if (!observable && !first.equals(later)) {
            throw new IllegalArgumentException(
                    "two different objects have the identifier " + first.id());
        }
        var all = new LinkedHashMap<>(first.properties().entries());
        later.properties().entries().forEach(all::putIfAbsent);
        for (String markings : MARKINGS) {
            all.computeIfPresent(
                    markings,
                    (name, value) -> union(value, later.properties().entries().get(name)));
        }
        return new StixObject(new StixValue.Dictionary(all));
    }

    /** Both objects' markings hold for what both say: none may be lost. */
    private static StixValue union(StixValue first, @Nullable StixValue later) {
        if (!(first instanceof Items(var some)) || !(later instanceof Items(var others))) {
            return first;
        }
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return new Items(List.copyOf(all));
    }

    /**
     * Writes it as UTF-8 JSON, an object a line; the same bundle gives the same bytes. {@code out}
     * stays open.
     */
    public void write(OutputStream out) throws IOException {
        var writer = new BundleWriter(out);
        writer.header("id", new StixValue.Text(id.toString()));
        for (StixObject object : objects) {
            writer.write(object.properties());
        }
        writer.finish();
    }
}
