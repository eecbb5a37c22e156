package org.dazaifu.sharing.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.stix.Tlp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at the bytes that are about to leave, knowing nothing of how they were made: markings that
 * are too high or unknown, identifiers of anything that is not there, names and identifiers that
 * must be nowhere. Shifted addresses it cannot tell from others and does not look for.
 */
public final class ReleaseCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern UUID =
            Pattern.compile(
                    "(?i)([a-z0-9-]*[a-z0-9]--)?([0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})");

    private ReleaseCheck() {}

    /** What must keep a bundle from leaving, in sentences; empty where nothing does. */
    public static List<String> bundle(byte[] bytes, Audience audience, Set<String> forbidden) {
        return bundle(bytes, audience, forbidden, Set.of());
    }

    /**
     * The same of a bundle that may name what is no longer in it.
     *
     * @param had identifiers of what the audience had before
     */
    public static List<String> bundle(
            byte[] bytes, Audience audience, Set<String> forbidden, Set<String> had) {
        List<String> found = new ArrayList<>(text(bytes, forbidden));
        try {
            JsonNode root = JSON.readTree(bytes);
            Set<String> there = new HashSet<>(had);
            Set<String> allowed = new HashSet<>();
            for (Tlp label : Tlp.values()) {
                there.add(label.id().toString());
                if (audience.mayHave(label)) {
                    allowed.add(label.id().toString());
                }
            }
            there.add(root.path("id").asString(""));
            root.path("objects").forEach(o -> there.add(o.path("id").asString("")));
            for (JsonNode object : root.path("objects")) {
                boolean marking = object.path("type").asString("").equals("marking-definition");
                if (marking && !allowed.contains(object.path("id").asString(""))) {
                    found.add("a marking that the audience has no right to is in it");
                }
                JsonNode refs = object.path("object_marking_refs");
                if (!marking && refs.isEmpty()) {
                    found.add("an object has no marking");
                }
                refs.forEach(ref -> {
                    if (!allowed.contains(ref.asString(""))) {
                        found.add("an object is marked above the audience's right");
                    }
                });
                if (object.has("granular_markings")) {
                    found.add("an object has granular markings");
                }
                walk(object, there, found);
            }
        } catch (JacksonException e) {
            found.add("it is not JSON");
        }
        return List.copyOf(found);
    }

    private static void walk(JsonNode node, Set<String> there, List<String> found) {
        if (node.isString()) {
            dangling(node.asString(""), there, found);
        }
        node.forEach(one -> walk(one, there, found));
        if (node.isObject()) {
            node.propertyNames()
                    .forEach(name -> {
                        if (!name.startsWith("extension-definition--")) {
                            dangling(name, there, found);
                        }
                    });
        }
    }

    private static void dangling(String text, Set<String> there, List<String> found) {
        if (!text.contains("--")) {
            return;
        }
        Matcher matcher = UUID.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null
                    && !there.contains(matcher.group())
                    && !MarkingRights.understood(matcher.group()).isPresent()) {
                found.add("something that is not in it is referred to");
            }
        }
    }

    /** The same of any output: names and identifiers that must be nowhere. */
    public static List<String> text(byte[] bytes, Set<String> forbidden) {
        List<String> found = new ArrayList<>();
        String text = unescaped(new String(bytes, UTF_8)).toLowerCase(Locale.ROOT);
        Matcher uuids = UUID.matcher(text);
        while (uuids.find()) {
            if (forbidden.contains(uuids.group(2).replace("-", ""))) {
                found.add("the identifier of something that was removed is in it");
            }
        }
        Set<String> words = new HashSet<>(List.of(text.split("[^\\p{L}\\p{N}]+", -1)));
        for (String name : forbidden) {
            String[] parts = name.split("[^\\p{L}\\p{N}]+", -1);
            boolean all = name.length() > 2;
            for (String part : parts) {
                all &= part.isEmpty() || words.contains(part);
            }
            if (all && bounded(text, name)) {
                found.add("a name that must not leave is in it");
            }
        }
        return found;
    }

    private static boolean bounded(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean before = at == 0 || !wordy(text.charAt(at - 1)) || !wordy(text.charAt(at));
            boolean after =
                    end == text.length()
                            || !wordy(text.charAt(end))
                            || !wordy(text.charAt(end - 1));
            if (before && after) {
                return true;
            }
        }
        return false;
    }

    private static boolean wordy(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static String unescaped(String json) {
        return json.replace("\\\\", "\\")
                .replace("\\\"", "\"")
                .replace("\\n", "\n")
                .replace("\\t", "\t");
    }
}
