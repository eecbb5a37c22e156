package org.dazaifu.sharing.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.stix.Tlp;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at the bytes that are about to leave, knowing nothing of how they were made: markings that
 * are too high or unknown, identifiers of anything that is not there, names and identifiers that
 * must be nowhere. Shifted addresses it cannot tell from others and does not look for.
 *
 * <p>It reads them as a stream, one object at a time, in time that hardly depends on how many names
 * must be nowhere.
 */
public final class ReleaseCheck {

    private static final int MOST_FOUND = 1000;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** Bytes that can be read again and again. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private ReleaseCheck() {}

    /** What must keep a bundle from leaving, in sentences; empty where nothing does. */
    public static List<String> bundle(byte[] bytes, Audience audience, Set<String> forbidden) {
        return bundle(bytes, audience, forbidden, Set.of());
    }

    /** The same of bytes that are not held as a whole. */
    public static List<String> bundle(Source source, Audience audience, Set<String> forbidden) {
        return bundle(source, audience, forbidden, Set.of());
    }

    /**
     * The same of a bundle that may name what is no longer in it.
     *
     * @param had identifiers of what the audience had before
     */
    public static List<String> bundle(
            byte[] bytes, Audience audience, Set<String> forbidden, Set<String> had) {
        return bundle(() -> new ByteArrayInputStream(bytes), audience, forbidden, had);
    }

    /** Both. */
    public static List<String> bundle(
            Source source, Audience audience, Set<String> forbidden, Set<String> had) {
        List<String> found = new ArrayList<>(text(source, forbidden));
        Set<String> there = new HashSet<>(had);
        Set<String> allowed = new HashSet<>();
        for (Tlp label : Tlp.values()) {
            there.add(label.id().toString());
            if (audience.mayHave(label)) {
                allowed.add(label.id().toString());
            }
        }
        try {
            each(source, there, object -> there.add(object.path("id").asString("")));
            each(
                    source,
                    there,
                    object -> {
                        if (found.size() < MOST_FOUND) {
                            object(object, allowed, found);
                            walk(object, there, found);
                        }
                    });
        } catch (JacksonException e) {
            found.add("it is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    private interface Taker {
        void take(JsonNode object);
    }

    /** Every object of the bundle; the bundle's own identifier is there too. */
    private static void each(Source source, Set<String> there, Taker taker) throws IOException {
        try (InputStream in = source.open();
                JsonParser parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new StreamReadException(parser, "it is no bundle");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals("objects") && token == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        taker.take(JSON.readTree(parser));
                    }
                } else if (name.equals("id") && token == JsonToken.VALUE_STRING) {
                    there.add(parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "something follows it");
            }
        }
    }

    private static void object(JsonNode object, Set<String> allowed, List<String> found) {
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
        int after = 0;
        for (int at = text.indexOf("--"); at >= 0; at = text.indexOf("--", at + 1)) {
            int length = UuidText.lengthAt(text, at + 2);
            if (length == 0 || at <= after || !UuidText.isTypeEnd(text.charAt(at - 1))) {
                continue;
            }
            int start = at;
            while (start > after && UuidText.isType(text.charAt(start - 1))) {
                start--;
            }
            after = at + 2 + length;
            String identifier = text.substring(start, after);
            if (!there.contains(identifier) && MarkingRights.understood(identifier).isEmpty()) {
                found.add("something that is not in it is referred to");
            }
        }
    }

    /** What of any output must keep it from leaving: names and identifiers that must be nowhere. */
    public static List<String> text(byte[] bytes, Set<String> forbidden) {
        return text(() -> new ByteArrayInputStream(bytes), forbidden);
    }

    /** The same of bytes that are not held as a whole. */
    public static List<String> text(Source source, Set<String> forbidden) {
        ForbiddenText names = new ForbiddenText(forbidden);
        List<String> found = new ArrayList<>();
        try (InputStream in = source.open()) {
            TextPieces pieces = new TextPieces(in, names.longest());
            for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
                if (found.size() < MOST_FOUND) {
                    names.find(piece, pieces.isFirst(), found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }
}
