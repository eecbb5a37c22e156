package org.dazaifu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Whatever the bytes are: nothing is thrown, every place is counted, Jackson agrees. */
class JsonFuzzTest {

    private static final BatchVisitor LOOK =
            new BatchVisitor() {
                @Override
                public void event(Event event) {
                    for (int i = 0; i < event.size(); i++) {
                        assertThat(event.name(i)).isNotNull();
                        event.value(i);
                    }
                    event.time();
                }

                @Override
                public void damaged(DamagedRecord damaged) {
                    assertThat(damaged.expected()).isNotBlank();
                    assertThat(damaged.found()).isNotNull();
                }
            };

    @FuzzTest
    void linesAreDecodedWhateverTheyAre(byte[] bytes) {
        decode(bytes, JsonBatch.LINES);
    }

    @FuzzTest
    void objectsAreSplitAndDecodedWhateverTheyAre(byte[] bytes) {
        ObjectSplitter splitter = new ObjectSplitter();
        splitter.split(bytes, bytes.length, true);
        int[] spans = splitter.spans();
        int before = 0;
        for (int i = 0; i < spans.length; i += 2) {
            assertThat(spans[i]).isBetween(before, bytes.length);
            assertThat(spans[i + 1]).isBetween(spans[i] + 1, bytes.length);
            before = spans[i + 1];
        }
        assertThat(splitter.end()).isBetween(before, bytes.length);
        decode(bytes, spans.length == 0 ? new int[] {0, 0} : spans);
    }

    @FuzzTest
    void theScannerTakesWhatJacksonTakes(byte[] bytes) {
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(java.nio.ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException e) {
            return;
        }
        List<Reading.Field> expected = JsonOracle.fields(text);
        List<Reading.Field> found = JsonScannerTest.scan(text);
        assertThat(found == null).as(text).isEqualTo(expected == null);
        // Names with a meaning of their own are told otherwise; all others must agree in all.
        if (found != null && expected != null && names(found).equals(names(expected))) {
            assertThat(JsonScannerTest.withoutZeros(found))
                    .as(text)
                    .isEqualTo(JsonScannerTest.withoutZeros(expected));
        }
    }

    private static List<String> names(List<Reading.Field> fields) {
        return fields.stream().map(Reading.Field::name).toList();
    }

    private static void decode(byte[] bytes, int[] spans) {
        SourceFile source = new SourceFile("fuzz", LogKind.NXLOG_JSON);
        Tally tally = new Tally(source);
        JsonLog log = new JsonLog(source, tally, FieldName.root(), LocalClocks.atBeginning());
        AtomicLong seen = new AtomicLong();
        List<Long> records = new ArrayList<>();
        new JsonBatch(log, bytes, bytes.length, spans, 0, 1)
                .decode(
                        new BatchVisitor() {
                            @Override
                            public void event(Event event) {
                                seen.incrementAndGet();
                                records.add(event.record());
                                LOOK.event(event);
                            }

                            @Override
                            public void damaged(DamagedRecord damaged) {
                                seen.incrementAndGet();
                                LOOK.damaged(damaged);
                                assertThat(damaged.offset()).isBetween(0L, (long) bytes.length);
                            }
                        });
        assertThat(records).isSorted();
        assertThat(tally.count().events() + tally.count().damaged()).isEqualTo(seen.get());
    }
}
