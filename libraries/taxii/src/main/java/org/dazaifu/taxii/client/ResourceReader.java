package org.dazaifu.taxii.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dazaifu.taxii.ApiRoot;
import org.dazaifu.taxii.Discovery;
import org.dazaifu.taxii.JsonTrees;
import org.dazaifu.taxii.ManifestEntry;
import org.dazaifu.taxii.TaxiiCollection;
import org.dazaifu.taxii.TaxiiStatus;
import org.dazaifu.taxii.TaxiiTime;
import org.dazaifu.taxii.client.TaxiiException.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads resources; what is missing or of the wrong kind is told by its name. */
final class ResourceReader {

    private static final Instant UNKNOWN = Instant.EPOCH;

    private ResourceReader() {}

    static <T> T read(byte[] body, Function<JsonNode, T> resource) throws TaxiiException {
        try {
            return of(JsonTrees.read(body), resource);
        } catch (JacksonException e) {
            throw new TaxiiException(Code.MALFORMED, "The answer is not JSON, or is cut off.", e);
        }
    }

    static <T> T of(JsonNode json, Function<JsonNode, T> resource) throws TaxiiException {
        try {
            if (!json.isObject()) {
                throw new Wrong("it is not a JSON object.");
            }
            return resource.apply(json);
        } catch (Wrong e) {
            throw new TaxiiException(
                    Code.MALFORMED, "The answer is not what it should be: " + e.getMessage(), e);
        }
    }

    static Discovery discovery(JsonNode json) {
        return new Discovery(
                text(json, "title"),
                optional(json, "description"),
                optional(json, "contact"),
                optional(json, "default"),
                texts(json, "api_roots"));
    }

    static ApiRoot apiRoot(JsonNode json) {
        JsonNode most = json.path("max_content_length");
        if (!most.canConvertToLong()) {
            throw new Wrong("max_content_length is not a number");
        }
        return new ApiRoot(
                text(json, "title"),
                optional(json, "description"),
                texts(json, "versions"),
                most.longValue());
    }

    static List<TaxiiCollection> collections(JsonNode json) {
        return each(json, "collections", ResourceReader::collection);
    }

    static TaxiiCollection collection(JsonNode json) {
        return new TaxiiCollection(
                text(json, "id"),
                text(json, "title"),
                optional(json, "description"),
                optional(json, "alias"),
                flag(json, "can_read"),
                flag(json, "can_write"),
                texts(json, "media_types"));
    }

    static List<ManifestEntry> manifest(JsonNode json) {
        return each(
                json,
                "objects",
                one ->
                        new ManifestEntry(
                                text(one, "id"),
                                TaxiiTime.read(text(one, "date_added"))
                                        .orElseThrow(() -> new Wrong("date_added is no time")),
                                text(one, "version"),
                                optional(one, "media_type").orElse("")));
    }

    static List<String> versions(JsonNode json) {
        return texts(json, "versions");
    }

    static TaxiiStatus status(JsonNode json) {
        String state = text(json, "status");
        boolean complete = state.equals("complete");
        if (!complete && !state.equals("pending")) {
            throw new Wrong("status is neither complete nor pending");
        }
        var status =
                new TaxiiStatus(
                        text(json, "id"),
                        complete,
                        optional(json, "request_timestamp")
                                .flatMap(TaxiiTime::read)
                                .orElse(UNKNOWN),
                        details(json, "successes", "success_count"),
                        details(json, "failures", "failure_count"),
                        details(json, "pendings", "pending_count"));
        JsonNode total = json.path("total_count");
        // Of a request that the server has not yet begun with it is 0.
        if (!total.canConvertToInt()
                || (total.intValue() != status.total() && (complete || total.intValue() != 0))) {
            throw new Wrong("total_count is not the sum of the other counts");
        }
        return status;
    }

    static boolean more(JsonNode json) {
        return json.has("more") && flag(json, "more");
    }

    static Optional<String> next(JsonNode json) {
        return optional(json, "next");
    }

    private static List<TaxiiStatus.Detail> details(JsonNode json, String name, String count) {
        List<TaxiiStatus.Detail> details =
                each(
                        json,
                        name,
                        one ->
                                new TaxiiStatus.Detail(
                                        text(one, "id"),
                                        optional(one, "version").orElse(""),
                                        optional(one, "message")));
        JsonNode number = json.path(count);
        if (!number.canConvertToInt() || (json.has(name) && number.intValue() != details.size())) {
            throw new Wrong(count + " is not the number of " + name);
        }
        if (!json.has(name) && number.intValue() > 0) {
            // The lists are optional; that they are absent must not look like that nothing failed.
            var unnamed = new ArrayList<TaxiiStatus.Detail>();
            for (int i = 0; i < Math.min(number.intValue(), 1_000_000); i++) {
                unnamed.add(new TaxiiStatus.Detail("", "", Optional.empty()));
            }
            return unnamed;
        }
        return details;
    }

    private static <T> List<T> each(JsonNode json, String name, Function<JsonNode, T> one) {
        JsonNode list = json.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            throw new Wrong(name + " is not a list");
        }
        var all = new ArrayList<T>();
        list.forEach(item -> all.add(one.apply(item)));
        return all;
    }

    private static List<String> texts(JsonNode json, String name) {
        return each(
                json,
                name,
                item -> {
                    if (!item.isString()) {
                        throw new Wrong(name + " has something that is no text");
                    }
                    return item.stringValue();
                });
    }

    private static String text(JsonNode json, String name) {
        return optional(json, name)
                .filter(one -> !one.isEmpty())
                .orElseThrow(() -> new Wrong(name + " is missing or no text"));
    }

    private static Optional<String> optional(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    private static boolean flag(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isBoolean()) {
            throw new Wrong(name + " is neither true nor false");
        }
        return value.booleanValue();
    }

    private static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message, null, false, false);
        }
    }
}
