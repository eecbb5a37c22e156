package org.dazaifu.stix.check;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dazaifu.stix.Reading;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Nil;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The check against the schemas that OASIS publishes, which nobody here wrote. */
class SchemaAgreementTest {

    private static final Path SCHEMAS =
            Path.of(System.getProperty("dazaifu.data", "absent"), "stix/schemas");
    private static final String BASE =
            "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";

    /** How many mutated objects of each type are compared. */
    private static final int MUTANTS = Integer.getInteger("dazaifu.mutants", 400);

    /**
     * Where the schemas refuse what the specification allows.
     *
     * @param refusal a pattern of type, place and the schema's keyword
     * @param where which objects it concerns
     */
    private record StricterSchema(
            String why, String refusal, Predicate<Map<String, StixValue>> where) {
        StricterSchema(String why, String refusal) {
            this(why, refusal, _ -> true);
        }
    }

    private static final List<StricterSchema> STRICTER_SCHEMAS =
            List.of(
                    new StricterSchema(
                            "7.2.3.1 allows lang in the place of marking_ref",
                            ".* /granular_markings/N required"),
                    new StricterSchema(
                            "7.2.3.1: a dictionary's key may be in capitals",
                            ".* /granular_markings/N/selectors/N pattern"),
                    new StricterSchema(
                            "6.1: a media type of IANA's registry is a SHOULD",
                            "artifact /mime_type pattern"),
                    new StricterSchema(
                            "the schema knows only a part of RFC 5646",
                            "software /languages/N pattern"),
                    new StricterSchema(
                            "6.6.1: a list with one string is right, the schema wants two",
                            "email-message /additional_header_fields/.* (oneOf|minItems|type)"),
                    new StricterSchema(
                            "2.13: objects in a container have no identifier",
                            "observed-data /objects.* .*"),
                    new StricterSchema(
                            "6.13: the property is created_time, the schema calls it created",
                            "process  required",
                            o -> o.containsKey("created_time")),
                    new StricterSchema(
                            "6.13.2: the schema forgets integrity_level",
                            "process /extensions/windows-process-ext required"),
                    new StricterSchema(
                            "6.17: the property is modified_time, the schema calls it modified",
                            "windows-registry-key  required",
                            o -> o.containsKey("modified_time")),
                    new StricterSchema(
                            "6.17: only a hive at the beginning is one",
                            "windows-registry-key /key not"),
                    new StricterSchema(
                            "7.2.1: definition_type is open, the schema forbids more than tlp and statement",
                            "marking-definition .*",
                            o ->
                                    o.get("definition_type") instanceof Text(String kind)
                                            && !List.of("statement", "tlp").contains(kind)
                                            && (kind.startsWith("statement")
                                                    || kind.endsWith("tlp"))));

    private static final Map<String, Schema> CACHE = new HashMap<>();
    private static SchemaRegistry registry;

    @BeforeAll
    static void loadSchemas() {
        Assumptions.assumeTrue(
                Files.isDirectory(SCHEMAS), "skipped: the schemas are not at " + SCHEMAS);
        registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(SchemaAgreementTest::local));
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

    static List<String> types() {
        return StixCheck.types();
    }

    @Test
    void theTableHasEveryTypeThatHasASchema() throws IOException {
        var names = new ArrayList<String>();
        for (String folder : List.of("sdos", "sros", "observables")) {
            try (var files = Files.list(SCHEMAS.resolve(folder))) {
                files.forEach(f -> names.add(f.getFileName().toString().replace(".json", "")));
            }
        }
        names.addAll(List.of("language-content", "marking-definition", "extension-definition"));
        assertThat(types()).containsExactlyInAnyOrderElementsOf(names).hasSize(42);
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatTheTableCallsValidTheSchemaAndTheCheckAcceptToo(String type) {
        for (double share : new double[] {0, 0.3, 0.7, 1}) {
            for (int seed = 0; seed < 20; seed++) {
                StixObject object = new ValidObjects(seed).of(type, share);
                assertThat(errors(object.properties()))
                        .as(Reading.json(object.properties()))
                        .isEmpty();
                assertThat(
                                refusals(type, object.properties()).stream()
                                        .filter(r -> isRight(r, object.properties())))
                        .as(Reading.json(object.properties()))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void whereTheSchemaRefusesAMutatedObjectTheCheckHasAnError(String type) {
        var random = new Random(type.hashCode());
        int refused = 0;
        var missed = new TreeMap<String, String>();
        for (int i = 0; i < MUTANTS; i++) {
            Dictionary whole = new ValidObjects(i).of(type, random.nextDouble()).properties();
            Dictionary mutant = (Dictionary) mutate(whole, random, type);
            List<String> refusals =
                    refusals(type, mutant).stream().filter(r -> isRight(r, mutant)).toList();
            if (!refusals.isEmpty()) {
                refused++;
                if (errors(mutant).isEmpty()) {
                    missed.putIfAbsent(refusals.toString(), Reading.json(mutant));
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(refused).isGreaterThan(MUTANTS / 10);
    }

    private static boolean isRight(String refusal, Dictionary object) {
        return STRICTER_SCHEMAS.stream()
                .noneMatch(s -> refusal.matches(s.refusal()) && s.where().test(object.entries()));
    }

    private static List<Problem> errors(Dictionary object) {
        return StixCheck.problems(object).stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();
    }

    private static List<String> refusals(String type, Dictionary object) {
        return schema(type).validate(Reading.json(object), InputFormat.JSON).stream()
                .filter(e -> !e.getKeyword().equals("allOf"))
                .map(e ->
                        type
                                + " "
                                + e.getInstanceLocation().toString().replaceAll("/\\d+", "/N")
                                + " "
                                + e.getKeyword())
                .distinct()
                .toList();
    }

    private static Schema schema(String type) {
        return CACHE.computeIfAbsent(
                type,
                t -> {
                    for (String folder : List.of("sdos/", "sros/", "observables/", "common/")) {
                        if (Files.exists(SCHEMAS.resolve(folder + t + ".json"))) {
                            return registry.getSchema(
                                    SchemaLocation.of(BASE + folder + t + ".json"));
                        }
                    }
                    throw new IllegalStateException(t);
                });
    }

    /** One change somewhere: something is taken away, added, or replaced by something wrong. */
    private static StixValue mutate(StixValue value, Random random, String type) {
        if (value instanceof Dictionary(var entries) && !entries.isEmpty()) {
            var copy = new LinkedHashMap<>(entries);
            List<String> names = List.copyOf(entries.keySet());
            String name = names.get(random.nextInt(names.size()));
            StixValue inner = Objects.requireNonNull(entries.get(name));
            switch (random.nextInt(8)) {
                case 0 -> copy.remove(name);
                case 1 ->
                        copy.put(
                                List.of(
                                                "severity",
                                                "ABC",
                                                "ab",
                                                "x_null",
                                                "body",
                                                "end",
                                                "objects",
                                                "url",
                                                "extensions")
                                        .get(random.nextInt(9)),
                                junk(random));
                case 2 -> copy.put(name, junk(random));
                default -> copy.put(name, mutate(inner, random, type));
            }
            return new Dictionary(copy);
        }
        if (value instanceof Items(var items) && !items.isEmpty() && random.nextInt(4) > 0) {
            var copy = new ArrayList<>(items);
            int i = random.nextInt(items.size());
            copy.set(i, mutate(items.get(i), random, type));
            return new Items(copy);
        }
        if (value instanceof Text(String text) && random.nextInt(2) == 0 && !text.isEmpty()) {
            int at = random.nextInt(text.length());
            return new Text(
                    switch (random.nextInt(5)) {
                        case 0 -> text.substring(0, at) + text.substring(at + 1);
                        case 1 -> text.substring(0, at) + "é" + text.substring(at);
                        case 2 -> text.toUpperCase(java.util.Locale.ROOT);
                        case 3 -> text + ".000Z";
                        default -> text.substring(0, at);
                    });
        }
        return junk(random);
    }

    private static StixValue junk(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> new Nil();
            case 1 -> new Items(List.of());
            case 2 -> new Dictionary(Map.of());
            case 3 -> new Numeral("-1");
            case 4 -> new Numeral("1.5");
            case 5 -> new Numeral("1e12");
            case 6 -> new Flag(true);
            case 7 -> new Text("");
            case 8 -> new Text("sighting--00000000-0000-4000-8000-000000000001");
            case 9 -> new Items(List.of(new Nil()));
            case 10 -> new Dictionary(Map.of("x", new Nil()));
            default -> new Text("not this");
        };
    }
}
