package org.dazaifu.misp;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads what MISP writes, one event at a time: {@code {"Event": …}}, an event bare, {@code
 * {"response": […]}}, a list of either, a feed's {@code manifest.json}.
 *
 * <p>Bad content is never thrown: each item comes with its problems, and where the input stops
 * being JSON, or takes more than its limits, the last item says so. An event's attributes and
 * objects become records one by one, so that memory is an event's records and never its JSON. Not
 * for use by several threads at once.
 */
public final class MispReader implements Closeable {

    private final WatchedSource source;
    private final MispLimits limits;
    private @Nullable JsonInput json;
    private State state = State.BEFORE;
    private String listPath = "$";
    private long index;

    private enum State {
        BEFORE,
        IN_LIST,
        AFTER,
        FINISHED
    }

    private MispReader(InputStream in, MispLimits limits) {
        this.source = new WatchedSource(in);
        this.limits = limits;
    }

    /** Opens a file. */
    public static MispReader open(Path file) throws IOException {
        return of(Files.newInputStream(file), MispLimits.USUAL);
    }

    /** Opens what {@code in} holds; closing the reader closes it. */
    public static MispReader of(InputStream in, MispLimits limits) {
        return new MispReader(new BufferedInputStream(in, 1 << 16), limits);
    }

    /**
     * The next item, or empty at the end.
     *
     * @throws IOException if the input fails
     */
    public Optional<MispItem> next() throws IOException {
        Problems problems = new Problems();
        try {
            return advance(problems);
        } catch (JsonInput.TooLarge e) {
            return end(problems, "It is too large: " + e.getMessage() + ".", "Split the event.");
        } catch (JacksonIOException e) {
            if (source.failed() && e.getCause() instanceof IOException cause) {
                throw cause;
            }
            return end(problems, "It is no text in UTF-8" + at() + ".", "Write UTF-8.");
        } catch (JacksonException e) {
            String reason = Problems.shown(e.getOriginalMessage());
            return end(problems, "It is no JSON" + at() + ": " + reason, "Write JSON.");
        }
    }

    @Override
    public void close() throws IOException {
        state = State.FINISHED;
        source.close();
    }

    private Optional<MispItem> advance(Problems problems) {
        while (true) {
            switch (state) {
                case BEFORE -> {
                    state = State.AFTER;
                    json = new JsonInput(source, limits);
                    Optional<MispItem> first = first(json, problems);
                    if (first.isPresent()) {
                        return first;
                    }
                }
                case IN_LIST -> {
                    JsonInput in = input();
                    JsonToken token = in.next();
                    if (token != JsonToken.END_ARRAY) {
                        String path = listPath + "[" + index++ + "]";
                        in.startCounting();
                        return Optional.of(new EventInput(in, problems).item(token, path));
                    }
                    state = State.AFTER;
                }
                case AFTER -> {
                    JsonInput in = input();
                    for (JsonToken token = in.next(); token != null; token = in.next()) {
                        in.skip();
                    }
                    state = State.FINISHED;
                }
                case FINISHED -> {
                    return Optional.empty();
                }
            }
        }
    }

    /** The input's first item; empty if it is a list, which is entered. */
    private Optional<MispItem> first(JsonInput in, Problems problems) {
        JsonToken token = in.next();
        if (token == null) {
            return end(problems, "It is empty.", "Write {\"Event\": {…}}.");
        }
        if (token == JsonToken.START_ARRAY) {
            return enter("$");
        }
        if (token != JsonToken.START_OBJECT) {
            return Optional.of(new EventInput(in, problems).item(token, "$"));
        }
        token = in.next();
        String path = "$";
        while (token == JsonToken.PROPERTY_NAME && in.name().equals("response")) {
            path += ".response";
            token = in.next();
            if (token == JsonToken.START_ARRAY) {
                return enter(path);
            }
            if (token != JsonToken.START_OBJECT) {
                return Optional.of(new EventInput(in, problems).item(token, path));
            }
            token = in.next();
        }
        if (token == JsonToken.PROPERTY_NAME && Rules.isUuid(in.name())) {
            return Optional.of(new EventInput(in, problems).manifest(path));
        }
        return Optional.of(new EventInput(in, problems).object(token, path));
    }

    private Optional<MispItem> enter(String path) {
        listPath = path;
        state = State.IN_LIST;
        return Optional.empty();
    }

    private Optional<MispItem> end(Problems problems, String wrong, String instead) {
        state = State.FINISHED;
        problems.add(index == 0 ? "$" : listPath + "[" + (index - 1) + "]", wrong, instead);
        return Optional.of(new MispItem.Unreadable(problems.list(), problems.count()));
    }

    private JsonInput input() {
        if (json == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        return json;
    }

    private String at() {
        return json == null ? "" : " (" + json.place() + ")";
    }
}
