package org.dazaifu.stix.conversion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.check.StixCheck;

/**
 * The container of an observed data of 2.0, taken apart: each of its observables gets the
 * identifier that follows from its content, and references to keys become references to those.
 *
 * <p>An observable whose identifier would follow from itself, because references that contribute to
 * it go round, or whose chain of references is longer than {@link #LONGEST_CHAIN}, gets one that
 * follows from its place.
 */
final class Container {

    private static final int LONGEST_CHAIN = 10;

    private final String parent;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, StixId> ids = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private Container(String parent) {
        this.parent = parent;
    }

    /**
     * The observables of {@code observed}, whose container is replaced by references to them. A
     * container that holds anything else than objects with a type is left as it is, and that is
     * told.
     */
    static List<StixObject> of(Draft observed, String parent, Consumer<Change> changes) {
        if (!(observed.dictionary().entries().get("objects") instanceof Dictionary(var objects))) {
            return List.of();
        }
        for (Map.Entry<String, StixValue> entry : objects.entrySet()) {
            if (!(entry.getValue() instanceof Dictionary inner) || !isTyped(inner)) {
                observed.tell(
                        "objects/" + entry.getKey(),
                        "left in its container: it is no object with a type");
                return List.of();
            }
        }
        var container = new Container(parent);
        objects.forEach((key, value) ->
                container.drafts.put(
                        key, new Draft((Dictionary) value, parent, "/objects/" + key, changes)));
        container.drafts.values().forEach(d -> Observable20.convert(type(d), d));
        container.drafts.keySet().forEach(container::id);
        var markings = new ContainerMarkings(observed, container.ids);
        var result = new ArrayList<StixObject>();
        container.drafts.forEach(
                (key, draft) -> result.add(container.finished(key, draft, markings)));
        markings.finish();
        references(observed, container.ids, objects.keySet());
        return result;
    }

    private static void references(Draft observed, Map<String, StixId> ids, Set<String> keys) {
        var references = new LinkedHashSet<StixValue>();
        if (observed.dictionary().entries().get("object_refs") instanceof Items(var present)) {
            references.addAll(present);
        }
        keys.forEach(key -> references.add(new Text(String.valueOf(ids.get(key)))));
        observed.insert("objects", "object_refs", new Items(List.copyOf(references)));
        observed.remove("objects");
        observed.tell("objects", "replaced by object_refs to " + keys.size() + " observables");
    }

    private static boolean isTyped(Dictionary object) {
        try {
            StixId.ofUnnamedObservable(object.text("type").orElse(""), "");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String type(Draft draft) {
        return draft.dictionary().text("type").orElseThrow();
    }

    private StixId id(String key) {
        StixId known = ids.get(key);
        if (known != null) {
            return known;
        }
        Draft draft = drafts.get(key);
        if (draft == null) {
            throw new IllegalStateException("no key of this container: " + key);
        }
        String type = type(draft);
        StixId id;
        if (open.size() >= LONGEST_CHAIN || !open.add(key)) {
            id = StixId.ofUnnamedObservable(type, parent + "\n" + key);
        } else {
            for (String name : StixCheck.contributing(type)) {
                draft.dictionary()
                        .get(name)
                        .ifPresent(value -> draft.set(name, resolved(name, value)));
            }
            open.remove(key);
            // A chain that came back here has named it already.
            id =
                    ids.containsKey(key)
                            ? ids.get(key)
                            : StixCheck.deterministicId(draft.dictionary())
                                    .orElseGet(() ->
                                            StixId.ofUnnamedObservable(type, parent + "\n" + key));
        }
        ids.put(key, id);
        return id;
    }

    private StixValue resolved(String name, StixValue value) {
        return switch (value) {
            case Text(String text) when name.endsWith("_ref") && drafts.containsKey(text) ->
                    new Text(id(text).toString());
            case Items(var items) -> {
                String single = name.endsWith("_refs") ? "_ref" : "";
                yield new Items(items.stream().map(i -> resolved(single, i)).toList());
            }
            case Dictionary(var entries) -> {
                var result = new LinkedHashMap<String, StixValue>();
                entries.forEach((key, inner) -> result.put(key, resolved(key, inner)));
                yield new Dictionary(result);
            }
            case Text _, StixValue.Numeral _, StixValue.Flag _, StixValue.Nil _ -> value;
        };
    }

    private StixObject finished(String key, Draft draft, ContainerMarkings markings) {
        var properties = new LinkedHashMap<String, StixValue>();
        StixId id = id(key);
        properties.put("type", new Text(id.type()));
        properties.put("spec_version", new Text("2.1"));
        properties.put("id", new Text(id.toString()));
        draft.dictionary()
                .entries()
                .forEach((name, value) -> {
                    if (!List.of("type", "spec_version", "id").contains(name)) {
                        properties.put(name, resolved(name, value));
                    }
                });
        markings.mark(key, properties);
        draft.tell("", "became the object " + id);
        return new StixObject(new Dictionary(properties));
    }
}
