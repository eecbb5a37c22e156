package org.dazaifu.exchange.collection;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.taxii.JsonTrees;
import org.dazaifu.taxii.TaxiiStatus;
import org.dazaifu.taxii.TaxiiStatus.Detail;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** Statuses as bytes in the database and back, whole. */
final class StatusForm {

    private static final JsonFactory JSON = new JsonFactory();

    private StatusForm() {}

    static byte[] write(TaxiiStatus status) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeStringProperty("id", status.id());
            out.writeBooleanProperty("complete", status.complete());
            out.writeNumberProperty("requested", Micros.of(status.requested()));
            write(out, "successes", status.successes());
            write(out, "failures", status.failures());
            write(out, "pendings", status.pendings());
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Each as a list of its identifier, its version and, where there is one, its message. */
    private static void write(JsonGenerator out, String name, List<Detail> details) {
        out.writeName(name);
        out.writeStartArray();
        for (Detail detail : details) {
            out.writeStartArray();
            out.writeString(detail.id());
            out.writeString(detail.version());
            detail.message().ifPresent(out::writeString);
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    static TaxiiStatus read(byte[] bytes) {
        JsonNode json = JsonTrees.read(bytes);
        return new TaxiiStatus(
                json.path("id").stringValue(),
                json.path("complete").booleanValue(),
                Micros.time(json.path("requested").longValue()),
                details(json.path("successes")),
                details(json.path("failures")),
                details(json.path("pendings")));
    }

    private static List<Detail> details(JsonNode list) {
        var details = new ArrayList<Detail>(list.size());
        for (JsonNode one : list) {
            details.add(
                    new Detail(
                            one.path(0).stringValue(),
                            one.path(1).stringValue(),
                            one.has(2)
                                    ? Optional.of(one.path(2).stringValue())
                                    : Optional.empty()));
        }
        return details;
    }
}
