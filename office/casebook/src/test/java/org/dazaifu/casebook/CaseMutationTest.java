package org.dazaifu.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dazaifu.ledger.log.Anchoring;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts from a complete case, changes one thing, and expects exactly that to be found. */
class CaseMutationTest {

    private static final int FLIPS = 25;

    @TempDir Path temporary;
    private Path directory;

    @BeforeEach
    void makeCase() throws Exception {
        Path evidence = Files.createDirectories(temporary.resolve("handover/host1"));
        Files.writeString(evidence.resolve("Security.evtx"), "security of host1");
        Files.writeString(evidence.resolve("System.evtx"), "system of host1");
        directory = temporary.resolve("case");
        CaseDirectoryTest.investigate(
                directory,
                CaseDirectoryTest.OPTIONS,
                CaseDirectoryTest.COPY,
                temporary.resolve("handover"));
        assertThat(verify().findings()).isEmpty();
    }

    private CaseVerification verify() throws CaseException {
        return CaseDirectory.verify(directory, TestKey.TRUST, bytes -> {});
    }

    /** Whether a verification notices; one that refuses to take it for a case notices too. */
    private boolean notices() {
        try {
            return !verify().intact();
        } catch (CaseException e) {
            return e.code() == CaseException.Code.NEWER
                    || e.code() == CaseException.Code.NOT_A_CASE;
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("ledger/lock"))
                    .sorted()
                    .toList();
        }
    }

    /** Nothing needs it any more; what is in it must still be right while it is there. */
    private boolean isTileOfEarlierCheckpoint(Path file) throws IOException {
        long size;
        try (Stream<String> lines = Files.lines(directory.resolve("ledger/entries"))) {
            size = lines.count();
        }
        return file.toString().contains("/ledger/tile/") && !file.endsWith(Long.toString(size));
    }

    @Test
    void aChangedByteInAnyFileIsFound() throws Exception {
        Random random = new Random(7);
        int mutations = 0;
        for (Path file : files()) {
            byte[] valid = Files.readAllBytes(file);
            for (int i = 0; i < FLIPS; i++) {
                byte[] mutated = valid.clone();
                int at = random.nextInt(valid.length);
                int bit = random.nextInt(8);
                mutated[at] ^= (byte) (1 << bit);
                Files.write(file, mutated);
                if (!notices()) {
                    fail("bit %d of byte %d of %s".formatted(bit, at, file));
                }
                mutations++;
            }
            Files.write(file, valid);
        }
        assertThat(mutations).isEqualTo(FLIPS * files().size());
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void aFileThatWasCutRemovedOrReplacedIsFoundByItsName() throws Exception {
        for (Path file : files()) {
            byte[] valid = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(valid, valid.length - 1));
            assertThat(notices() || file.endsWith("case.json")).as("%s cut", file).isTrue();
            Files.delete(file);
            assertThat(notices() || isTileOfEarlierCheckpoint(file))
                    .as("%s removed", file)
                    .isTrue();
            Files.createSymbolicLink(file, temporary.resolve("handover/host1/System.evtx"));
            assertThat(notices()).as("%s replaced by a link", file).isTrue();
            Files.delete(file);
            Files.write(file, valid);
        }
    }

    @Test
    void exactlyWhatIsWrongIsNamed() throws Exception {
        Files.writeString(directory.resolve("evidence/1/handover/host1/System.evtx"), "x");
        Files.delete(directory.resolve("summary.txt"));
        Files.writeString(directory.resolve("evidence/1/planted.evtx"), "planted");
        List<String> found = new ArrayList<>();
        for (CaseVerification.Finding finding : verify().findings()) {
            found.add(finding.subject().id() + " " + finding.path());
        }
        assertThat(found)
                .containsExactly(
                        "evidence evidence/1/handover/host1/System.evtx",
                        "evidence evidence/1/planted.evtx",
                        "result summary.txt");
        assertThat(verify().findings().getFirst().sentence())
                .contains("expected SHA-256 ", "15 bytes, found SHA-256 ", "1 bytes");
    }

    @Test
    void aLedgerThatWasCutBetweenEntriesIsFoundByTheHeadInTheCase() throws Exception {
        Path chain = directory.resolve("ledger/entries");
        List<String> lines = Files.readAllLines(chain);
        Files.writeString(chain, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        assertThat(verify().findings())
                .anySatisfy(
                        f -> assertThat(f.subject()).isEqualTo(CaseVerification.Subject.LEDGER));
        CaseDirectoryTest.assertRefused(
                CaseException.Code.BROKEN,
                () ->
                        CaseDirectory.begin(directory, CaseDirectoryTest.OVERWRITE, TestKey.KEY)
                                .close());
    }

    @Test
    void aCaseThatIsMadeToLookIncompleteIsStillVerifiedAgainstItsLedger() throws Exception {
        Path file = directory.resolve("case.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"state\" : \"complete\"", "\"state\" : \"incomplete\""));
        Files.writeString(directory.resolve("summary.txt"), "forged");
        assertThat(verify().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.path()).isEqualTo("summary.txt"));
    }

    @Test
    void aCaseThatWasRewrittenAsAWholeIsFoundByTheOfficesKey() throws Exception {
        SigningKey thief = SigningKey.generate("office.example", SignatureKind.NOTE);
        Path forged = temporary.resolve("forged");
        try (CaseDirectory opened = CaseDirectory.begin(forged, CaseDirectoryTest.OPTIONS, thief)) {
            opened.acquire(List.of(temporary.resolve("handover")), CaseDirectoryTest.COPY, b -> {});
        }
        assertThat(
                        CaseDirectory.verify(forged, new CaseTrust(thief.verifier(), null), b -> {})
                                .intact())
                .isTrue();
        assertThat(CaseDirectory.verify(forged, TestKey.TRUST, b -> {}).findings())
                .extracting(CaseVerification.Finding::path)
                .contains("case.json", "ledger/checkpoint");
        assertThat(CaseDirectory.verify(forged, CaseTrust.NONE, b -> {}).remarks())
                .anySatisfy(r -> assertThat(r).contains("the key that the case itself states"));
        CaseDirectoryTest.assertRefused(
                CaseException.Code.BROKEN,
                () -> CaseDirectory.begin(forged, CaseDirectoryTest.OPTIONS, TestKey.KEY).close());
    }

    @Test
    void aLedgerWithoutItsCheckpointIsNotGoneOnWith() throws Exception {
        Files.delete(directory.resolve("ledger/checkpoint"));
        CaseDirectoryTest.assertRefused(
                CaseException.Code.BROKEN, () -> CaseReview.open(directory, TestKey.KEY).close());
    }

    @Test
    void aCaseWithAHashChainIsRefusedAndNotTouched() throws Exception {
        Path file = directory.resolve("case.json");
        Files.writeString(file, Files.readString(file).replace("dazaifu-log/1", "dazaifu-chain/1"));
        List<Path> before = files();
        CaseDirectoryTest.assertRefused(CaseException.Code.OLDER, this::verify);
        CaseDirectoryTest.assertRefused(
                CaseException.Code.OLDER,
                () ->
                        CaseDirectory.begin(directory, CaseDirectoryTest.OVERWRITE, TestKey.KEY)
                                .close());
        CaseDirectoryTest.assertRefused(
                CaseException.Code.OLDER, () -> CaseReview.open(directory, TestKey.KEY).close());
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void withoutATimestampACaseIsNotAnchored() throws Exception {
        assertThat(verify().anchoring())
                .isEqualTo(new Anchoring.NotAnchored("there is no timestamp"));
    }
}
