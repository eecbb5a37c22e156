package org.dazaifu.casebook.court;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.dazaifu.casebook.CaseDirectory;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.CaseTrust;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.casebook.SmallCase;
import org.dazaifu.casebook.pdf.PdfFonts;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.response.law.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourtArchiveTest {

    @TempDir Path temporary;
    private Path directory;
    private Path archive;

    @BeforeEach
    void makeFile() throws Exception {
        directory = SmallCase.make(temporary);
        archive = SmallFile.make(directory, temporary.resolve("court.zip"), true);
    }

    @Test
    void itVerifiesAndTheCaseStillDoes() throws Exception {
        CourtVerification found = CourtVerifier.verify(archive, SmallCase.TRUST);
        assertThat(found.faults()).isEmpty();
        assertThat(SmallFile.custody(found).findings()).isEmpty();
        assertThat(found.intact()).isTrue();
        assertThat(CaseDirectory.verify(directory, SmallCase.TRUST, _ -> {}).findings()).isEmpty();
    }

    @Test
    void thatItWasMadeForWhomAndWhyIsOnTheLedgerWithItsSeal() throws Exception {
        String ledger = Files.readString(directory.resolve("ledger/entries"));
        SortedMap<String, byte[]> members = SmallFile.members(archive);
        String contents = FileDigest.of(SmallFile.member(members, "CONTENTS")).sha256().hex();
        String sums = FileDigest.of(SmallFile.member(members, "SHA256SUMS")).sha256().hex();
        assertThat(ledger)
                .contains(
                        "\"act\":\"exported\"",
                        "\"for\":\"A <court>\"",
                        "\"by\":\"Abe\"",
                        "\"reason\":\"complaint & charge\"",
                        "\"contents\":\"" + contents + "\"",
                        "\"act\":\"sealed\"",
                        "\"sums\":\"" + sums + "\"");
        assertThat(new String(SmallFile.member(members, "case/ledger/entries"), UTF_8))
                .contains("\"act\":\"exported\"")
                .doesNotContain("\"act\":\"sealed\"");
    }

    @Test
    void sha256sumFindsEveryFileAsItIs() throws Exception {
        assumeTrue(onPath("sha256sum"), "skipped: there is no sha256sum");
        Path unpacked = unpack();
        assertThat(run(unpacked, "sha256sum", "-c", "--strict", "SHA256SUMS")).isZero();
        assertThat(run(unpacked, "sha256sum", "-c", "--strict", "CONTENTS")).isZero();
        Files.writeString(unpacked.resolve("case/sightings.jsonl"), "other");
        assertThat(run(unpacked, "sha256sum", "-c", "--strict", "SHA256SUMS")).isNotZero();
    }

    @Test
    void otherToolsCanUnpackIt() throws Exception {
        try (var zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().count()).isEqualTo(SmallFile.members(archive).size());
        }
        assumeTrue(onPath("unzip"), "skipped: there is no unzip");
        assertThat(run(temporary, "unzip", "-tqq", archive.toString())).isZero();
    }

    @Test
    void theSameCaseUnderTheSameRequestGivesTheSamePages() throws Exception {
        try (var review = CaseReview.open(directory, SmallCase.KEY)) {
            CourtFile file =
                    CourtFile.of(
                            SmallFile.request(true, Map.of()),
                            review.custody(),
                            SmallFile.LIBRARY.law(),
                            Profile.NONE,
                            SmallFile.proposed(),
                            SmallFile.facts(),
                            directory.resolve("sightings.jsonl"));
            var fonts = PdfFonts.shipped();
            assertThat(new CourtPage(file).pdf(fonts)).isEqualTo(new CourtPage(file).pdf(fonts));
            assertThat(CaseUco.write(file)).isEqualTo(CaseUco.write(file));
            assertThat(new CourtPage(file).html())
                    .contains("A &lt;court&gt;", "complaint &amp; charge")
                    .doesNotContain("<script");
        }
    }

    @Test
    void itCanBeMadeWithoutTheEvidenceAndSaysSo() throws Exception {
        Path bare = SmallFile.make(directory, temporary.resolve("bare.zip"), false);
        assertThat(SmallFile.members(bare).keySet())
                .noneMatch(name -> name.endsWith(".evtx"))
                .contains("case/evidence/manifest.json");
        CourtVerification found = CourtVerifier.verify(bare, SmallCase.TRUST);
        assertThat(found.intact()).isTrue();
        assertThat(SmallFile.custody(found).remarks())
                .anyMatch(r -> r.contains("evidence is not here"));
    }

    @Test
    void ofACaseThatDoesNotVerifyNothingIsMadeAndNothingRecorded() throws Exception {
        byte[] before = Files.readAllBytes(directory.resolve("ledger/entries"));
        Files.writeString(directory.resolve("evidence/1/handover/host1/Security.evtx"), "planted");
        Path target = temporary.resolve("other.zip");
        assertThatThrownBy(() -> SmallFile.make(directory, target, true))
                .isInstanceOfSatisfying(
                        CaseException.class,
                        e -> assertThat(e.code()).isEqualTo(CaseException.Code.BROKEN))
                .hasMessageContaining("Security.evtx");
        assertThat(target).doesNotExist();
        assertThat(Files.readAllBytes(directory.resolve("ledger/entries"))).isEqualTo(before);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".partial"));
        }
    }

    @Test
    void anotherOfficesKeyDoesNotVerifyIt() throws Exception {
        var other = SigningKey.generate("other.example", SignatureKind.NOTE).verifier();
        CourtVerification found = CourtVerifier.verify(archive, new CaseTrust(other, null));
        assertThat(found.intact()).isFalse();
        assertThat(found.faults()).anyMatch(fault -> fault.sentence().contains("SEAL"));
    }

    @Test
    void itsLinkedDataConformsToTheOntology() throws Exception {
        String validator = System.getenv().getOrDefault("DAZAIFU_CASE_VALIDATE", "case_validate");
        assumeTrue(
                onPath(validator) || Files.isExecutable(Path.of(validator)),
                "skipped: there is no case_validate (pip install case-utils), nor is it named in DAZAIFU_CASE_VALIDATE");
        Path unpacked = unpack();
        assertThat(run(unpacked, validator, "case-uco.jsonld")).isZero();
    }

    @Test
    void thePdfIsOneThatOthersRead() throws Exception {
        byte[] pdf = SmallFile.member(SmallFile.members(archive), "court.pdf");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(SmallFile.MADE);
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSizeGreaterThan(6);
        }
    }

    private Path unpack() throws IOException {
        Path unpacked = Files.createDirectories(temporary.resolve("unpacked"));
        for (Map.Entry<String, byte[]> one : SmallFile.members(archive).entrySet()) {
            Path file = unpacked.resolve(one.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, one.getValue());
        }
        return unpacked;
    }

    private static boolean onPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static int run(Path directory, String... command) throws Exception {
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
