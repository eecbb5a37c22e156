package org.dazaifu.casebook.court;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.casebook.CaseTrust;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.casebook.SmallCase;
import org.dazaifu.casebook.court.ZipForm.Member;
import org.dazaifu.ledger.note.Note;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts from a valid file for court, changes one thing, and expects refusal. */
class CourtMutationTest {

    private static final int FLIPS = 600;

    @TempDir Path temporary;
    private Path archive;
    private byte[] valid = {};
    private SortedMap<String, byte[]> members = new TreeMap<>();

    @BeforeEach
    void makeFile() throws Exception {
        archive = SmallFile.make(SmallCase.make(temporary), temporary.resolve("court.zip"), true);
        valid = Files.readAllBytes(archive);
        members = SmallFile.members(archive);
        assertThat(accepted(valid)).isTrue();
    }

    private boolean accepted(byte[] bytes) throws Exception {
        return accepted(Files.write(temporary.resolve("mutant.zip"), bytes));
    }

    private static boolean accepted(Path file) throws Exception {
        return CourtVerifier.verify(file, SmallCase.TRUST).intact();
    }

    private boolean accepted(SortedMap<String, byte[]> mutant) throws Exception {
        return accepted(SmallFile.write(temporary.resolve("mutant.zip"), mutant));
    }

    @Test
    void puttingItTogetherAgainGivesTheSameBytes() throws Exception {
        Path again = SmallFile.write(temporary.resolve("again.zip"), members);
        assertThat(Files.readAllBytes(again)).isEqualTo(valid);
    }

    @Test
    void aChangedBitAnywhereIsFound() throws Exception {
        Random random = new Random(11);
        for (int i = 0; i < FLIPS; i++) {
            byte[] mutant = valid.clone();
            int at = random.nextInt(mutant.length);
            mutant[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(accepted(mutant)).as("a bit of byte " + at).isFalse();
        }
    }

    @Test
    void aChangedBitInAnyHeaderOrInTheDirectoryIsFound() throws Exception {
        List<Integer> places = new ArrayList<>();
        int at = 0;
        for (var one : members.entrySet()) {
            FileDigest digest = FileDigest.of(one.getValue());
            int header =
                    ZipForm.local(new Member(one.getKey(), digest.size(), digest.crc32())).length;
            for (int i = 0; i < header; i++) {
                places.add(at + i);
            }
            at += header + one.getValue().length;
        }
        for (int i = at; i < valid.length; i++) {
            places.add(i);
        }
        assertThat(places).hasSizeGreaterThan(1_000);
        Random random = new Random(12);
        for (int place : places) {
            byte[] mutant = valid.clone();
            mutant[place] ^= (byte) (1 << random.nextInt(8));
            assertThat(accepted(mutant)).as("a bit of byte " + place).isFalse();
        }
    }

    @Test
    void whatIsCutOffOrAddedIsFound() throws Exception {
        Random random = new Random(13);
        for (int i = 0; i < 100; i++) {
            int length = i < 30 ? valid.length - 1 - i : random.nextInt(valid.length);
            assertThat(accepted(Arrays.copyOf(valid, length))).as("cut at " + length).isFalse();
        }
        for (int extra : new int[] {1, 2, 22, 1000}) {
            assertThat(accepted(Arrays.copyOf(valid, valid.length + extra))).isFalse();
            byte[] before = new byte[valid.length + extra];
            System.arraycopy(valid, 0, before, extra, valid.length);
            assertThat(accepted(before)).isFalse();
        }
    }

    @Test
    void aMemberThatIsMissingAddedRenamedOrSwappedIsFound() throws Exception {
        List<String> names = List.copyOf(members.keySet());
        for (String name : names) {
            SortedMap<String, byte[]> missing = new TreeMap<>(members);
            missing.remove(name);
            assertThat(accepted(missing)).as("without " + name).isFalse();
            SortedMap<String, byte[]> added = new TreeMap<>(members);
            added.put(name + ".bak", SmallFile.member(members, name));
            assertThat(accepted(added)).as("with " + name + ".bak").isFalse();
            SortedMap<String, byte[]> renamed = new TreeMap<>(members);
            renamed.put(name + "x", renamed.remove(name));
            assertThat(accepted(renamed)).as("renamed " + name).isFalse();
            SortedMap<String, byte[]> emptied = new TreeMap<>(members);
            emptied.put(name, new byte[0]);
            assertThat(accepted(emptied)).as("emptied " + name).isFalse();
            for (String other : names) {
                if (!Arrays.equals(
                        SmallFile.member(members, name), SmallFile.member(members, other))) {
                    SortedMap<String, byte[]> swapped = new TreeMap<>(members);
                    swapped.put(name, SmallFile.member(members, other));
                    swapped.put(other, SmallFile.member(members, name));
                    assertThat(accepted(swapped)).as(name + " for " + other).isFalse();
                }
            }
        }
    }

    @Test
    void newHashesWithoutTheOfficesKeyDoNotHelp() throws Exception {
        for (String name : members.keySet()) {
            if (name.equals("SHA256SUMS") || name.equals("SEAL")) {
                continue;
            }
            SortedMap<String, byte[]> mutant = new TreeMap<>(members);
            byte[] changed =
                    Arrays.copyOf(
                            SmallFile.member(members, name),
                            SmallFile.member(members, name).length + 1);
            changed[changed.length - 1] = '\n';
            mutant.put(name, changed);
            rehash(mutant);
            assertThat(accepted(mutant)).as(name).isFalse();
            reseal(mutant, SigningKey.generate("intruder", SignatureKind.NOTE));
            assertThat(accepted(mutant)).as(name + ", sealed by another").isFalse();
        }
    }

    /**
     * What only the ledger tells: whoever seals cannot bring in other evidence than was acquired.
     */
    @Test
    void evenWithAGoodSealEvidenceMustBeWhatTheLedgerSaysAndTheListWhatTheActSays()
            throws Exception {
        for (String name : members.keySet()) {
            if (Sums.without(digests(members), CourtArchive::changesWithItsAct).containsKey(name)
                    || name.startsWith("case/")) {
                SortedMap<String, byte[]> mutant = new TreeMap<>(members);
                byte[] changed = SmallFile.member(members, name).clone();
                changed[changed.length / 2] ^= 1;
                mutant.put(name, changed);
                rehash(mutant);
                reseal(mutant, SmallCase.KEY);
                assertThat(accepted(mutant)).as(name).isFalse();
            }
        }
        SortedMap<String, byte[]> added = new TreeMap<>(members);
        added.put("case/evidence/1/planted.evtx", "planted".getBytes(UTF_8));
        rehash(added);
        reseal(added, SmallCase.KEY);
        assertThat(accepted(added)).isFalse();
    }

    @Test
    void theSealOfAnotherFileDoesNotFit() throws Exception {
        Path other =
                SmallFile.make(
                        SmallCase.make(Files.createDirectories(temporary.resolve("other"))),
                        temporary.resolve("other.zip"),
                        true);
        SortedMap<String, byte[]> mutant = new TreeMap<>(members);
        mutant.put("SEAL", SmallFile.member(SmallFile.members(other), "SEAL"));
        assertThat(accepted(mutant)).isFalse();
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws Exception {
        for (String name :
                List.of(
                        "../x",
                        "/x",
                        "a/../../x",
                        "C:/x",
                        "a\\..\\x",
                        "a//x",
                        "./x",
                        "a/",
                        "x\ny")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] content = "x".getBytes(UTF_8);
            FileDigest digest = FileDigest.of(content);
            Member member = new Member(name, digest.size(), digest.crc32());
            out.writeBytes(ZipForm.local(member));
            out.writeBytes(content);
            int directory = out.size();
            out.writeBytes(ZipForm.central(member, 0));
            out.writeBytes(ZipForm.end(1, directory, out.size() - directory));
            Path file = Files.write(temporary.resolve("slip.zip"), out.toByteArray());
            assertThat(CourtVerifier.verify(file, SmallCase.TRUST).faults())
                    .as(name)
                    .anyMatch(fault -> fault.sentence().contains("leads nowhere else"));
        }
    }

    @Test
    void withoutAnyKeyItIsHeldAgainstItselfAndSaysSo() throws Exception {
        CourtVerification found = CourtVerifier.verify(archive, CaseTrust.NONE);
        assertThat(found.intact()).isTrue();
        assertThat(SmallFile.custody(found).remarks()).anyMatch(r -> r.contains("--key"));
    }

    private static SortedMap<String, FileDigest> digests(SortedMap<String, byte[]> members) {
        SortedMap<String, FileDigest> digests = new TreeMap<>();
        members.forEach((name, bytes) -> digests.put(name, FileDigest.of(bytes)));
        return digests;
    }

    private static void rehash(SortedMap<String, byte[]> mutant) {
        mutant.put(
                "SHA256SUMS",
                Sums.write(
                        Sums.without(
                                digests(mutant),
                                name -> name.equals("SHA256SUMS") || name.equals("SEAL"))));
    }

    private static void reseal(SortedMap<String, byte[]> mutant, SigningKey office) {
        Note before = Note.parse(SmallFile.member(mutant, "SEAL")).orElseThrow();
        String text =
                before.text()
                        .replaceFirst(
                                "SHA256SUMS [0-9a-f]{64}",
                                "SHA256SUMS "
                                        + FileDigest.of(SmallFile.member(mutant, "SHA256SUMS"))
                                                .sha256()
                                                .hex());
        SigningKey key = office.named(before.signatures().getFirst().name());
        mutant.put("SEAL", new Note(text, List.of(key.sign(text, SmallFile.MADE))).bytes());
    }
}
