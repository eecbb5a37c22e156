package org.dazaifu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dazaifu.telemetry.Reading.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner says what Jackson says, and says where and why it refuses. */
class JsonScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " {\"a\" : 1 , \"b\":\"\" }",
                "{\"a\":-0.5e+10,\"b\":1E5,\"d\":12345678901234567890}",
                "{\"a\":true,\"b\":false,\"c\":null,\"d\":NaN,\"e\":-Infinity}",
                "{\"a\":[1,[2,{\"b\":3}],\"x\",null],\"c\":{},\"d\":[]}",
                "{\"a\":{\"b\":{\"c\":\"deep\"},\"d\":\"less\"}}",
                "{\"a\":\"line\\r\\n\\ttab \\\"quoted\\\" back\\\\slash \\/ \\b\\f\"}",
                "{\"a\":\"\\u0041\\u00e9\\u20AC\\ud83d\\ude00\"}",
                "{\"a\":\"half \\ud83d pair, \\ude00 other half\"}",
                "{\"a\":\"\\ud83d\\ud83d\\ude00\"}",
                "{\"n\\u0061me\":1,\"name\":2}",
                "{\"a\":\"\u65e5\u672c\u8a9e \ud83d\ude00 \u00e9\"}",
                "{\"a\":\"raw\ttab and\u0001control\"}",
                "{\"same\":1,\"same\":2}",
                "{\"a\":\"\\\\\"}",
                "{\"\":\"no name\"}",
            })
    void valuesAreWhatJacksonSays(String json) {
        assertThat(scan(json)).isEqualTo(JsonOracle.fields(json)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "{a:1}",
                "{\"a\":\"open",
                "{\"a\":\"bad \\x escape\"}",
                "{\"a\":\"\\u12G4\"}",
                "{\"a\":01x}",
                "{\"a\":tru}",
                "{\"a\":-}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":[1,]}",
                "{\"a\":[1",
                "{\"a\":\"ends in \\",
                "{\"a\":1]",
                "{'a':1}",
                "{\"a\":+1}"
            })
    void brokenStructureIsRefused(String json) {
        assertThat(JsonOracle.fields(json)).isNull();
        assertThat(scan(json)).isNull();
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        String deep = "{\"a\":" + "[".repeat(100_000);
        JsonScanner scanner = scanner(new JsonFields());
        assertThat(scanner.scan(deep.getBytes(StandardCharsets.UTF_8), 0, deep.length()))
                .isNegative();
        assertThat(scanner.expected()).isEqualTo("no more than 64 levels");
    }

    @Test
    void moreFieldsThanMemoryShouldHoldAreRefused() {
        StringBuilder many = new StringBuilder("{\"a\":[0");
        many.repeat(",1", 1 << 17).append("]}");
        JsonScanner scanner = scanner(new JsonFields());
        byte[] bytes = many.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(scanner.scan(bytes, 0, bytes.length)).isNegative();
        assertThat(scanner.expected()).isEqualTo("no more than 65536 fields");
    }

    @Test
    void theRefusalSaysWhereAndWhatIsThere() {
        String json = "{\"a\":1,\"b\" 2}";
        JsonScanner scanner = scanner(new JsonFields());
        scanner.scan(json.getBytes(StandardCharsets.UTF_8), 0, json.length());
        assertThat(scanner.errorAt()).isEqualTo(11);
        assertThat(scanner.expected()).isEqualTo(":");
        assertThat(scanner.found()).isEqualTo("2}");
    }

    @Test
    void bytesThatAreNotUtf8BecomeReplacementCharactersAndNothingElseIsLost() {
        byte[] json = "{\"a\":\"caf\u00e9\",\"b\":1}".getBytes(StandardCharsets.ISO_8859_1);
        JsonFields fields = new JsonFields();
        assertThat(scanner(fields).scan(json, 0, json.length)).isEqualTo(json.length);
        assertThat(fields.text(0)).isEqualTo("caf\uFFFD");
        assertThat(fields.text(1)).isEqualTo("1");
    }

    @Test
    void mutatedRecordsAreTakenAndRefusedAsJacksonDoes() {
        String seed =
                "{\"aa\":\"x\\\\y\\u00e9\",\"b\":[1,-2.5e3,true,null,{\"c\":\"d\"}],\"e\":{\"f\":\"\"}}";
        Random random = new Random(20260801);
        String alphabet = "{}[]\":,\\u0123eE+-.truefalsnl x/\n";
        int taken = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(seed);
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(text.length());
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    default -> text.deleteCharAt(at);
                }
            }
            List<Field> expected = JsonOracle.fields(text.toString());
            assertThat(withoutZeros(scan(text.toString())))
                    .as(text.toString())
                    .isEqualTo(withoutZeros(expected));
            taken += expected == null ? 0 : 1;
        }
        assertThat(taken).isBetween(1_000, 19_000);
    }

    /** The fields of the one object the text consists of; null where it is refused. */
    static @Nullable List<Field> scan(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        JsonFields fields = new JsonFields();
        int end = scanner(fields).scan(bytes, 0, bytes.length);
        if (end < 0
                || !new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8)
                        .matches("[ \\t\\r\\n]*")) {
            return null;
        }
        List<Field> found = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            found.add(new Field(fields.name(i), fields.text(i)));
        }
        return found;
    }

    /** Jackson drops zeros before a number, which the scanner keeps. */
    static @Nullable List<Field> withoutZeros(@Nullable List<Field> fields) {
        return fields == null
                ? null
                : fields.stream()
                        .map(f ->
                                new Field(
                                        f.name(),
                                        f.value() == null
                                                ? null
                                                : f.value().replaceFirst("^(-?)0+(?=[0-9])", "$1")))
                        .toList();
    }

    @Test
    void numbersKeepTheirLiteralText() {
        assertThat(scan("{\"a\":007,\"b\":1.50,\"c\":-0}"))
                .extracting(Field::value)
                .containsExactly("007", "1.50", "-0");
    }

    private static JsonScanner scanner(JsonFields fields) {
        return new JsonScanner(FieldName.root(), fields);
    }
}
