package org.dazaifu.casebook.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.casebook.CaseContent;
import org.dazaifu.casebook.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StixBundleTest {

    private static final Path SCHEMAS =
            Path.of(System.getProperty("dazaifu.data", "absent"), "stix/schemas");
    private static final String BASE =
            "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";

    private static JsonNode bundle(CaseContent content) {
        return JsonMapper.shared().readTree(text(content));
    }

    private static String text(CaseContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new StixBundle().write(content, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> ofType(JsonNode bundle, String type) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode object : bundle.path("objects")) {
            if (object.path("type").asString("").equals(type)) {
                found.add(object);
            }
        }
        return found;
    }

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

    private static String schemaOf(String type) {
        for (String folder : List.of("sdos", "sros", "observables", "common")) {
            if (Files.exists(SCHEMAS.resolve(folder).resolve(type + ".json"))) {
                return BASE + folder + "/" + type + ".json";
            }
        }
        throw new AssertionError("no schema of " + type);
    }

    @Test
    void everyObjectIsValidByTheSchemaOfItsType() {
        Assumptions.assumeTrue(
                Files.isDirectory(SCHEMAS), "skipped: the schemas are not at " + SCHEMAS);
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(StixBundleTest::local));
        for (CaseContent content :
                List.of(
                        Samples.plain().content(),
                        Samples.plain().namingContent(),
                        Samples.plain().emptyContent(),
                        new Samples(t -> t + "\u202E\"<'\\" + (char) 0xD800).content())) {
            for (JsonNode object : bundle(content).path("objects")) {
                String type = object.path("type").asString("");
                assertThat(
                                registry.getSchema(SchemaLocation.of(schemaOf(type)))
                                        .validate(object.toString(), InputFormat.JSON))
                        .as(object.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyReferenceLeadsToAnObjectOfTheBundle() {
        JsonNode bundle = bundle(Samples.plain().namingContent());
        Set<String> ids = new HashSet<>();
        for (JsonNode object : bundle.path("objects")) {
            assertThat(ids.add(object.path("id").asString())).isTrue();
        }
        for (JsonNode object : bundle.path("objects")) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                if (property.getKey().endsWith("_ref")) {
                    assertThat(ids).contains(property.getValue().asString());
                } else if (property.getKey().endsWith("_refs")) {
                    property.getValue().forEach(ref -> assertThat(ids).contains(ref.asString()));
                }
            }
        }
    }

    @Test
    void everythingIsMarkedAndMadeByTheProducer() {
        JsonNode bundle = bundle(Samples.plain().content());
        String marking = ofType(bundle, "marking-definition").getFirst().path("id").asString();
        assertThat(ofType(bundle, "marking-definition").getFirst().path("name").asString())
                .isEqualTo("TLP:AMBER+STRICT");
        for (JsonNode object : bundle.path("objects")) {
            if (!object.path("type").asString().equals("marking-definition")) {
                assertThat(object.path("object_marking_refs").path(0).asString())
                        .as(object.toString())
                        .isEqualTo(marking);
            }
        }
    }

    @Test
    void aRuleIsAnIndicatorWithItsTextAndItsMatchesAreASighting() {
        JsonNode bundle = bundle(Samples.plain().content());
        assertThat(ofType(bundle, "indicator")).hasSize(10);
        JsonNode indicator = ofType(bundle, "indicator").getFirst();
        assertThat(indicator.path("pattern_type").asString()).isEqualTo("sigma");
        assertThat(indicator.path("pattern").asString())
                .startsWith("title: Shadow copies deleted with vssadmin");
        JsonNode sighting = ofType(bundle, "sighting").getFirst();
        assertThat(sighting.path("sighting_of_ref").asString())
                .isEqualTo(indicator.path("id").asString());
        assertThat(sighting.path("count").asInt()).isEqualTo(2);
        assertThat(ofType(bundle, "attack-pattern")).hasSize(15);
    }

    @Test
    void fieldsOfEventsBecomeObservables() {
        JsonNode bundle = bundle(Samples.plain().content());
        assertThat(ofType(bundle, "ipv4-addr"))
                .singleElement()
                .satisfies(a -> assertThat(a.path("value").asString()).isEqualTo("203.0.113.77"));
        assertThat(ofType(bundle, "domain-name"))
                .singleElement()
                .satisfies(d ->
                        assertThat(d.path("value").asString())
                                .isEqualTo("cdn.update-portal.example"));
        assertThat(ofType(bundle, "file"))
                .extracting(f -> f.path("name").asString())
                .containsExactlyInAnyOrder("powershell.exe", "WINWORD.EXE");
        assertThat(ofType(bundle, "process")).isNotEmpty();
        assertThat(ofType(bundle, "user-account")).hasSize(1);
    }

    @Test
    void whoAbstainsNamesNoIntrusionSet() {
        JsonNode bundle = bundle(Samples.plain().content());
        assertThat(ofType(bundle, "intrusion-set")).isEmpty();
        assertThat(bundle.toString()).doesNotContain("\"confidence\"");
        assertThat(ofType(bundle, "note").getFirst().path("content").asString())
                .contains("No group can be named", "Unattributed: 33.0 %");
    }

    @Test
    void whoNamesAGroupSaysHowSureThatIs() {
        JsonNode bundle = bundle(Samples.plain().namingContent());
        JsonNode group = ofType(bundle, "intrusion-set").getFirst();
        assertThat(group.path("name").asString()).isEqualTo("menuPass");
        assertThat(group.path("confidence").asInt()).isEqualTo(41);
        assertThat(ofType(bundle, "relationship"))
                .anySatisfy(r -> {
                    assertThat(r.path("relationship_type").asString()).isEqualTo("uses");
                    assertThat(r.path("confidence").asInt()).isEqualTo(41);
                });
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        assertThat(text(Samples.plain().content())).isEqualTo(text(Samples.plain().content()));
    }
}
