package org.dazaifu.taxii.client;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.taxii.JsonTrees;
import org.dazaifu.taxii.TaxiiTime;
import org.dazaifu.taxii.client.TaxiiException.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * How far a pull has come: everything that is needed to go on later, also after a crash. Whoever
 * files a page and the bookmark that came with it in one transaction loses nothing and gets nothing
 * twice.
 *
 * <p>A pull goes on by time, not by {@code next}: servers have been seen whose cursors live for
 * seconds, or give each page but once. It asks for what was added from the last page's last moment
 * on, that moment included, and leaves out what it has of it. Only where a server tells no times is
 * the cursor used.
 *
 * @param feed which collection and filter it belongs to; opaque
 * @param last when the last object that is filed was added, as the server said
 * @param recent which objects of that moment are filed, as {@code id@version}; there may be more,
 *     of the same page
 * @param next the server's cursor for the page after
 */
public record TaxiiBookmark(
        String feed, Optional<Instant> last, List<String> recent, Optional<String> next) {

    /** How many objects of one moment are remembered. Of more, some may come twice. */
    static final int MOST_RECENT = 200_000;

    private static final JsonFactory JSON = new JsonFactory();

    public TaxiiBookmark {
        recent = List.copyOf(recent);
    }

    /** The bookmark of whoever has nothing yet. */
    public static TaxiiBookmark start() {
        return new TaxiiBookmark("", Optional.empty(), List.of(), Optional.empty());
    }

    /** As text, to be kept. */
    public String text() {
        var text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeName("feed");
            out.writeString(feed);
            last.ifPresent(time -> {
                out.writeName("last");
                out.writeString(TaxiiTime.write(time));
            });
            out.writeName("recent");
            out.writeStartArray();
            recent.forEach(out::writeString);
            out.writeEndArray();
            next.ifPresent(cursor -> {
                out.writeName("next");
                out.writeString(cursor);
            });
            out.writeEndObject();
        }
        return text.toString();
    }

    /**
     * From its text.
     *
     * @throws TaxiiException with {@link Code#BOOKMARK} if it is none
     */
    public static TaxiiBookmark read(String text) throws TaxiiException {
        try {
            JsonNode json = JsonTrees.read(text.getBytes(StandardCharsets.UTF_8));
            Optional<String> last = optional(json, "last");
            Optional<Instant> time = last.flatMap(TaxiiTime::read);
            if (!json.path("recent").isArray() || time.isPresent() != last.isPresent()) {
                throw damaged(null);
            }
            var recent = new ArrayList<String>();
            for (JsonNode one : json.path("recent")) {
                recent.add(text(one));
            }
            return new TaxiiBookmark(text(json.path("feed")), time, recent, optional(json, "next"));
        } catch (JacksonException e) {
            throw damaged(e);
        }
    }

    private static Optional<String> optional(JsonNode json, String name) throws TaxiiException {
        return json.has(name) ? Optional.of(text(json.path(name))) : Optional.empty();
    }

    private static String text(JsonNode json) throws TaxiiException {
        if (!json.isString()) {
            throw damaged(null);
        }
        return json.stringValue();
    }

    private static TaxiiException damaged(@Nullable Throwable cause) {
        return new TaxiiException(Code.BOOKMARK, "The bookmark is damaged.", cause);
    }
}
