package org.dazaifu.attribution.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of which every missing or wrong value is named with its place. */
final class JsonInput {

    static final Pattern TECHNIQUE = Pattern.compile("T[0-9]{4}(\\.[0-9]{3})?");
    static final Pattern SOFTWARE = Pattern.compile("S[0-9]{4}");
    static final Pattern GROUP = Pattern.compile("G[0-9]{4}");

    private static final int EARLIEST = 1970;
    private static final int LATEST = 2200;

    private final String file;

    JsonInput(String file) {
        this.file = file;
    }

    JsonNode parse(byte[] bytes) throws BenchmarkException {
        try {
            JsonNode root = JsonMapper.shared().readTree(bytes);
            if (root == null || !root.isObject()) {
                throw new BenchmarkException(file + ": this is not a JSON object.");
            }
            return root;
        } catch (JacksonException e) {
            throw new BenchmarkException(
                    "%s:%d: this is not JSON: %s"
                            .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
        }
    }

    BenchmarkException wrong(String place, String expected) {
        return new BenchmarkException(file + ": " + place + " must be " + expected + ".");
    }

    JsonNode list(JsonNode of, String name, String place) throws BenchmarkException {
        JsonNode list = of.path(name);
        if (!list.isArray()) {
            throw wrong(place + name, "a list");
        }
        return list;
    }

    String text(JsonNode of, String name, String place) throws BenchmarkException {
        JsonNode value = of.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw wrong(place + name, "a text");
        }
        return value.stringValue();
    }

    @Nullable String optionalText(JsonNode of, String name, String place)
            throws BenchmarkException {
        return absent(of, name) ? null : text(of, name, place);
    }

    boolean flag(JsonNode of, String name, String place) throws BenchmarkException {
        if (absent(of, name)) {
            return true;
        }
        if (!of.path(name).isBoolean()) {
            throw wrong(place + name, "true or false");
        }
        return of.path(name).booleanValue();
    }

    List<String> texts(JsonNode of, String name, String place) throws BenchmarkException {
        var texts = new ArrayList<String>();
        if (!absent(of, name)) {
            for (JsonNode each : list(of, name, place)) {
                if (!each.isString()) {
                    throw wrong(place + name, "a list of texts");
                }
                texts.add(each.stringValue());
            }
        }
        return texts;
    }

    List<String> ids(JsonNode of, String name, Pattern form, String place)
            throws BenchmarkException {
        List<String> ids = texts(of, name, place).stream().distinct().toList();
        for (String id : ids) {
            if (!form.matcher(id).matches()) {
                throw wrong(place + name, "a list of identifiers like those of ATT&CK");
            }
        }
        return ids;
    }

    /** A year or a month: null where absent. */
    @Nullable Integer year(JsonNode value, String place) throws BenchmarkException {
        return within(value, place, EARLIEST, LATEST, "a year");
    }

    @Nullable Integer month(JsonNode value, String place) throws BenchmarkException {
        return within(value, place, 1, 12, "a month from 1 to 12");
    }

    private @Nullable Integer within(JsonNode value, String place, int least, int most, String what)
            throws BenchmarkException {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw wrong(place, what + " or null");
        }
        return value.intValue();
    }

    private static boolean absent(JsonNode of, String name) {
        return of.path(name).isMissingNode() || of.path(name).isNull();
    }
}
