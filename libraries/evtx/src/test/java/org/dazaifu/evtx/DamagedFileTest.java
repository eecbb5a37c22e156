package org.dazaifu.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dazaifu.evtx.EvtxWriter.attr;
import static org.dazaifu.evtx.EvtxWriter.el;
import static org.dazaifu.evtx.EvtxWriter.inst;
import static org.dazaifu.evtx.EvtxWriter.nested;
import static org.dazaifu.evtx.EvtxWriter.str;
import static org.dazaifu.evtx.EvtxWriter.sub;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.dazaifu.evtx.EvtxWriter.Piece;
import org.dazaifu.evtx.EvtxWriter.Placed;
import org.dazaifu.evtx.EvtxWriter.Tmpl;
import org.junit.jupiter.api.Test;

class DamagedFileTest {
    private static final int CHUNK = EvtxChunk.SIZE;

    private final EvtxWriter writer = Logs.sample(3, 10);
    private final byte[] file = writer.file();
    private final ByteBuffer view = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private Placed record(long number) {
        return writer.placed().get((int) number - 1);
    }

    private FileCondition readAll() {
        List<EvtxRecord> records = new ArrayList<>();
        FileCondition condition = Logs.condition(file, records);
        assertThat(Logs.damaged(records)).isEmpty();
        assertThat(Logs.numbers(records)).isEqualTo(upTo(30));
        return condition;
    }

    private static byte[] join(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @Test
    void aSoundFileIsSound() {
        assertThat(readAll()).isEqualTo(new FileCondition(true, false, false, true, 3, 3, 0, 0));
    }

    @Test
    void aDirtyFileIsReadWhole() {
        view.putInt(120, 1);

        assertThat(readAll().dirty()).isTrue();
    }

    @Test
    void wrongChecksumsAreCountedAndTheRecordsRead() {
        view.putInt(124, 7);
        view.putInt(4096 + 52, 7);
        view.putInt(4096 + CHUNK + 124, 7);

        FileCondition condition = readAll();
        assertThat(condition.headerChecksumMatches()).isFalse();
        assertThat(condition.chunksWithBadChecksum()).isEqualTo(2);
    }

    @Test
    void theHeadersCountOfChunksIsNotBelieved() {
        view.putShort(42, (short) 1);

        assertThat(readAll().declaredChunks()).isEqualTo(1);
    }

    @Test
    void aFileHeaderWithoutItsMagicIsStillSkipped() {
        view.putLong(0, 0x1234_5678L);

        readAll();
    }

    @Test
    void aChunkWithoutItsMagicIsNamedAndItsRecordsAreRead() {
        view.putInt(4096 + CHUNK, 0x7878_7878);

        List<EvtxRecord> records = Logs.read(file);

        assertThat(Logs.numbers(records)).isEqualTo(upTo(30));
        assertThat(Logs.damaged(records))
                .containsExactly(
                        new Damaged(4096 + CHUNK, "a chunk's magic (ElfChnk)", "78787878686e6b00"));
    }

    @Test
    void aChunkOfRubbishIsOneDamageAndReadingGoesOnBehindIt() {
        Arrays.fill(file, 4096 + CHUNK, 4096 + 2 * CHUNK, (byte) 0x5a);

        List<EvtxRecord> records = Logs.read(file);

        assertThat(Logs.numbers(records)).hasSize(20).startsWith(1L).endsWith(30L);
        assertThat(Logs.damaged(records))
                .singleElement()
                .satisfies(d -> assertThat(d.offset()).isEqualTo(4096 + CHUNK));
    }

    @Test
    void rubbishBehindTheLastChunkIsOneDamage() {
        List<EvtxRecord> records =
                Logs.read(join(file, new byte[5000], "junk".repeat(50_000).getBytes()));

        assertThat(Logs.numbers(records)).isEqualTo(upTo(30));
        assertThat(Logs.damaged(records)).hasSize(1);
    }

    @Test
    void emptyChunksAreNothing() {
        List<EvtxRecord> records = Logs.read(join(file, new byte[5 * CHUNK]));

        assertThat(records).hasSize(30);
    }

    @Test
    void chunksNeedNeitherAHeaderNorAlignment() {
        byte[] one = Arrays.copyOfRange(file, 4096, 4096 + CHUNK);
        byte[] two = Arrays.copyOfRange(file, 4096 + CHUNK, 4096 + 2 * CHUNK);

        assertThat(Logs.numbers(Logs.read(one))).isEqualTo(upTo(10));
        assertThat(
                        Logs.numbers(
                                Logs.read(
                                        join(new byte[777], one, "x".repeat(99).getBytes(), two))))
                .isEqualTo(upTo(20));
    }

    @Test
    void bytesMissingFromAChunkDoNotCostTheNextOne() {
        int cut = record(5).from() + 3;
        byte[] shorter =
                join(Arrays.copyOf(file, cut), Arrays.copyOfRange(file, cut + 1000, file.length));

        List<Long> numbers = Logs.numbers(Logs.read(shorter));

        assertThat(numbers).contains(1L, 2L, 3L, 4L).containsAll(upTo(30).subList(10, 30));
    }

    @Test
    void aTruncatedFileGivesWhatIsThereAndSaysWhatIsNot() {
        for (int length = 0; length < file.length; length += 977) {
            int end = length;
            List<EvtxRecord> records = Logs.read(Arrays.copyOf(file, end));
            List<Long> whole =
                    writer.placed().stream()
                            .filter(p -> p.to() <= end)
                            .map(Placed::number)
                            .toList();
            assertThat(Logs.numbers(records)).isEqualTo(whole);
            boolean inside = (end - 4096) % CHUNK > 600 && (end - 4096) % CHUNK < 3000;
            assertThat(!inside || !Logs.damaged(records).isEmpty())
                    .as("damage told at %d", end)
                    .isTrue();
        }
    }

    @Test
    void aWrongEndOfRecordsNeitherHidesNorInvents() {
        for (int free : new int[] {0, 1, 513, 40_000, CHUNK, CHUNK + 1, -1, Integer.MAX_VALUE}) {
            view.putInt(4096 + 48, free);
            readAll();
        }
    }

    @Test
    void wrongRecordNumbersInTheHeaderHideNothing() {
        for (long number : new long[] {0, 3, 1000, -1, Long.MIN_VALUE}) {
            view.putLong(4096 + 24, number);
            readAll();
            view.putLong(4096 + 32, number);
            readAll();
            view.putLong(4096 + 24, 1);
            readAll();
            view.putLong(4096 + 32, 10);
        }
    }

    @Test
    void remainsOfOlderRecordsAreNotReported() {
        byte[] older = Logs.sample(1, 10).file();
        Placed remain = Logs.sample(1, 10).placed().get(4);
        byte[] slack = Arrays.copyOfRange(older, remain.from(), remain.to());
        byte[] made = Logs.sample(1, 8).slack(slack).file();
        ByteBuffer header = ByteBuffer.wrap(made).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(Logs.numbers(Logs.read(made))).isEqualTo(upTo(8));
        header.putInt(4096 + 48, 60_000);
        assertThat(Logs.numbers(Logs.read(made))).isEqualTo(upTo(8));
        header.putInt(4096 + 48, -5);
        assertThat(Logs.numbers(Logs.read(made))).isEqualTo(upTo(8));
    }

    @Test
    void recordsThatTheHeaderDoesNotKnowYetAreRead() {
        view.putInt(4096 + 48, record(6).from() - 4096);
        view.putLong(4096 + 32, 5);
        EvtxWriter.seal(file, 4096);

        readAll();
    }

    @Test
    void aBrokenSizeCostsOneRecord() {
        for (int size : new int[] {0, 1, 27, 8, 0x1000, 0xffff, -1, Integer.MIN_VALUE}) {
            byte[] broken = file.clone();
            ByteBuffer.wrap(broken)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(record(15).from() + 4, size);
            List<EvtxRecord> records = Logs.read(broken);

            assertThat(Logs.numbers(records)).hasSize(29).doesNotContain(15L);
            assertThat(Logs.damaged(records))
                    .singleElement()
                    .satisfies(d -> assertThat(d.offset()).isEqualTo(record(15).from()));
        }
    }

    @Test
    void blankedRecordsAreTold() {
        Arrays.fill(file, record(18).from(), record(20).to(), (byte) 0);

        List<EvtxRecord> records = Logs.read(file);

        assertThat(Logs.numbers(records)).hasSize(27);
        assertThat(Logs.damaged(records)).hasSize(1);
    }

    @Test
    void templatesThatContainThemselvesAreDamage() {
        // A value's binary XML that instantiates the template whose value it is, over and over.
        Tmpl template = new Tmpl(el("Event", sub(0, ValueType.BIN_XML)));
        Piece piece = inst(template, str("end"));
        for (int i = 0; i < 40; i++) {
            piece = inst(template, nested(piece));
        }
        byte[] made =
                new EvtxWriter()
                        .chunk()
                        .record(1, 1, piece)
                        .record(2, 2, inst(Logs.PROCESS))
                        .file();

        List<EvtxRecord> records = Logs.read(made);

        assertThat(Logs.damaged(records))
                .singleElement()
                .satisfies(d -> assertThat(d.expected()).contains("nested"));
        assertThat(Logs.numbers(records)).containsExactly(2L);
    }

    @Test
    void elementsNestedWithoutEndAreDamage() {
        EvtxWriter.El deep = el("e");
        for (int i = 0; i < 500; i++) {
            deep = el("e", deep);
        }
        byte[] made = new EvtxWriter().chunk().record(1, 1, deep).file();

        assertThat(Logs.damaged(Logs.read(made))).hasSize(1);
    }

    @Test
    void aSmallRecordCannotBecomeAHugeOne() {
        // Two arrays in one element multiply, and a template repeats a long value.
        byte[] items = new byte[4000];
        Tmpl product =
                new Tmpl(
                        el(
                                "Event",
                                el(
                                        "P",
                                        attr("a", sub(0, ValueType.UINT8)),
                                        sub(1, ValueType.UINT8))));
        Object[] copies = new Object[1500];
        Arrays.fill(copies, el("c", sub(0, ValueType.STRING)));
        Tmpl copied = new Tmpl(el("Event", copies));
        byte[] made =
                new EvtxWriter()
                        .chunk()
                        .record(
                                1,
                                product,
                                EvtxWriter.array(ValueType.UINT8, items),
                                EvtxWriter.array(ValueType.UINT8, items))
                        .chunk()
                        .record(2, copied, str("y".repeat(6000)))
                        .record(3, Logs.PROCESS, str("fine"))
                        .file();

        List<EvtxRecord> records = Logs.read(made);

        assertThat(Logs.damaged(records)).hasSize(2);
        assertThat(Logs.numbers(records)).containsExactly(3L);
    }

    @Test
    void whatIsNoLogAtAllIsOneDamage() {
        byte[] text = "This is not an event log. ".repeat(40_000).getBytes();

        assertThat(Logs.read(text)).hasSize(1).allMatch(Damaged.class::isInstance);
        assertThat(Logs.read(new byte[0])).isEmpty();
        assertThat(Logs.read(new byte[] {1})).hasSize(1);
        assertThat(EvtxReader.isEvtx(text)).isFalse();
        assertThat(EvtxReader.isEvtx(file)).isTrue();
        assertThat(EvtxReader.isEvtx(Arrays.copyOfRange(file, 4096, 5000))).isTrue();
        assertThat(EvtxReader.isEvtx(new byte[] {'E'})).isFalse();
    }

    @Test
    void aStreamThatDripsIsReadLikeAnyOther() throws Exception {
        var drip =
                new ByteArrayInputStream(file) {
                    @Override
                    public synchronized int read(byte[] into, int offset, int length) {
                        return super.read(into, offset, Math.min(length, 1009));
                    }
                };
        List<EvtxRecord> records = new ArrayList<>();
        try (EvtxReader reader = EvtxReader.of(drip)) {
            reader.forEachRecord(records::add);
        }

        assertThat(Logs.numbers(records)).isEqualTo(upTo(30));
    }
}
