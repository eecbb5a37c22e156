package org.dazaifu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How JSON logs are cut into records, and what becomes of damage. */
class JsonLogTest {

    @TempDir Path directory;

    @Test
    void eachLineIsARecordAndBlankLinesAreNone() throws IOException {
        Reading reading = read(event(1) + "\n\n" + event(2) + "\r\n" + event(3));
        assertThat(reading.events()).extracting(Reading.Kept::eventId).containsExactly(1, 2, 3);
        assertThat(reading.events()).extracting(Reading.Kept::record).containsExactly(1L, 3L, 4L);
        assertThat(reading.damaged()).isEmpty();
    }

    @Test
    void aDamagedLineIsOneDamagedRecordAndReadingGoesOnAtTheNext() throws IOException {
        String broken = "{\"EventID\":2,\"Channel\":\"Sec";
        Reading reading = read(event(1) + "\n" + broken + "\n" + event(3) + "\n");
        assertThat(reading.events()).extracting(Reading.Kept::eventId).containsExactly(1, 3);
        assertThat(reading.damaged()).hasSize(1);
        DamagedRecord damaged = reading.damaged().get(0);
        assertThat(damaged.offset()).isEqualTo(event(1).length() + 1L + broken.length());
        assertThat(damaged.expected()).contains("quotation mark").contains("record 2");
        assertThat(damaged.found()).isEqualTo("the end of the record");
        assertThat(reading.census().events()).isEqualTo(2);
        assertThat(reading.census().damaged()).isEqualTo(1);
    }

    @Test
    void aDamagedFirstLineDoesNotHideTheLog() throws IOException {
        Reading reading = read("ity\",\"EventID\":1}\n" + event(2) + "\n");
        assertThat(reading.events()).extracting(Reading.Kept::eventId).containsExactly(2);
        assertThat(reading.damaged()).hasSize(1);
        reading = read("{\"EventID\":1,\"Channel\":\"Secu\n" + event(2) + "\n");
        assertThat(reading.events()).extracting(Reading.Kept::eventId).containsExactly(2);
        assertThat(reading.damaged()).hasSize(1);
    }

    @Test
    void aLineThatIsNoObjectIsDamage() throws IOException {
        Reading reading = read(event(1) + "\n17\n\"text\"\nnull\n" + event(2));
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.damaged()).hasSize(3);
    }

    @Test
    void arraysAndPrettyPrintedAndUnseparatedObjectsAreRead() throws IOException {
        String pretty = event(1).replace("{", "{\n  ").replace(",", ",\n  ").replace("}", "\n}");
        for (String text :
                new String[] {
                    "[" + event(1) + "," + event(2) + "]",
                    "[\n" + event(1) + ",\n" + event(2) + "\n]\n",
                    "[\n  " + pretty + ",\n  " + event(2) + "\n]",
                    pretty + "\n" + event(2),
                    pretty + event(2),
                    event(1) + event(2),
                    event(1) + " " + event(2) + "\n",
                    "Record 1\n" + pretty + "\nRecord 2\n" + event(2) + "\n",
                    "\u001E" + event(1) + "\n\u001E" + event(2) + "\n"
                }) {
            Reading reading = read(text);
            assertThat(reading.events())
                    .as(text)
                    .extracting(Reading.Kept::eventId)
                    .containsExactly(1, 2);
            assertThat(reading.events()).extracting(Reading.Kept::record).containsExactly(1L, 2L);
            assertThat(reading.damaged()).as(text).isEmpty();
        }
    }

    @Test
    void anObjectThatLostItsEndTakesNoOtherWithIt() throws IOException {
        String first = "{\n  \"EventID\": 1,\n  \"Channel\": \"Security\"\n}\n";
        String last = "{\n  \"EventID\": 3,\n  \"Channel\": \"Security\"\n}\n";
        for (String broken :
                new String[] {
                    "{\n  \"EventID\": 2,\n  \"Channel\": \"Secu\n",
                    "{\n  \"EventID\": 2,\n  \"Channel\": \"Security\"\n",
                    "{\n  \"EventID\": 2,\n  \"Chan",
                    "{\n  \"EventID\": 2\n"
                }) {
            Reading reading = read(first + broken + (broken.endsWith("\n") ? "" : "\n") + last);
            assertThat(reading.events())
                    .as(broken)
                    .extracting(Reading.Kept::eventId)
                    .containsExactly(1, 3);
            assertThat(reading.damaged()).as(broken).hasSize(1);
        }
    }

    @Test
    void textBetweenObjectsIsDamage() throws IOException {
        Reading reading = read("[" + event(1) + ",\nlost text\n" + event(2) + "]");
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.damaged()).hasSize(1);
        assertThat(reading.damaged().get(0).found()).isEqualTo("lost text");
    }

    @Test
    void marksAndWideCharactersAreUnderstood() throws IOException {
        String text = event(1) + "\n" + event(2).replace("host", "\u5929\u6e80\u5bae") + "\n";
        for (Charset charset :
                new Charset[] {
                    StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
                }) {
            for (String mark : new String[] {"", "\uFEFF"}) {
                Reading reading = read((mark + text).getBytes(charset));
                assertThat(reading.events())
                        .as("%s %d", charset, mark.length())
                        .extracting(Reading.Kept::place)
                        .containsExactly("host", "\u5929\u6e80\u5bae");
                assertThat(reading.damaged()).isEmpty();
            }
        }
    }

    @Test
    void manyBatchesGiveEveryRecordOnceInOrderWithItsLine() throws IOException {
        int count = 40_000;
        String text =
                IntStream.rangeClosed(1, count)
                        .mapToObj(JsonLogTest::event)
                        .collect(Collectors.joining("\n"));
        for (String whole : new String[] {text, "[" + text.replace("\n", ",\n") + "]"}) {
            Reading reading = read(whole);
            assertThat(reading.events()).hasSize(count);
            for (int i = 0; i < count; i++) {
                assertThat(reading.events().get(i).eventId()).isEqualTo(i + 1);
                assertThat(reading.events().get(i).record()).isEqualTo(i + 1);
            }
            assertThat(reading.census().bytes()).isEqualTo(whole.length());
        }
    }

    @Test
    void aRecordLargerThanABatchIsReadWhole() throws IOException {
        String large = event(2).replace("host", "h".repeat(3 << 20));
        Reading reading = read(event(1) + "\n" + large + "\n" + event(3));
        assertThat(reading.events()).extracting(Reading.Kept::eventId).containsExactly(1, 2, 3);
        assertThat(reading.events().get(1).place()).hasSize(3 << 20);
    }

    @Test
    void aLineWithoutEndIsNamedAndSkipped() throws IOException {
        Path file = directory.resolve("endless.json");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(event(1) + "\n{\"EventID\":2,\"Channel\":\"");
            String block = "x".repeat(1 << 20);
            for (int i = 0; i < 40; i++) {
                out.write(block);
            }
            out.write("\"}\n" + event(3) + "\n");
        }
        Reading reading = Reading.of(file);
        assertThat(reading.events()).extracting(Reading.Kept::eventId).containsExactly(1, 3);
        assertThat(reading.events()).extracting(Reading.Kept::record).containsExactly(1L, 3L);
        assertThat(reading.damaged()).hasSize(1);
        assertThat(reading.damaged().get(0).expected()).contains("16,777,216").contains("record 2");
    }

    @Test
    void namesThatNeverRepeatCostNoMemoryForGood() throws IOException {
        Path file = directory.resolve("names.json");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 3_000; i++) {
                out.write("{\"EventID\":1,\"Channel\":\"Security\"");
                for (int j = 0; j < 10; j++) {
                    out.write(",\"name" + i + "_" + j + "\":" + j);
                }
                out.write("}\n");
            }
        }
        Reading reading = Reading.of(file);
        assertThat(reading.events()).hasSize(3_000);
        assertThat(reading.events().get(2_999).value("name2999_9")).isEqualTo("9");
    }

    private static String event(int id) {
        return "{\"EventID\":" + id + ",\"Channel\":\"Security\",\"Hostname\":\"host\"}";
    }

    private Reading read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Reading read(byte[] bytes) throws IOException {
        Path file = directory.resolve("log.json");
        Files.write(file, bytes);
        return Reading.of(file);
    }
}
