package org.dazaifu.sharing.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.sharing.pseudonym.NameFinder;
import org.dazaifu.sharing.release.Loss.Kind;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Nil;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;
import org.jspecify.annotations.Nullable;

/** Takes out of one object whatever refers to, or names, what does not go. */
final class Pruning {

    /** What stands in a text for words that were withheld. */
    static final String WITHHELD = "[withheld]";

    private static final int LONGEST_KEY = 100;
    private static final int MOST_KEYS = 10_000;

    private static final Set<String> FREE =
            Set.of("name", "description", "content", "abstract", "explanation");
    private static final Set<String> OWN =
            Set.of("type", "id", "spec_version", "created", "modified");

    private final Set<String> kept;
    private final Set<String> removed;
    private final NameFinder names;
    private final Map<String, Boolean> keys = new HashMap<>();

    private String id = "";
    private String type = "";
    private List<Loss> losses = new ArrayList<>();
    private boolean partial;
    private boolean changed;

    /**
     * @param kept identifiers of what goes so far, in lower case
     * @param removed UUIDs of what does not, as {@link Identifiers#bare} gives them
     * @param names the names of what does not
     */
    Pruning(Set<String> kept, Set<String> removed, NameFinder names) {
        this.kept = kept;
        this.removed = removed;
        this.names = names;
    }

    /** What is left of an object; {@code why} says why nothing of it can go, empty where it can. */
    record Pruned(Dictionary properties, List<Loss> losses, String why) {}

    Pruned prune(String id, String type, Dictionary properties) {
        this.id = id;
        this.type = type;
        this.losses = new ArrayList<>();
        Map<String, StixValue> rest = new LinkedHashMap<>();
        boolean same = true;
        String why = "";
        for (Map.Entry<String, StixValue> entry : properties.entries().entrySet()) {
            String name = entry.getKey();
            if (OWN.contains(name) || name.equals("object_marking_refs")) {
                rest.put(name, entry.getValue());
                continue;
            }
            if (!keyAllowed(name)) {
                lose(name, Kind.PROPERTY, "its name tells of what does not go");
                same = false;
                if (!known(type)) {
                    why = "a property of a type that nobody knows would be missing";
                }
                continue;
            }
            partial = false;
            changed = false;
            StixValue value = pruned(name, name, entry.getValue());
            same &= value == entry.getValue();
            boolean needed = ObjectForms.needs(type, name);
            boolean strict =
                    !known(type)
                            || ObjectForms.isObservable(type)
                            || type.equals("observed-data") && name.equals("objects");
            if (value == null && needed) {
                why = "it cannot be without " + name + ", which tells of what does not go";
            } else if (partial && strict && (needed || name.equals("objects"))) {
                why = "its " + name + " would be incomplete";
            } else if (changed
                    && needed
                    && (!FREE.contains(name) || ObjectForms.isObservable(type))) {
                why = "its " + name + " names what does not go";
            }
            if (value != null) {
                rest.put(name, value);
            }
        }
        if (type.equals("observed-data")
                && why.isEmpty()
                && !rest.containsKey("objects")
                && !rest.containsKey("object_refs")) {
            why = "nothing that it observed goes";
        }
        return new Pruned(same ? properties : new Dictionary(rest), losses, why);
    }

    private static boolean known(String type) {
        return ObjectForms.isKnown(type);
    }

    private void lose(String place, Kind kind, String reason) {
        losses.add(new Loss(id, place, kind, reason));
        partial |= kind == Kind.PROPERTY;
        changed |= kind == Kind.WORDS;
    }

    private boolean allowed(String identifier) {
        if (!Identifiers.hasType(identifier)) {
            return !removed.contains(Identifiers.bare(identifier));
        }
        String lower = identifier.toLowerCase(Locale.ROOT);
        return kept.contains(lower) || MarkingRights.understood(lower).isPresent();
    }

    private boolean keyAllowed(String key) {
        if (key.length() > LONGEST_KEY) {
            return keyClean(key);
        }
        Boolean known = keys.get(key);
        if (known == null) {
            known = keyClean(key);
            if (keys.size() < MOST_KEYS) {
                keys.put(key, known);
            }
        }
        return known;
    }

    private boolean keyClean(String key) {
        return Identifiers.replace(key, found -> allowed(found) ? found : "").equals(key)
                && !names.anyIn(key);
    }

    private boolean extensionAllowed(String key) {
        return key.startsWith("extension-definition--")
                ? !removed.contains(Identifiers.bare(key))
                : keyAllowed(key);
    }

    /** What is left of a value; the value itself where all of it is. */
    private @Nullable StixValue pruned(String top, String path, StixValue value) {
        return switch (value) {
            case Text text ->
                    EmbeddedJson.in(text.value())
                            .map(json -> embedded(top, path, text, json))
                            .orElseGet(() -> Optional.ofNullable(text(path, text)))
                            .orElse(null);
            case Items(var values) -> {
                List<StixValue> rest = new ArrayList<>(values.size());
                boolean same = true;
                for (int i = 0; i < values.size(); i++) {
                    StixValue before = values.get(i);
                    StixValue one = pruned(top, path + ".[" + i + "]", before);
                    same &= one == before;
                    if (one != null) {
                        rest.add(one);
                    }
                }
                yield same ? value : rest.isEmpty() && !values.isEmpty() ? null : new Items(rest);
            }
            case Dictionary(var entries) -> {
                Map<String, StixValue> rest = new LinkedHashMap<>();
                boolean extensions = path.endsWith("extensions");
                boolean same = true;
                for (Map.Entry<String, StixValue> entry : entries.entrySet()) {
                    String name = entry.getKey();
                    if (!(extensions ? extensionAllowed(name) : keyAllowed(name))) {
                        lose(path, Kind.PROPERTY, "a name within it tells of what does not go");
                        same = false;
                        continue;
                    }
                    StixValue one = pruned(top, path + "." + name, entry.getValue());
                    same &= one == entry.getValue();
                    if (one != null) {
                        rest.put(name, one);
                    }
                }
                yield same
                        ? value
                        : rest.isEmpty() && !entries.isEmpty() ? null : new Dictionary(rest);
            }
            case Numeral _, Flag _, Nil _ -> value;
        };
    }

    private Optional<StixValue> embedded(String top, String path, Text whole, StixValue json) {
        StixValue rest = pruned(top, path, json);
        return rest == json
                ? Optional.of(whole)
                : Optional.ofNullable(rest).map(one -> new Text(EmbeddedJson.text(one)));
    }

    private @Nullable StixValue text(String path, Text whole) {
        String text = whole.value();
        if (Identifiers.isWhole(text)) {
            if (allowed(text)) {
                return whole;
            }
            lose(path, Kind.PROPERTY, "it refers to what does not go");
            return null;
        }
        String rest =
                names.in(Identifiers.replace(text, found -> allowed(found) ? found : WITHHELD));
        if (rest.equals(text)) {
            return whole;
        }
        lose(path, Kind.WORDS, "it names what does not go");
        return new Text(rest);
    }
}
