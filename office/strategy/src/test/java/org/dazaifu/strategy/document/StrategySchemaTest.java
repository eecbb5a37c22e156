package org.dazaifu.strategy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.Written;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The published schema and the reader say the same of a document's form. */
class StrategySchemaTest {

    private static final Path ROOT = Path.of(System.getProperty("dazaifu.root", "../.."));
    private static Schema schema;

    @BeforeAll
    static void loadSchema() throws IOException {
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(ROOT.resolve("docs/schemas/strategy.schema.json")),
                                InputFormat.JSON);
    }

    private static List<String> wrong(String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        String json = JsonMapper.shared().writeValueAsString(loaded);
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategy-2021", "strategy-small"})
    void theExamplesAreOfTheForm(String name) throws IOException {
        String text = Files.readString(ROOT.resolve("samples").resolve(name + "/strategy.yaml"));
        assertThat(wrong(text)).isEmpty();
        assertThatCode(() -> StrategyReader.read(StrategyFiles.of(name, text)))
                .doesNotThrowAnyException();
    }

    @Test
    void bothHaveTheSameLimitsOfTheThreshold() throws Exception {
        for (int threshold : new int[] {3, 10, 1000}) {
            String text = Written.STRATEGY + "disclosure: {threshold: " + threshold + "}\n";
            assertThat(wrong(text)).isEmpty();
            assertThat(
                            StrategyReader.read(StrategyFiles.of("s", text))
                                    .strategy()
                                    .disclosure()
                                    .threshold())
                    .isEqualTo(threshold);
        }
        for (String block :
                List.of(
                        "{threshold: 2}",
                        "{threshold: 1001}",
                        "{threshold: -5}",
                        "{threshold: 10.5}",
                        "{threshold: many}",
                        "{}",
                        "{threshold: 9, known: 1}")) {
            bothRefuseText(
                    "disclosure: " + block, Written.STRATEGY + "disclosure: " + block + "\n");
        }
    }

    private static void bothRefuse(String from, String to) {
        bothRefuseText(to, Written.with(from, to));
    }

    private static void bothRefuseText(String to, String text) {
        assertThat(wrong(text)).as(to).isNotEmpty();
        assertThatThrownBy(() -> StrategyReader.read(StrategyFiles.of("s", text)))
                .as(to)
                .isInstanceOf(MistakesException.class);
    }

    private static void bothTake(String from, String to) throws MistakesException {
        String text = Written.with(from, to);
        assertThat(wrong(text)).as(to).isEmpty();
        StrategyReader.read(StrategyFiles.of("s", text));
    }

    @Test
    void whatIsMissingIsRefusedByBoth() {
        for (String line :
                Written.STRATEGY.lines().filter(one -> one.startsWith("    name: ")).toList()) {
            bothRefuse(line + "\n", "");
        }
        for (String key : List.of("title", "summary", "country", "zone", "currency", "adopted")) {
            String line =
                    Written.STRATEGY
                            .lines()
                            .filter(one -> one.startsWith("  " + key + ":"))
                            .toList()
                            .getFirst();
            bothRefuse(line + "\n", "");
        }
        bothRefuse("    start: 2021-10-01\n", "");
        bothRefuse("    evidence: A report\n", "");
        bothRefuse("    unit: hours\n", "");
        bothRefuse("        words: Median hours.\n", "");
        bothRefuse("value: 96, ", "");
        bothRefuse(", due: 2022-03-31", "");
    }

    @Test
    void whatIsOfAnotherFormIsRefusedByBoth() {
        bothRefuse("due: 2022-09-30", "due: soon");
        bothRefuse("due: 2022-09-30", "due: 2022-13-01");
        bothRefuse("budget: 500", "budget: -1");
        bothRefuse("budget: 500", "budget: much");
        bothRefuse("unit: hours", "unit: minutes");
        bothRefuse("direction: down", "direction: left");
        bothRefuse("id: first", "id: First");
        bothRefuse("country: JP", "country: Japan");
        bothRefuse("year: 2022, value: 48", "year: soon, value: 48");
        bothRefuse("    owner: office", "    ownr: office");
        bothRefuse("year-begins: 04-01", "year-begins: April");
        bothRefuse(
                "computed: median", "typed: {by: office, document: act}\n        computed: median");
        bothRefuse("        typed: {by: office, document: act}\n", "");
        bothRefuse("milestones:\n", "milestones: none\n    x:\n");
    }

    @Test
    void whatMayBeThereOrNotIsTakenByBoth() throws MistakesException {
        bothTake("    owner: office\n", "");
        bothTake("    owner: office\n", "    owner: office\n    audience: [prefecture, partner]\n");
        bothTake("  budget: 1000\n", "  budget: 1000.50\n  example: true\n  history: document\n");
        bothTake("depends-on: [first]", "depends-on: first");
        bothTake(
                "        baseline: {value: 96",
                "        window: twelve-months\n        baseline: {value: 96");
    }
}
