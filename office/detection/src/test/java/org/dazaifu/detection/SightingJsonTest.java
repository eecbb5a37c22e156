package org.dazaifu.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dazaifu.sigma.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SightingJsonTest {

    @Test
    void aSightingIsOneLineWithItsKeysInOrder() throws IOException {
        assertThat(
                        lines(
                                sighting(
                                        Instant.parse("2026-05-04T03:02:01.5Z"),
                                        field("Image", "a.exe"))))
                .isEqualTo(
                        """
                        {"number":1,"rule":"r-1","title":"A title","level":"high",\
                        "time":"2026-05-04T03:02:01.500Z","file":"a.evtx","record":7,"host":"HOST",\
                        "techniques":["T1059.001"],"tags":["attack.t1059.001"],"fields":{"Image":"a.exe"}}
                        """);
    }

    @Test
    void aFieldThatOccursSeveralTimesIsAnArrayAtItsFirstPlace() throws IOException {
        assertThat(lines(sighting(null, field("a", "1"), field("b", null), field("a", null))))
                .contains("\"time\":null")
                .endsWith("\"fields\":{\"a\":[\"1\",null],\"b\":null}}\n");
    }

    @Test
    void halfOfASurrogatePairIsReplacedAndAWholeOneIsKept() throws IOException {
        String broken = "x" + (char) 0xD800 + "y" + Character.toString(0x1F600) + (char) 0xDC00;
        assertThat(lines(sighting(null, field(broken, broken))))
                .contains("x\uFFFDy")
                .containsAnyOf("\\uD83D\\uDE00", Character.toString(0x1F600))
                .doesNotContain("\\uD800", "\\uDC00\"");
    }

    @Test
    void controlCharactersAndLineEndsStayWithinTheLine() throws IOException {
        assertThat(lines(sighting(null, field("a", "1\n2\r\u0000\u2028"))).lines()).hasSize(1);
    }

    @Test
    void severalSightingsAreSeveralLinesWithNothingBetween() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SightingJson json = new SightingJson(out)) {
            json.accept(sighting(null));
            json.accept(sighting(null));
        }
        assertThat(out.toString(StandardCharsets.UTF_8).split("\n"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"number\":1,") && line.endsWith("{}}"));
    }

    private static String lines(Sighting sighting) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SightingJson json = new SightingJson(out)) {
            json.accept(sighting);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Sighting.Field field(String name, @Nullable String value) {
        return new Sighting.Field(name, value);
    }

    private static Sighting sighting(@Nullable Instant time, Sighting.Field... fields) {
        return new Sighting(
                1,
                "r-1",
                "A title",
                Level.HIGH,
                List.of("T1059.001"),
                List.of("attack.t1059.001"),
                time,
                "a.evtx",
                7,
                "HOST",
                List.of(fields));
    }
}
