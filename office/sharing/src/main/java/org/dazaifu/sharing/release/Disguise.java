package org.dazaifu.sharing.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dazaifu.sharing.pseudonym.AudienceKey;
import org.dazaifu.sharing.pseudonym.Pseudonyms;
import org.dazaifu.sharing.release.Loss.Kind;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;

/**
 * Gives the objects that go their pseudonyms, and another identifier to each whose own follows
 * from, or lets two audiences find, what was hidden.
 *
 * <p>An identifier stays where nothing of the object changed. It is exchanged for one keyed per
 * audience where a pseudonym is in it; where it is derived from content (any version of UUID but 4)
 * and something of that was taken out or one of its references was exchanged; and for processes,
 * whose random-looking identifier Dazaifu makes of a host's name.
 */
final class Disguise {

    private final AudienceKey key;
    private final Pseudonyms pseudonyms;
    private final List<Loss> losses;

    Disguise(AudienceKey key, Pseudonyms pseudonyms, List<Loss> losses) {
        this.key = key;
        this.pseudonyms = pseudonyms;
        this.losses = losses;
    }

    /**
     * @param going what goes by its identifier
     * @param injured identifiers of those that something was taken from
     */
    Collection<Dictionary> of(Map<String, Dictionary> going, Set<String> injured) {
        Set<String> exchanged = new HashSet<>();
        Map<String, Dictionary> hidden = new TreeMap<>(going);
        hidden.replaceAll((id, object) -> {
            Dictionary after = (Dictionary) texts(object, this::hide);
            if (after != object) {
                losses.add(new Loss(id, "", Kind.PSEUDONYM, "names or addresses in it"));
            }
            if (after != object
                    || !random(id) && injured.contains(id)
                    || id.startsWith("process--")) {
                exchanged.add(id);
            }
            return after;
        });
        if (exchanged.isEmpty()) {
            return hidden.values();
        }
        spread(going, exchanged);
        Map<String, UUID> others = new HashMap<>();
        exchanged.forEach(id ->
                others.put(Identifiers.bare(id), key.uuid("object", id.toLowerCase(Locale.ROOT))));
        UnaryOperator<String> exchange =
                text -> Identifiers.replace(text, found -> other(found, others));
        hidden.replaceAll((_, object) -> (Dictionary) texts(object, exchange));
        return hidden.values();
    }

    /** What is derived from an exchanged identifier is exchanged too. */
    private static void spread(Map<String, Dictionary> going, Set<String> exchanged) {
        Map<String, List<String>> mentioned = new HashMap<>();
        going.forEach((id, object) -> {
            List<String> texts = new ArrayList<>();
            Naming.texts(object, texts);
            for (String text : texts) {
                if (Identifiers.isWhole(text) && !random(id)) {
                    mentioned
                            .computeIfAbsent(text.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                            .add(id);
                }
            }
        });
        List<String> todo = new ArrayList<>(exchanged);
        while (!todo.isEmpty()) {
            String next = todo.removeLast();
            for (String id : mentioned.getOrDefault(next.toLowerCase(Locale.ROOT), List.of())) {
                if (exchanged.add(id)) {
                    todo.add(id);
                }
            }
        }
    }

    private static boolean random(String id) {
        return id.charAt(id.length() - 22) == '4';
    }

    static String other(String found, Map<String, UUID> others) {
        UUID other = others.get(Identifiers.bare(found));
        if (other == null) {
            return found;
        }
        String uuid = other.toString();
        int type = found.lastIndexOf("--");
        String before = type < 0 ? "" : found.substring(0, type + 2);
        return before + (found.length() - before.length() == 32 ? uuid.replace("-", "") : uuid);
    }

    private String hide(String text) {
        boolean structural = Identifiers.isWhole(text) || isTime(text);
        return structural ? text : pseudonyms.in(text);
    }

    /** Whether the text has the form of a timestamp (section 3.16). */
    private static boolean isTime(String text) {
        return text.length() >= 20
                && text.length() <= 40
                && text.charAt(10) == 'T'
                && text.endsWith("Z")
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || "-:.TZ".indexOf(c) >= 0);
    }

    /**
     * A value with every text in it replaced, names of entries too but for those of STIX; itself
     * where nothing is.
     */
    static StixValue texts(StixValue value, UnaryOperator<String> with) {
        return switch (value) {
            case Text(String text) -> {
                Optional<StixValue> json = EmbeddedJson.in(text);
                if (json.isPresent()) {
                    StixValue other = texts(json.get(), with);
                    yield other == json.get() ? value : new Text(EmbeddedJson.text(other));
                }
                String other = with.apply(text);
                yield other.equals(text) ? value : new Text(other);
            }
            case Items(var values) -> {
                List<StixValue> after = new ArrayList<>(values.size());
                boolean same = true;
                for (StixValue one : values) {
                    StixValue other = texts(one, with);
                    same &= other == one;
                    after.add(other);
                }
                yield same ? value : new Items(after);
            }
            case Dictionary(var entries) -> {
                Map<String, StixValue> after = new LinkedHashMap<>();
                boolean same = true;
                for (Map.Entry<String, StixValue> entry : entries.entrySet()) {
                    String name = entry.getKey();
                    StixValue one = entry.getValue();
                    boolean plain =
                            name.equals("type")
                                    || name.equals("spec_version")
                                    || name.equals("object_marking_refs");
                    String other = SPECIFIED.contains(name) ? name : with.apply(name);
                    StixValue rest = plain ? one : texts(one, with);
                    same &= rest == one && other.equals(name);
                    if (after.put(other, rest) != null) {
                        throw new IllegalStateException(
                                "two names of entries have one pseudonym; nothing is released");
                    }
                }
                yield same ? value : new Dictionary(after);
            }
            case StixValue.Numeral _, StixValue.Flag _, StixValue.Nil _ -> value;
        };
    }

    private static final Set<String> SPECIFIED =
            Set.of(
                    "type",
                    "id",
                    "spec_version",
                    "created",
                    "modified",
                    "name",
                    "description",
                    "pattern",
                    "pattern_type",
                    "labels",
                    "value",
                    "path",
                    "key",
                    "extensions",
                    "object_refs",
                    "source_ref",
                    "target_ref",
                    "relationship_type",
                    "created_by_ref",
                    "object_marking_refs",
                    "external_references",
                    "confidence",
                    "content",
                    "identity_class",
                    "valid_from",
                    "number_observed",
                    "published");
}
