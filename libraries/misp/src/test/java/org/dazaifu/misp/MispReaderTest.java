package org.dazaifu.misp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dazaifu.misp.MispValue.Members;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MispReaderTest {

    static final String UUID = "0f6a1c52-8e44-4a0b-9d3e-5b7c21a6f001";

    static List<MispItem> read(byte[] bytes, MispLimits limits) throws IOException {
        var items = new ArrayList<MispItem>();
        try (var reader = MispReader.of(new ByteArrayInputStream(bytes), limits)) {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                items.add(item.get());
            }
        }
        return items;
    }

    static List<MispItem> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), MispLimits.USUAL);
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = MispReaderTest.class.getResourceAsStream("event.json")) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    static byte[] written(Event event) throws IOException {
        var out = new ByteArrayOutputStream();
        MispWriter.event(event, out);
        return out.toByteArray();
    }

    @Test
    void everyPartOfAnEventIsRead() throws IOException {
        var item = (MispItem.Read) read(sample(), MispLimits.USUAL).getFirst();
        Event event = item.event();
        assertThat(item.problems()).isEmpty();
        assertThat(item.proposals()).isEqualTo(1);
        assertThat(event.distribution()).isEqualTo(Distribution.SHARING_GROUP);
        assertThat(event.sharingGroup()).isNotNull();
        assertThat(event.publishTimestamp()).isEqualTo(1791190800L);
        assertThat(event.attributes()).hasSize(4);
        assertThat(event.attributes().get(0).sightings()).hasSize(2);
        assertThat(event.attributes().get(3).deleted()).isTrue();
        assertThat(event.objects().getFirst().attributes().get(2).value()).isEqualTo("4096");
        assertThat(event.objects().getFirst().references()).hasSize(1);
        assertThat(event.galaxies().getFirst().clusters().getFirst().value())
                .isEqualTo("Exercise Heron");
        assertThat(event.reports()).hasSize(1);
        assertThat(event.related().getFirst().info()).isEqualTo("An earlier one");
        assertThat(MispJson.text(event.other()))
                .contains("\"future_member\":{\"kept\":[1,2.50,null]}");
    }

    @Test
    void whatIsReadIsWrittenWithoutLoss() throws IOException {
        byte[] bytes = sample();
        Event event = ((MispItem.Read) read(bytes, MispLimits.USUAL).getFirst()).event();
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(Likeness.losses(text, new String(written(event), StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(((MispItem.Read) read(written(event), MispLimits.USUAL).getFirst()).event())
                .isEqualTo(event);
        assertThat(Event.of(event.members())).isEqualTo(event);
    }

    @Test
    void realEventsAreReadAndWrittenWithoutLoss() throws IOException {
        Path folder = Path.of(System.getProperty("dazaifu.data", "absent")).resolve("misp");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no events of MISP in " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (MispItem item : read(Files.readAllBytes(file), MispLimits.USUAL)) {
                    if (item instanceof MispItem.Read read) {
                        assertThat(
                                        ((MispItem.Read)
                                                        read(
                                                                        written(read.event()),
                                                                        MispLimits.USUAL)
                                                                .getFirst())
                                                .event())
                                .as(file.toString())
                                .isEqualTo(read.event());
                    }
                }
                String text = Files.readString(file);
                if (text.stripLeading().startsWith("{")
                        && !text.contains("\"response\"")
                        && read(text).getFirst() instanceof MispItem.Read first) {
                    String again = new String(written(first.event()), StandardCharsets.UTF_8);
                    assertThat(Likeness.losses(text, again)).as(file.toString()).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Event\":{\"uuid\":\"%s\",\"info\":\"x\"}}",
                "{\"uuid\":\"%s\",\"info\":\"x\"}",
                "[{\"Event\":{\"uuid\":\"%s\",\"info\":\"x\"}}]",
                "[{\"uuid\":\"%s\",\"info\":\"x\"}]",
                "{\"response\":[{\"Event\":{\"uuid\":\"%s\",\"info\":\"x\"}}]}",
                "{\"response\":{\"Event\":{\"uuid\":\"%s\",\"info\":\"x\"}}}"
            })
    void everyFormThatMispWritesIsRead(String form) throws IOException {
        List<MispItem> items = read(form.replace("%s", UUID));
        assertThat(items).hasSize(1);
        assertThat(((MispItem.Read) items.getFirst()).event().uuid()).isEqualTo(UUID);
    }

    @Test
    void theIndexOfAFeedIsReadAndWritten() throws IOException {
        String text =
                "{\""
                        + UUID
                        + "\":{\"info\":\"x\",\"Orgc\":{\"name\":\"o\"},\"date\":\"2026-01-02\","
                        + "\"timestamp\":\"5\",\"analysis\":\"2\",\"integrity:sha256\":\"ab\"}}";
        var index = (MispItem.Index) read(text).getFirst();
        assertThat(index.manifest().entries().getFirst().sha256()).isEqualTo(Optional.of("ab"));
        var out = new ByteArrayOutputStream();
        MispWriter.manifest(index.manifest(), out);
        assertThat(((MispItem.Index) read(out.toString(StandardCharsets.UTF_8)).getFirst()))
                .isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    "type":"md6","category":"Other","value":"x"~$.Event.Attribute[0].type~known type
                    "type":"md5","category":"Person","value":"d41d8cd98f00b204e9800998ecf8427e"~$.Event.Attribute[0].category~Payload delivery
                    "type":"md5","category":"Payload delivery","value":"abc"~$.Event.Attribute[0].value~32 hexadecimal
                    "type":"filename|md5","category":"Payload delivery","value":"abc"~$.Event.Attribute[0].value~vertical bar
                    "type":"text","category":"Other","value":"x","to_ids":"maybe"~$.Event.Attribute[0].to_ids~true or false
                    "type":"text","category":"Other","value":"x","timestamp":"soon"~$.Event.Attribute[0].timestamp~seconds
                    "type":"text","category":"Other","value":"x","distribution":"9"~$.Event.Attribute[0].distribution~"0" to "5"
                    "type":"text","category":"Other","value":"x","first_seen":"today"~$.Event.Attribute[0].first_seen~2026
                    "type":"text","category":"Other","value":["x"]~$.Event.Attribute[0].value~a text
                    "type":"text","category":"Other","value":"x","Tag":[7]~$.Event.Attribute[0].Tag[0]~an object
                    """)
    void aMistakeIsToldWithItsPlaceAndWhatToWrite(String members, String path, String words)
            throws IOException {
        String text =
                "{\"Event\":{\"uuid\":\"%s\",\"info\":\"x\",\"date\":\"2026-01-02\",\"Attribute\":[{\"uuid\":\"%s\",%s}]}}"
                        .formatted(UUID, UUID, members);
        var read = (MispItem.Read) read(text).getFirst();
        assertThat(read.problems()).isNotEmpty();
        assertThat(read.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.path()).isEqualTo(path);
                    assertThat(problem.toString()).containsIgnoringCase(words);
                });
        assertThat(Likeness.losses(text, new String(written(read.event()), StandardCharsets.UTF_8)))
                .as("what is wrong is kept")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "7",
                "{}",
                "[7]",
                "{\"a\":1}",
                "[{\"Event\":{\"uuid\":\"x\"",
                "\u0000"
            })
    void whatIsNoEventIsToldAndNeverThrown(String text) throws IOException {
        List<MispItem> items = read(text);
        assertThat(items).isNotEmpty();
        assertThat(items.getLast()).isInstanceOf(MispItem.Unreadable.class);
        assertThat(items.getLast().problems()).isNotEmpty();
    }

    @Test
    void whatIsTooDeepOrTooLargeIsTold() throws IOException {
        String deep = "{\"uuid\":\"x\",\"a\":" + "[".repeat(5000);
        assertThat(read(deep)).singleElement().isInstanceOf(MispItem.Unreadable.class);
        byte[] many =
                ("{\"uuid\":\"x\",\"a\":[" + "1,".repeat(100_000) + "1]}")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(read(many, new MispLimits(20, 1 << 20, 1000)))
                .singleElement()
                .isInstanceOfSatisfying(
                        MispItem.Unreadable.class,
                        told ->
                                assertThat(told.problems().getFirst().wrong())
                                        .contains("too large"));
    }

    @Test
    void anInputThatFailsIsNotBlamedOnItsContent() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                };
        assertThatThrownBy(() -> MispReader.of(broken, MispLimits.USUAL).next())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the disk is gone");
    }

    @Test
    void anEventWith150000AttributesIsReadOneByOne() throws IOException {
        var reader = MispReader.of(new LargeEvent(150_000), MispLimits.USUAL);
        var read = (MispItem.Read) reader.next().orElseThrow();
        assertThat(read.event().attributes()).hasSize(150_000);
        assertThat(read.problemCount()).isZero();
        assertThat(reader.next()).isEmpty();
        assertThat(read.event().attributes().getLast().other()).isNotEqualTo(Members.NONE);
    }
}
