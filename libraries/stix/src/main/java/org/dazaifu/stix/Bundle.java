package org.dazaifu.stix;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A bundle to be written: objects with one identifier once.
 *
 * @param id an identifier of type {@code bundle}
 * @param objects its objects
 */
public record Bundle(StixId id, List<StixObject> objects) {

    /**
     * A bundle of {@code objects}; an object given twice is kept once. Observables have the
     * identifier of their content's core (section 2.9), so that two with one identifier are one
     * thing: the later one adds what the first does not say.
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

    private static StixObject joined(StixObject first, StixObject later) {
        boolean observable = first.properties().get("created").isEmpty();
        if (!observable && !first.equals(later)) {
            throw new IllegalArgumentException(
                    "two different objects have the identifier " + first.id());
        }
        var all = new LinkedHashMap<>(first.properties().entries());
        later.properties().entries().forEach(all::putIfAbsent);
        return new StixObject(new StixValue.Dictionary(all));
    }

    /**
     * Writes it as UTF-8 JSON, an object a line; the same bundle gives the same bytes. {@code out}
     * stays open.
     */
    public void write(OutputStream out) throws IOException {
        StringBuilder line = new StringBuilder("{\"type\":\"bundle\",\"id\":\"" + id + "\"");
        line.append(objects.isEmpty() ? "" : ",\"objects\":[");
        for (int i = 0; i < objects.size(); i++) {
            line.append(i == 0 ? "\n" : ",\n");
            JsonText.write(objects.get(i).properties(), line);
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
            line.setLength(0);
        }
        line.append(objects.isEmpty() ? "}\n" : "\n]}\n");
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }
}
