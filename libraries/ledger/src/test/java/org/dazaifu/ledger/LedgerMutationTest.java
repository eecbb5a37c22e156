package org.dazaifu.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts from a valid ledger, changes one thing, and expects it to be found. */
class LedgerMutationTest {

    private static final int ENTRIES = 8;

    @TempDir Path directory;
    private Path file;
    private byte[] valid;
    private Head head;

    @BeforeEach
    void fill() throws Exception {
        try (Ledger ledger = Ledger.open(directory, e -> {})) {
            for (int i = 0; i < ENTRIES; i++) {
                ledger.append("{\"act\":\"test\",\"number\":" + i + "}");
            }
            head = ledger.head();
        }
        file = directory.resolve(Ledger.FILE);
        valid = Files.readAllBytes(file);
        assertThat(check().intact()).isTrue();
    }

    private LedgerCheck read(byte[] bytes) throws IOException {
        return ChainReader.read(new ByteArrayInputStream(bytes), head, e -> {});
    }

    private LedgerCheck check() throws LedgerException {
        return Ledger.check(directory, head, e -> {});
    }

    @Test
    void everyFlippedBitIsFound() throws Exception {
        int mutations = 0;
        for (int at = 0; at < valid.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] mutated = valid.clone();
                mutated[at] ^= (byte) (1 << bit);
                if (read(mutated).intact()) {
                    throw new AssertionError("bit " + bit + " of byte " + at);
                }
                mutations++;
            }
        }
        assertThat(mutations).isGreaterThan(5_000);
    }

    @Test
    void everyTruncationIsFoundByTheHead() throws Exception {
        for (int length = 0; length < valid.length; length++) {
            assertThat(read(Arrays.copyOf(valid, length)).intact())
                    .as("cut to %d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void withoutAHeadATruncationBetweenEntriesCannotBeFound() throws Exception {
        List<String> lines = lines();
        write(lines.subList(0, 5));
        LedgerCheck check = Ledger.check(directory, null, e -> {});
        assertThat(check.intact()).isTrue();
        assertThat(check.head().size()).isEqualTo(5);
    }

    @Test
    void everyDroppedEntryIsFoundAtItsPlace() throws Exception {
        for (int i = 0; i < ENTRIES - 1; i++) {
            List<String> lines = lines();
            lines.remove(i);
            write(lines);
            assertThat(check().faults().getFirst().index()).isEqualTo(i);
        }
    }

    @Test
    void everyPairOfEntriesThatChangedPlacesIsFound() throws Exception {
        for (int i = 0; i < ENTRIES; i++) {
            for (int j = i + 1; j < ENTRIES; j++) {
                List<String> lines = lines();
                Collections.swap(lines, i, j);
                write(lines);
                assertThat(check().faults().getFirst().index()).isEqualTo(i);
            }
        }
    }

    @Test
    void everyInsertedOrRepeatedEntryIsFound() throws Exception {
        for (int i = 0; i <= ENTRIES; i++) {
            for (String line : List.of(lines().get(3), "0".repeat(64) + " x", "x", "")) {
                List<String> lines = lines();
                lines.add(i, line);
                write(lines);
                assertThat(check().intact()).as("%s at %d", line, i).isFalse();
            }
        }
    }

    @Test
    void aChainThatWasRecomputedFromOneEntryOnIsFoundByTheHead() throws Exception {
        List<String> payloads =
                new ArrayList<>(lines().stream().map(l -> l.substring(65)).toList());
        payloads.set(4, "{\"act\":\"forged\"}");
        Path forged = directory.resolve("forged");
        try (Ledger ledger = Ledger.open(forged, e -> {})) {
            ledger.appendAll(payloads);
        }
        assertThat(Ledger.check(forged, null, e -> {}).intact()).isTrue();
        assertThat(Ledger.check(forged, head, e -> {}).intact()).isFalse();
    }

    @Test
    void anotherHeadIsNotThisLedgers() throws Exception {
        for (Head other :
                List.of(
                        new Head(head.size() + 1, head.root()),
                        new Head(head.size() - 1, head.root()),
                        new Head(head.size(), ChainFile.link(head.root(), valid, 0, 1)))) {
            assertThat(Ledger.check(directory, other, e -> {}).intact()).isFalse();
        }
    }

    private List<String> lines() {
        return new ArrayList<>(new String(valid, UTF_8).lines().toList());
    }

    private void write(List<String> lines) throws Exception {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
