package org.dazaifu.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.dazaifu.evtx.EvtxWriter.Placed;
import org.junit.jupiter.api.Test;

/**
 * Thousands of broken files made from sound ones, with what must survive in each known in advance:
 * a record is undamaged if neither its own bytes nor the template definitions and names it points
 * to have changed.
 */
class MutationCorpusTest {
    private static final int HEADER = 4096;
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final EvtxWriter writer = Logs.sample(3, 25);
    private final byte[] sound = writer.file();
    private final Map<Long, String> texts = new HashMap<>();

    MutationCorpusTest() {
        for (EvtxRecord record : Logs.read(sound)) {
            Decoded decoded = (Decoded) record;
            texts.put(decoded.recordId(), decoded.toJson());
        }
        assertThat(texts).hasSize(75);
    }

    /** Reads the mutated file every way there is, and holds what it gives against the sound one. */
    private void check(byte[] mutated, Predicate<Placed> undamaged, String how) {
        Set<String> found = new HashSet<>();
        for (EvtxRecord record : Logs.read(mutated)) {
            if (record instanceof Decoded decoded) {
                exercise(decoded);
                found.add(decoded.recordId() + decoded.toJson());
            }
        }
        for (Placed placed : writer.placed()) {
            if (undamaged.test(placed)) {
                assertThat(found)
                        .as("record %d, %s", placed.number(), how)
                        .contains(placed.number() + texts.get(placed.number()));
            }
        }
    }

    private static void exercise(Decoded record) {
        for (int i = 0; i < record.size(); i++) {
            String value = record.value(i);
            assertThat(value == null || record.type(i) != null).isTrue();
        }
        assertThat(record.toXml()).startsWith("<");
        assertThat(record.written()).isNotNull();
        assertThat(record.eventId()).isGreaterThanOrEqualTo(-1);
    }

    @Test
    void everyUndamagedRecordSurvivesBitFlips() {
        Random random = new Random(1);
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    for (int i = 0; i < 1100; i++) {
                        byte[] mutated = sound.clone();
                        int[] at = new int[1 + random.nextInt(8)];
                        for (int j = 0; j < at.length; j++) {
                            at[j] = interestingPlace(random);
                            mutated[at[j]] ^= (byte) (1 << random.nextInt(8));
                        }
                        check(
                                mutated,
                                record -> Arrays.stream(at).noneMatch(record::touches),
                                "bits flipped at " + Arrays.toString(at));
                    }
                });
    }

    /**
     * Anywhere where there are records, but headers and record frames as often as their contents.
     */
    private int interestingPlace(Random random) {
        Placed record = writer.placed().get(random.nextInt(writer.placed().size()));
        int chunk = HEADER + (record.from() - HEADER) / EvtxChunk.SIZE * EvtxChunk.SIZE;
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(128);
            case 1 -> chunk + random.nextInt(128);
            case 2 -> chunk + random.nextInt(EvtxChunk.HEADER_SIZE);
            case 3 -> record.from() + random.nextInt(24);
            case 4 -> record.to() - 1 - random.nextInt(4);
            default -> record.from() + random.nextInt(record.to() - record.from());
        };
    }

    @Test
    void everyUndamagedRecordSurvivesOverwrittenStretches() {
        Random random = new Random(2);
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    for (int i = 0; i < 300; i++) {
                        byte[] mutated = sound.clone();
                        int from = interestingPlace(random);
                        int to = Math.min(mutated.length, from + 1 + random.nextInt(3000));
                        byte[] junk = new byte[to - from];
                        if (random.nextBoolean()) {
                            random.nextBytes(junk);
                        }
                        System.arraycopy(junk, 0, mutated, from, junk.length);
                        check(
                                mutated,
                                record -> !overlaps(record, from, to),
                                "bytes overwritten from %d to %d".formatted(from, to));
                    }
                });
    }

    private static boolean overlaps(Placed record, int from, int to) {
        return record.from() < to && from < record.to()
                || record.dependsOn().stream().anyMatch(range -> range[0] < to && from < range[1]);
    }

    @Test
    void everyWholeRecordSurvivesTruncation() {
        Random random = new Random(3);
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    for (int i = 0; i < 300; i++) {
                        int length = random.nextInt(sound.length);
                        check(
                                Arrays.copyOf(sound, length),
                                record -> record.to() <= length,
                                "cut at " + length);
                    }
                });
    }

    @Test
    void everyRecordSurvivesChunksSwappedRepeatedAndPushedApart() {
        Random random = new Random(4);
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    for (int i = 0; i < 300; i++) {
                        List<Integer> order =
                                new java.util.ArrayList<>(List.of(0, 1, 2, random.nextInt(3)));
                        java.util.Collections.shuffle(order, random);
                        var out = new java.io.ByteArrayOutputStream();
                        if (random.nextBoolean()) {
                            out.write(sound, 0, HEADER);
                        }
                        for (int chunk : order) {
                            byte[] junk =
                                    new byte[random.nextInt(4) == 0 ? random.nextInt(100_000) : 0];
                            random.nextBytes(junk);
                            out.writeBytes(junk);
                            out.write(sound, HEADER + chunk * EvtxChunk.SIZE, EvtxChunk.SIZE);
                        }
                        check(out.toByteArray(), record -> true, "chunks " + order);
                    }
                });
    }

    @Test
    void otherChunksSurviveBytesInsertedOrRemoved() {
        Random random = new Random(5);
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    for (int i = 0; i < 300; i++) {
                        int at = interestingPlace(random);
                        int count = 1 + random.nextInt(2000);
                        boolean insert = random.nextBoolean();
                        byte[] mutated = new byte[sound.length + (insert ? count : -count)];
                        System.arraycopy(sound, 0, mutated, 0, at);
                        System.arraycopy(
                                sound,
                                insert ? at : at + count,
                                mutated,
                                insert ? at + count : at,
                                sound.length - at - (insert ? 0 : count));
                        int chunk = (at - HEADER) / EvtxChunk.SIZE;
                        int last = (at + count - HEADER) / EvtxChunk.SIZE;
                        check(
                                mutated,
                                record -> {
                                    int in = (record.from() - HEADER) / EvtxChunk.SIZE;
                                    return at >= HEADER && in != chunk && in != last;
                                },
                                (insert ? "inserted " : "removed ") + count + " at " + at);
                    }
                });
    }
}
