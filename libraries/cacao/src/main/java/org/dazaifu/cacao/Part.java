package org.dazaifu.cacao;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One object of a playbook and where it stands: takes properties out and tells what is wrong. */
record Part(String path, ObjectNode json, Problems problems) {

    private static final int QUOTED = 80;

    String at(String name) {
        return path + "." + name;
    }

    static String at(String path, String key) {
        return path + "['" + quoted(key) + "']";
    }

    static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }

    void mistake(String name, String wrong, String instead, String section) {
        problems.add(name.isEmpty() ? path : at(name), wrong, instead, section);
    }

    boolean has(String name) {
        return json.has(name);
    }

    private @Nullable JsonNode required(String name, String section) {
        JsonNode value = json.get(name);
        if (value == null) {
            mistake(name, "it is missing", "add " + name, section);
        }
        return value;
    }

    String requiredText(String name, String section) {
        return required(name, section) == null ? "" : text(name, section).orElse("");
    }

    /** A required text that says something. */
    String words(String name, String section) {
        String text = requiredText(name, section);
        if (json.get(name) instanceof JsonNode node && node.isString() && text.isBlank()) {
            mistake(name, "it is blank", "write what it is", section);
        }
        return text;
    }

    Optional<String> text(String name, String section) {
        JsonNode value = json.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString()) {
            mistake(name, "it is " + kind(value), "write a string", section);
            return Optional.empty();
        }
        return Optional.of(value.stringValue());
    }

    Optional<String> base64(String name, String section) {
        Optional<String> text = text(name, section);
        text.ifPresent(coded -> {
            try {
                Base64.getDecoder().decode(coded);
            } catch (IllegalArgumentException e) {
                mistake(name, "it is not base64", "encode it by RFC 4648, section 4", section);
            }
        });
        return text;
    }

    Optional<Long> whole(String name, long least, long most, String section) {
        JsonNode value = json.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            String range =
                    most == Long.MAX_VALUE
                            ? "of at least " + least
                            : "from " + least + " to " + most;
            mistake(
                    name,
                    value.isNumber() ? "it is out of range" : "it is " + kind(value),
                    "write a whole number " + range,
                    section);
            return Optional.empty();
        }
        return Optional.of(value.longValue());
    }

    boolean flag(String name, String section) {
        JsonNode value = json.get(name);
        if (value != null && !value.isBoolean()) {
            mistake(name, "it is " + kind(value), "write true or false", section);
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    Optional<CacaoId> id(String name, Set<String> types, String section) {
        return text(name, section).flatMap(text -> id(at(name), text, types, section));
    }

    Optional<CacaoId> requiredId(String name, Set<String> types, String section) {
        return required(name, section) == null ? Optional.empty() : id(name, types, section);
    }

    /** An identifier of one of some types, or of any where none is named. */
    private Optional<CacaoId> id(String where, String text, Set<String> types, String section) {
        Optional<CacaoId> id = CacaoId.parse(text);
        if (id.isEmpty()) {
            problems.add(
                    where,
                    "'" + quoted(text) + "' is not an identifier",
                    "write type--UUID, such as "
                            + (types.isEmpty()
                                    ? "playbook"
                                    : types.stream().sorted().findFirst().get())
                            + "--3fb1a4b2-9c0e-4f27-8a57-1d2e6c2a9f10",
                    "10.10");
        } else if (!types.isEmpty() && !types.contains(id.get().type())) {
            problems.add(
                    where,
                    "it is an identifier of type " + id.get().type(),
                    "name an object of type "
                            + String.join(" or ", types.stream().sorted().toList()),
                    section);
        }
        return id;
    }

    List<CacaoId> ids(String name, Set<String> types, int least, String section) {
        var ids = new ArrayList<CacaoId>();
        List<JsonNode> items = items(name, least, section);
        for (int i = 0; i < items.size(); i++) {
            String where = at(name) + "[" + i + "]";
            if (items.get(i).isString()) {
                id(where, items.get(i).stringValue(), types, section).ifPresent(ids::add);
            } else {
                problems.add(where, "it is " + kind(items.get(i)), "write an identifier", section);
            }
        }
        return ids;
    }

    List<String> texts(String name, int least, String section) {
        var texts = new ArrayList<String>();
        List<JsonNode> items = items(name, least, section);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isString()) {
                texts.add(items.get(i).stringValue());
            } else {
                problems.add(
                        at(name) + "[" + i + "]",
                        "it is " + kind(items.get(i)),
                        "write a string",
                        section);
            }
        }
        return texts;
    }

    /** A list of objects; what is none is told and left out. */
    List<Part> parts(String name, int least, String section) {
        var parts = new ArrayList<Part>();
        List<JsonNode> items = items(name, least, section);
        for (int i = 0; i < items.size(); i++) {
            String where = at(name) + "[" + i + "]";
            if (items.get(i) instanceof ObjectNode object) {
                parts.add(new Part(where, object, problems));
            } else {
                problems.add(where, "it is " + kind(items.get(i)), "write an object", section);
            }
        }
        return parts;
    }

    private List<JsonNode> items(String name, int least, String section) {
        JsonNode value = json.get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            mistake(name, "it is " + kind(value), "write a list", section);
            return List.of();
        }
        if (value.size() < least) {
            mistake(
                    name,
                    "it has " + value.size() + " entries",
                    "write at least " + least + (least == 1 ? ", or leave it out" : ""),
                    section);
        }
        return new ArrayList<>(value.values());
    }

    Optional<Part> object(String name, String section) {
        JsonNode value = json.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof ObjectNode object)) {
            mistake(name, "it is " + kind(value), "write an object", section);
            return Optional.empty();
        }
        return Optional.of(new Part(at(name), object, problems));
    }

    /** The objects in a dictionary by their keys; what is no object is told and left out. */
    Map<String, Part> dictionary(String name, String section) {
        var parts = new LinkedHashMap<String, Part>();
        object(name, section)
                .ifPresent(all -> {
                    for (Map.Entry<String, JsonNode> entry : all.json.properties()) {
                        String where = at(all.path, entry.getKey());
                        if (entry.getValue() instanceof ObjectNode object) {
                            parts.put(entry.getKey(), new Part(where, object, problems));
                        } else {
                            problems.add(
                                    where,
                                    "it is " + kind(entry.getValue()),
                                    "write an object",
                                    section);
                        }
                    }
                });
        return parts;
    }

    /** The objects in a dictionary by their identifiers, each of the type that its key names. */
    Map<CacaoId, Part> identified(String name, Set<String> types, String section) {
        var parts = new LinkedHashMap<CacaoId, Part>();
        dictionary(name, section)
                .forEach((key, part) ->
                        id(part.path, key, types, section)
                                .ifPresent(id -> {
                                    String type = part.requiredText("type", section);
                                    if (!type.isEmpty() && !type.equals(id.type())) {
                                        part.mistake(
                                                "type",
                                                "it is '" + quoted(type) + "'",
                                                "write '" + id.type() + "', as the key says",
                                                "10.10");
                                    }
                                    if (parts.putIfAbsent(id, part) != null) {
                                        part.mistake(
                                                "",
                                                "its key is there twice, in other letters",
                                                "make identifiers unique",
                                                "10.10");
                                    }
                                }));
        return parts;
    }

    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            case NULL -> "null";
            case BINARY, MISSING, POJO -> "nothing that JSON has";
        };
    }
}
