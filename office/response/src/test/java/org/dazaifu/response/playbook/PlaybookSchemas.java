package org.dazaifu.response.playbook;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schemas that OASIS publishes, where they are. */
final class PlaybookSchemas {

    private static final Path SCHEMAS =
            Path.of(System.getProperty("dazaifu.data", "absent"), "cacao/schemas");
    private static final String BASE =
            "https://raw.githubusercontent.com/oasis-open/cacao-json-schemas/main/schemas/";

    private final Schema schema =
            SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_7,
                            builder -> builder.schemas(PlaybookSchemas::local))
                    .getSchema(SchemaLocation.of(BASE + "playbook.json"));

    static boolean present() {
        return Files.isDirectory(SCHEMAS);
    }

    List<?> problems(String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    private static @Nullable String local(String iri) {
        try {
            return iri.startsWith(BASE)
                    ? Files.readString(SCHEMAS.resolve(iri.substring(BASE.length())))
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
