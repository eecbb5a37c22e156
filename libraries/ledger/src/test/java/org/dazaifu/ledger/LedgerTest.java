package org.dazaifu.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir Path directory;

    @Test
    void whatWasAppendedIsThereInOrder() throws LedgerException {
        try (Ledger ledger = Ledger.open(directory, e -> {})) {
            ledger.append("one");
            ledger.appendAll(List.of("two", "drei … \u4e09"));
            assertThat(ledger.head().size()).isEqualTo(3);
        }
        List<String> payloads = new ArrayList<>();
        try (Ledger ledger = Ledger.open(directory, e -> payloads.add(e.index() + e.payload()))) {
            assertThat(ledger.head().size()).isEqualTo(3);
        }
        assertThat(payloads).containsExactly("0one", "1two", "2drei … \u4e09");
    }

    @Test
    void theChainCanBeRecomputedByTheDocumentedSteps() throws Exception {
        Head head;
        try (Ledger ledger = Ledger.open(directory, e -> {})) {
            ledger.appendAll(List.of("one", "two", "three"));
            head = ledger.head();
        }
        String previous = "0".repeat(64);
        for (String line : Files.readAllLines(directory.resolve(Ledger.FILE))) {
            byte[] linked = (previous + "\n" + line.substring(65)).getBytes(UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(linked);
            assertThat(line.substring(0, 64)).isEqualTo(HexFormat.of().formatHex(digest));
            previous = line.substring(0, 64);
        }
        assertThat(head.root().hex()).isEqualTo(previous);
    }

    @Test
    void anAppendThatWasCutOffIsRemovedAndNothingElse() throws Exception {
        try (Ledger ledger = Ledger.open(directory, e -> {})) {
            ledger.appendAll(List.of("one", "two"));
        }
        Path file = directory.resolve(Ledger.FILE);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, "abc".getBytes(UTF_8), StandardOpenOption.APPEND);
        LedgerCheck check = Ledger.check(directory, null, e -> {});
        assertThat(check.intact()).isTrue();
        assertThat(check.tornBytes()).isEqualTo(3);
        try (Ledger ledger = Ledger.open(directory, e -> {})) {
            assertThat(ledger.head().size()).isEqualTo(2);
            assertThat(file).hasBinaryContent(whole);
            ledger.append("three");
        }
        assertThat(Ledger.check(directory, null, e -> {}).head().size()).isEqualTo(3);
    }

    @Test
    void oneWriterAtATimeHoldsIt() throws LedgerException {
        try (Ledger first = Ledger.open(directory, e -> {})) {
            first.append("one");
            Ledger.check(directory, null, e -> {});
            assertThatThrownBy(() -> Ledger.open(directory, e -> {}))
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.LOCKED));
        }
        Ledger.open(directory, e -> {}).close();
    }

    @Test
    void aBrokenLedgerTakesNoMore() throws Exception {
        try (Ledger ledger = Ledger.open(directory, e -> {})) {
            ledger.appendAll(List.of("one", "two"));
        }
        Path file = directory.resolve(Ledger.FILE);
        Files.writeString(file, Files.readString(file).replace(" one", " One"));
        assertThatThrownBy(() -> Ledger.open(directory, e -> {}))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        e -> assertThat(e.code()).isEqualTo(LedgerException.Code.BROKEN))
                .hasMessageContaining("entry 0 at byte 0");
    }

    @Test
    void aPayloadIsOneLineOfWellFormedTextThatFits() throws LedgerException {
        try (Ledger ledger = Ledger.open(directory, e -> {})) {
            for (String bad :
                    List.of(
                            "",
                            "a\nb",
                            "a\rb",
                            "x".repeat(65_536),
                            String.valueOf((char) 0xD800))) {
                assertThatThrownBy(() -> ledger.append(bad))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            ledger.append("x".repeat(65_535));
            assertThat(ledger.head().size()).isEqualTo(1);
        }
        assertThat(Ledger.check(directory, null, e -> {}).intact()).isTrue();
    }
}
