package org.dazaifu.misp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads one item from tokens; its attributes become records one by one. */
final class EventInput {

    private final JsonInput json;
    private final Problems problems;

    EventInput(JsonInput json, Problems problems) {
        this.json = json;
        this.problems = problems;
    }

    /** The item that begins with {@code token}. */
    MispItem item(@Nullable JsonToken token, String path) {
        if (token == JsonToken.START_OBJECT) {
            return object(json.next(), path);
        }
        json.value(token, path, problems);
        return noEvent(path);
    }

    /** An event, bare or in an object that wraps it; {@code token} is what follows its brace. */
    MispItem object(@Nullable JsonToken token, String path) {
        var header = new LinkedHashMap<String, MispValue>();
        var attributes = new ArrayList<Attribute>();
        var objects = new ArrayList<MispObject>();
        MispItem wrapped = null;
        for (JsonToken at = token; at == JsonToken.PROPERTY_NAME; at = json.next()) {
            String name = json.name();
            JsonToken value = json.next();
            if (name.equals("Event") && value == JsonToken.START_OBJECT && wrapped == null) {
                wrapped = object(json.next(), path + ".Event");
            } else if (name.equals("Attribute") && value == JsonToken.START_ARRAY) {
                list(header, name, path, (_, p) -> attributes.add(attribute(p)));
            } else if (name.equals("Object") && value == JsonToken.START_ARRAY) {
                list(header, name, path, (_, p) -> objects.add(mispObject(p)));
            } else {
                JsonInput.put(header, name, json.value(value, path, problems), path, problems);
            }
        }
        if (wrapped != null) {
            return wrapped(wrapped, header, path);
        }
        if (!header.containsKey("uuid")
                && !header.containsKey("info")
                && attributes.isEmpty()
                && objects.isEmpty()) {
            return noEvent(path);
        }
        Event event = Event.read(fields(header, path), attributes, objects);
        return new MispItem.Read(event, problems.proposals(), problems.list(), problems.count());
    }

    /** A feed's index; its first name has been read. */
    MispItem manifest(String path) {
        var entries = new ArrayList<FeedManifest.Entry>();
        do {
            String uuid = json.name();
            String at = path + "." + uuid;
            MispValue value = json.value(json.next(), at, problems);
            if (!Rules.isUuid(uuid) || !(value instanceof Members members)) {
                problems.add(at, "It is no event of the feed.", "Write a UUID and an object.");
            } else {
                entries.add(FeedManifest.Entry.read(uuid, new Fields(members, at, problems)));
            }
        } while (json.next() == JsonToken.PROPERTY_NAME);
        return new MispItem.Index(new FeedManifest(entries), problems.list(), problems.count());
    }

    private Attribute attribute(String path) {
        return Attribute.read(new Fields(json.members(path, problems), path, problems));
    }

    private MispObject mispObject(String path) {
        var header = new LinkedHashMap<String, MispValue>();
        var attributes = new ArrayList<Attribute>();
        while (json.next() == JsonToken.PROPERTY_NAME) {
            String name = json.name();
            JsonToken value = json.next();
            if (name.equals("Attribute") && value == JsonToken.START_ARRAY) {
                list(header, name, path, (_, p) -> attributes.add(attribute(p)));
            } else {
                JsonInput.put(header, name, json.value(value, path, problems), path, problems);
            }
        }
        return MispObject.read(fields(header, path), attributes);
    }

    /** The objects of a list, one by one; what is none is kept in {@code header}. */
    private void list(
            Map<String, MispValue> header,
            String name,
            String path,
            BiConsumer<JsonToken, String> part) {
        List<MispValue> odd = new ArrayList<>();
        int i = 0;
        for (JsonToken token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
            String at = path + "." + name + "[" + i++ + "]";
            if (token == JsonToken.START_OBJECT) {
                part.accept(token, at);
            } else {
                problems.add(at, "It is no object.", "Write an object.");
                odd.add(json.value(token, at, problems));
            }
        }
        if (!odd.isEmpty()) {
            JsonInput.put(header, name, new Items(odd), path, problems);
        }
    }

    private MispItem wrapped(MispItem event, Map<String, MispValue> beside, String path) {
        for (String name : beside.keySet()) {
            problems.add(
                    path + "." + name,
                    "It stands beside the event and is not kept.",
                    "Write it into the event.");
        }
        return switch (event) {
            case MispItem.Read read ->
                    new MispItem.Read(
                            read.event(), read.proposals(), problems.list(), problems.count());
            case MispItem.Unreadable u ->
                    new MispItem.Unreadable(problems.list(), problems.count());
            case MispItem.Index index -> index;
        };
    }

    private MispItem noEvent(String path) {
        problems.add(path, "It is no event.", "Write {\"Event\": {…}} or a list of those.");
        return new MispItem.Unreadable(problems.list(), problems.count());
    }

    private Fields fields(Map<String, MispValue> header, String path) {
        var list = new ArrayList<Member>(header.size());
        header.forEach((name, value) -> list.add(new Member(name, value)));
        return new Fields(new Members(list), path, problems);
    }
}
