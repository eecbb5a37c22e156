package org.dazaifu.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written against the schemas that OASIS publishes. */
class SchemaTest {

    private static final Path SCHEMAS =
            Path.of(System.getProperty("dazaifu.data", "absent"), "stix/schemas");
    private static final String BASE =
            "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";
    private static final Instant THEN = Instant.parse("2026-08-01T09:30:00.123456Z");
    private static SchemaRegistry registry;

    @BeforeAll
    static void loadSchemas() {
        Assumptions.assumeTrue(
                Files.isDirectory(SCHEMAS), "skipped: the schemas are not at " + SCHEMAS);
        registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(SchemaTest::local));
    }

    /** The text of a published schema from the local copy, so that no test asks the network. */
    private static @Nullable String local(String iri) {
        String path = iri.replaceFirst("^https?:", "http:");
        try {
            return path.startsWith(BASE)
                    ? Files.readString(SCHEMAS.resolve(path.substring(BASE.length())))
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyObjectThatCanBeWrittenIsValid() {
        for (StixObject object : Samples.all()) {
            assertThat(problems(object)).as(object.toString()).isEmpty();
        }
    }

    @Test
    void everyKindOfContentHasASample() {
        var kinds = new ArrayList<Class<?>>();
        for (Class<?> family : StixContent.class.getPermittedSubclasses()) {
            kinds.addAll(List.of(family.getPermittedSubclasses()));
        }
        assertThat(Samples.contents().stream().map(Object::getClass)).containsAll((List) kinds);
    }

    @Test
    void theSchemasDoRefuseWhatIsWrong() {
        StixObject wrong =
                new StixObject(
                        new Properties()
                                .put("type", "indicator")
                                .put("spec_version", "2.1")
                                .put("id", StixId.named("indicator", "x"))
                                .dictionary());
        assertThat(problems(wrong)).isNotEmpty();
    }

    @Test
    void aBundleIsReadAgainWithoutLossAndIsTheSameEachTime() throws Exception {
        byte[] first = written(Samples.all());
        assertThat(written(Samples.all())).isEqualTo(first);
        List<BundleItem> again = BundleReaderTest.read(new ByteArrayInputStream(first));
        assertThat(again)
                .isEqualTo(new Bundle(StixId.named("bundle", "case"), Samples.all()).objects());
    }

    /**
     * The published schema of bundles forgets some types; each object's own schema is asked above.
     */
    @Test
    void aWholeBundleIsValidByTheSchemaOfBundles() throws Exception {
        List<StixObject> known =
                Samples.all().stream()
                        .filter(o -> !List.of("location", "note").contains(o.type()))
                        .toList();
        String json = new String(written(known), StandardCharsets.UTF_8);
        assertThat(schema("common/bundle.json").validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void anObservableGivenTwiceIsOneObjectWithWhatBothSay() {
        var hashes =
                Map.of(
                        "SHA-256",
                        "aec070645fe53ee3b3763059376134f058cc337247c978add178b6ccdfb0019f");
        StixObject small = new Observable.File("a.exe", hashes, null, null).toStix();
        StixObject large = new Observable.File("a.exe", hashes, 5L, null).toStix();
        List<StixObject> objects =
                new Bundle(StixId.named("bundle", "x"), List.of(small, large)).objects();
        assertThat(objects).hasSize(1);
        assertThat(objects.getFirst().properties().get("size")).isPresent();
    }

    @Test
    void twoDomainObjectsWithOneIdentifierAreRefused() {
        StixId id = StixId.named("tool", "x");
        StixObject one = new DomainObject.Tool(id, Common.of(THEN), "one", List.of()).toStix();
        StixObject two = new DomainObject.Tool(id, Common.of(THEN), "two", List.of()).toStix();
        assertThatThrownBy(() -> new Bundle(StixId.named("bundle", "x"), List.of(one, two)))
                .hasMessageContaining(id.toString());
    }

    private static byte[] written(List<StixObject> objects) throws Exception {
        var out = new ByteArrayOutputStream();
        new Bundle(StixId.named("bundle", "case"), objects).write(out);
        return out.toByteArray();
    }

    private static List<com.networknt.schema.Error> problems(StixObject object) {
        StringBuilder json = new StringBuilder();
        JsonText.write(object.properties(), json);
        String folder =
                Files.exists(SCHEMAS.resolve("sdos/" + object.type() + ".json"))
                        ? "sdos/"
                        : Files.exists(SCHEMAS.resolve("sros/" + object.type() + ".json"))
                                ? "sros/"
                                : Files.exists(
                                                SCHEMAS.resolve(
                                                        "observables/" + object.type() + ".json"))
                                        ? "observables/"
                                        : "common/";
        return schema(folder + object.type() + ".json").validate(json.toString(), InputFormat.JSON);
    }

    private static Schema schema(String path) {
        return registry.getSchema(SchemaLocation.of(BASE + path));
    }
}
