package org.dazaifu.cacao;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is valid here is valid by the schemas that OASIS publishes. */
class PlaybookSchemaTest {

    private static final Path SCHEMAS =
            Path.of(System.getProperty("dazaifu.data", "absent"), "cacao/schemas");
    private static final String BASE =
            "https://raw.githubusercontent.com/oasis-open/cacao-json-schemas/main/schemas/";
    private static Schema schema;

    @BeforeAll
    static void loadSchemas() {
        Assumptions.assumeTrue(
                Files.isDirectory(SCHEMAS), "skipped: the schemas are not at " + SCHEMAS);
        schema =
                SchemaRegistry.withDefaultDialect(
                                SpecificationVersion.DRAFT_7,
                                builder -> builder.schemas(PlaybookSchemaTest::local))
                        .getSchema(SchemaLocation.of(BASE + "playbook.json"));
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

    @Test
    void theSamplesAreValid() {
        for (ObjectNode json : new ObjectNode[] {Samples.small().json(), Samples.rich().json()}) {
            assertThat(PlaybookReader.read(json)).isInstanceOf(Reading.Valid.class);
            assertThat(schema.validate(json.toString(), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void theSchemasRefuseWhatIsRefusedHere() {
        for (String name : new String[] {"workflow_start", "created", "name"}) {
            ObjectNode json = Samples.rich().json();
            json.remove(name);
            assertThat(schema.validate(json.toString(), InputFormat.JSON)).as(name).isNotEmpty();
            assertThat(PlaybookReader.read(json)).isInstanceOf(Reading.Invalid.class);
        }
    }
}
