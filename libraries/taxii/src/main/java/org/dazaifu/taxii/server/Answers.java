package org.dazaifu.taxii.server;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.taxii.ApiRoot;
import org.dazaifu.taxii.Discovery;
import org.dazaifu.taxii.ManifestEntry;
import org.dazaifu.taxii.TaxiiCollection;
import org.dazaifu.taxii.TaxiiMediaType;
import org.dazaifu.taxii.TaxiiStatus;
import org.dazaifu.taxii.TaxiiTime;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes resources and error messages as JSON. */
final class Answers {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    // An answer that fails half-way must not be closed into valid JSON.
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .build();

    private Answers() {}

    /** Writes one resource. */
    interface Writing {
        void to(JsonGenerator out) throws IOException;
    }

    static TaxiiResponse json(int status, Map<String, String> headers, Writing writing) {
        var all = new HashMap<String, String>(headers);
        all.put("Content-Type", TaxiiMediaType.TAXII);
        all.put("Cache-Control", "no-store");
        all.put("X-Content-Type-Options", "nosniff");
        return new TaxiiResponse(
                status,
                all,
                out -> {
                    try (JsonGenerator json =
                            JSON.createGenerator(ObjectWriteContext.empty(), out)) {
                        writing.to(json);
                    } catch (JacksonException e) {
                        throw e instanceof JacksonIOException io && io.getCause() != null
                                ? io.getCause()
                                : new IOException(e);
                    }
                });
    }

    static TaxiiResponse error(Refusal refusal, String errorId) {
        return json(
                refusal.status(),
                refusal.headers(),
                out -> {
                    out.writeStartObject();
                    text(out, "title", refusal.title());
                    text(out, "description", refusal.description());
                    text(out, "error_id", errorId);
                    text(out, "error_code", refusal.code());
                    text(out, "http_status", String.valueOf(refusal.status()));
                    out.writeEndObject();
                });
    }

    static void discovery(JsonGenerator out, Discovery discovery) {
        out.writeStartObject();
        text(out, "title", discovery.title());
        text(out, "description", discovery.description());
        text(out, "contact", discovery.contact());
        text(out, "default", discovery.defaultRoot());
        texts(out, "api_roots", discovery.apiRoots());
        out.writeEndObject();
    }

    static void apiRoot(JsonGenerator out, ApiRoot root) {
        out.writeStartObject();
        text(out, "title", root.title());
        text(out, "description", root.description());
        texts(out, "versions", root.versions());
        out.writeName("max_content_length");
        out.writeNumber(root.maxContentLength());
        out.writeEndObject();
    }

    static void collections(JsonGenerator out, List<TaxiiCollection> collections) {
        out.writeStartObject();
        if (!collections.isEmpty()) {
            out.writeName("collections");
            out.writeStartArray();
            collections.forEach(one -> collection(out, one));
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    static void collection(JsonGenerator out, TaxiiCollection collection) {
        out.writeStartObject();
        text(out, "id", collection.id());
        text(out, "title", collection.title());
        text(out, "description", collection.description());
        text(out, "alias", collection.alias());
        out.writeName("can_read");
        out.writeBoolean(collection.canRead());
        out.writeName("can_write");
        out.writeBoolean(collection.canWrite());
        texts(out, "media_types", collection.mediaTypes());
        out.writeEndObject();
    }

    static void manifestEntry(JsonGenerator out, ManifestEntry entry) {
        out.writeStartObject();
        text(out, "id", entry.id());
        text(out, "date_added", TaxiiTime.write(entry.added()));
        text(out, "version", entry.version());
        if (!entry.mediaType().isEmpty()) {
            text(out, "media_type", entry.mediaType());
        }
        out.writeEndObject();
    }

    static void status(JsonGenerator out, TaxiiStatus status) {
        out.writeStartObject();
        text(out, "id", status.id());
        text(out, "status", status.complete() ? "complete" : "pending");
        text(out, "request_timestamp", TaxiiTime.write(status.requested()));
        number(out, "total_count", status.total());
        details(out, "success_count", "successes", status.successes());
        details(out, "failure_count", "failures", status.failures());
        details(out, "pending_count", "pendings", status.pendings());
        out.writeEndObject();
    }

    private static void details(
            JsonGenerator out, String count, String name, List<TaxiiStatus.Detail> details) {
        number(out, count, details.size());
        if (details.isEmpty()) {
            return;
        }
        out.writeName(name);
        out.writeStartArray();
        for (TaxiiStatus.Detail detail : details) {
            out.writeStartObject();
            text(out, "id", detail.id());
            text(out, "version", detail.version());
            text(out, "message", detail.message());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void number(JsonGenerator out, String name, int value) {
        out.writeName(name);
        out.writeNumber(value);
    }

    private static void text(JsonGenerator out, String name, Optional<String> value) {
        value.ifPresent(one -> text(out, name, one));
    }

    private static void text(JsonGenerator out, String name, String value) {
        out.writeName(name);
        out.writeString(value);
    }

    private static void texts(JsonGenerator out, String name, List<String> values) {
        if (!values.isEmpty()) {
            out.writeName(name);
            out.writeStartArray();
            values.forEach(out::writeString);
            out.writeEndArray();
        }
    }
}
