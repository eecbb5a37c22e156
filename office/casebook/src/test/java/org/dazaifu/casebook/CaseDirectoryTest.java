package org.dazaifu.casebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.detection.Sighting;
import org.dazaifu.stix.Tlp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseDirectoryTest {

    static final AcquisitionFacts COPY =
            new AcquisitionFacts("analyst", "desk", AcquisitionFacts.Mode.COPY, "");
    static final AcquisitionFacts REFERENCE =
            new AcquisitionFacts("analyst", "desk", AcquisitionFacts.Mode.REFERENCE, "");
    static final CaseOptions OPTIONS = CaseOptions.defaults("dazaifu test");
    static final CaseOptions OVERWRITE =
            new CaseOptions("Again", "CSIRT", Tlp.GREEN, true, "dazaifu test");

    /** A product whose content is that of the case, so that its hash tells whether it is whole. */
    static final CaseProduct SUMMARY =
            new CaseProduct() {
                @Override
                public String fileName() {
                    return "summary.txt";
                }

                @Override
                public void write(CaseContent content, OutputStream out) throws IOException {
                    out.write(content.header().title().getBytes(UTF_8));
                }
            };

    @TempDir Path temporary;
    private Path evidence;
    private Path directory;

    @BeforeEach
    void makeEvidence() throws IOException {
        evidence = Files.createDirectories(temporary.resolve("handover"));
        Files.createDirectories(evidence.resolve("host1/logs"));
        Files.writeString(evidence.resolve("host1/logs/Security.evtx"), "security of host1");
        Files.writeString(evidence.resolve("host1/System.evtx"), "system of host1");
        Files.writeString(evidence.resolve("empty.json"), "");
        directory = temporary.resolve("case");
    }

    static void investigate(
            Path directory, CaseOptions options, AcquisitionFacts facts, Path... evidence)
            throws CaseException, IOException {
        try (CaseDirectory opened = CaseDirectory.begin(directory, options, TestKey.KEY)) {
            opened.acquire(List.of(evidence), facts, bytes -> {});
            try (SightingWriter sightings = opened.sightings()) {
                for (Sighting sighting : Samples.plain().sightings()) {
                    sightings.accept(sighting);
                }
                sightings.commit();
            }
            opened.complete(Samples.plain().result(), List.of(SUMMARY));
        }
    }

    @Test
    void aCompleteCaseVerifies() throws Exception {
        investigate(directory, OPTIONS, COPY, evidence);
        CaseVerification verification = CaseDirectory.verify(directory, TestKey.TRUST, bytes -> {});
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.remarks()).isEmpty();
        assertThat(verification.state()).isEqualTo(CaseState.COMPLETE);
        assertThat(verification.filesChecked()).isEqualTo(3 + 3 + 1);
        assertThat(directory.resolve("evidence/1/handover/host1/logs/Security.evtx"))
                .hasContent("security of host1");
        assertThat(Files.readAllLines(directory.resolve("sightings.jsonl"))).hasSize(221);
    }

    @Test
    void aCaseCanBeCarriedElsewhereAndStillVerifies() throws Exception {
        investigate(directory, OPTIONS, COPY, evidence);
        Path moved = Files.move(directory, temporary.resolve("archive"));
        assertThat(CaseDirectory.verify(moved, TestKey.TRUST, bytes -> {}).findings()).isEmpty();
    }

    @Test
    void referencedEvidenceStaysWhereItIsAndIsVerifiedThere() throws Exception {
        investigate(directory, OPTIONS, REFERENCE, evidence);
        assertThat(directory.resolve("evidence/1")).doesNotExist();
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, bytes -> {}).findings())
                .isEmpty();
        Files.writeString(evidence.resolve("host1/System.evtx"), "System of host1");
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, bytes -> {}).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.path()).endsWith("System.evtx"));
    }

    @Test
    void whatIsGivenTwiceOrWithinAnotherIsAcquiredOnce() throws Exception {
        try (CaseDirectory opened = CaseDirectory.begin(directory, OPTIONS, TestKey.KEY)) {
            Acquisition acquired =
                    opened.acquire(
                            List.of(
                                    evidence.resolve("host1/System.evtx"),
                                    evidence,
                                    evidence.resolve("../handover")),
                            COPY,
                            bytes -> {});
            assertThat(acquired.roots()).hasSize(1);
            assertThat(acquired.items()).hasSize(3);
        }
    }

    @Test
    void linksWithinEvidenceAreListedAndNotFollowed() throws Exception {
        Files.writeString(temporary.resolve("private.txt"), "not evidence");
        Files.createSymbolicLink(evidence.resolve("out"), temporary.resolve("private.txt"));
        Files.createSymbolicLink(evidence.resolve("loop"), evidence);
        try (CaseDirectory opened = CaseDirectory.begin(directory, OPTIONS, TestKey.KEY)) {
            Acquisition acquired = opened.acquire(List.of(evidence), COPY, bytes -> {});
            assertThat(acquired.items()).hasSize(3);
            assertThat(acquired.omitted())
                    .extracting(Acquisition.Omitted::reason)
                    .allMatch(reason -> reason.startsWith("a symbolic link to "))
                    .hasSize(2);
        }
    }

    @Test
    void aLinkThatWasGivenIsFollowedAndSaidSo() throws Exception {
        Path link =
                Files.createSymbolicLink(
                        temporary.resolve("link.evtx"), evidence.resolve("host1/System.evtx"));
        try (CaseDirectory opened = CaseDirectory.begin(directory, OPTIONS, TestKey.KEY)) {
            Acquisition acquired = opened.acquire(List.of(link), COPY, bytes -> {});
            assertThat(acquired.items())
                    .singleElement()
                    .satisfies(item -> assertThat(item.remark()).contains("symbolic link"));
        }
    }

    @Test
    void aCaseWithinItsEvidenceLeavesItselfOut() throws Exception {
        Path inside = evidence.resolve("case");
        investigate(inside, OPTIONS, COPY, evidence);
        assertThat(CaseDirectory.verify(inside, TestKey.TRUST, bytes -> {}).findings()).isEmpty();
        assertThat(inside.resolve("evidence/1/handover/case")).doesNotExist();
    }

    @Test
    void evidenceWithinTheCaseIsRefused() throws Exception {
        investigate(directory, OPTIONS, COPY, evidence);
        try (CaseDirectory opened = CaseDirectory.begin(directory, OVERWRITE, TestKey.KEY)) {
            assertRefused(
                    CaseException.Code.EVIDENCE_IN_CASE,
                    () ->
                            opened.acquire(
                                    List.of(directory.resolve("evidence")), COPY, bytes -> {}));
        }
    }

    @Test
    void missingEvidenceIsRefused() throws Exception {
        try (CaseDirectory opened = CaseDirectory.begin(directory, OPTIONS, TestKey.KEY)) {
            assertRefused(
                    CaseException.Code.EVIDENCE_MISSING,
                    () -> opened.acquire(List.of(temporary.resolve("nothing")), COPY, bytes -> {}));
        }
    }

    @Test
    void aCompleteCaseIsNotOverwrittenUnlessAsked() throws Exception {
        investigate(directory, OPTIONS, COPY, evidence);
        byte[] before = Files.readAllBytes(directory.resolve("case.json"));
        assertRefused(
                CaseException.Code.COMPLETE,
                () -> CaseDirectory.begin(directory, OPTIONS, TestKey.KEY).close());
        assertThat(directory.resolve("case.json")).hasBinaryContent(before);
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, bytes -> {}).findings())
                .isEmpty();

        investigate(directory, OVERWRITE, COPY, evidence);
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, bytes -> {}).findings())
                .isEmpty();
        assertThat(Files.readString(directory.resolve("ledger/entries")))
                .contains("\"act\":\"created\"", "\"act\":\"reopened\"");
        assertThat(directory.resolve("summary.txt")).hasContent("Again");
    }

    @Test
    void aDirectoryThatHoldsSomethingElseIsRefusedAndLeftAlone() throws Exception {
        assertRefused(
                CaseException.Code.NOT_A_CASE,
                () -> CaseDirectory.begin(evidence, OPTIONS, TestKey.KEY).close());
        assertThat(evidence.resolve("case.json")).doesNotExist();
        assertThat(evidence.resolve("ledger")).doesNotExist();
        assertRefused(
                CaseException.Code.NOT_A_CASE,
                () ->
                        CaseDirectory.begin(evidence.resolve("empty.json"), OPTIONS, TestKey.KEY)
                                .close());
        assertRefused(
                CaseException.Code.NOT_A_CASE,
                () -> CaseDirectory.verify(evidence, TestKey.TRUST, bytes -> {}));
    }

    @Test
    void twoRunsCannotWorkOnOneCase() throws Exception {
        try (CaseDirectory first = CaseDirectory.begin(directory, OPTIONS, TestKey.KEY)) {
            assertThat(first.start()).isEqualTo(CaseDirectory.Start.NEW);
            assertRefused(
                    CaseException.Code.LOCKED,
                    () -> CaseDirectory.begin(directory, OPTIONS, TestKey.KEY).close());
        }
        try (CaseDirectory second = CaseDirectory.begin(directory, OPTIONS, TestKey.KEY)) {
            assertThat(second.start()).isEqualTo(CaseDirectory.Start.RESUMED);
        }
    }

    @Test
    void resumingCopiesOnlyWhatIsMissingOrChanged() throws Exception {
        try (CaseDirectory opened = CaseDirectory.begin(directory, OPTIONS, TestKey.KEY)) {
            opened.acquire(List.of(evidence), COPY, bytes -> {});
        }
        Path copy = directory.resolve("evidence/1/handover/host1/System.evtx");
        Object before = Files.getAttribute(copy, "unix:ino");
        Files.delete(directory.resolve("evidence/1/handover/empty.json"));
        Files.writeString(
                directory.resolve("evidence/1/handover/host1/logs/Security.evtx"), "tampered");
        Files.writeString(directory.resolve("evidence/1/handover/leftover"), "unacknowledged");
        investigate(directory, OPTIONS, COPY, evidence);
        assertThat(Files.getAttribute(copy, "unix:ino")).isEqualTo(before);
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, bytes -> {}).findings())
                .isEmpty();
        assertThat(Files.readString(directory.resolve("ledger/entries")))
                .contains("\"act\":\"discarded\"");
    }

    @Test
    void sightingsThatWereNotCommittedLeaveNoFile() throws Exception {
        try (CaseDirectory opened = CaseDirectory.begin(directory, OPTIONS, TestKey.KEY)) {
            opened.acquire(List.of(evidence), COPY, bytes -> {});
            try (SightingWriter sightings = opened.sightings()) {
                sightings.accept(Samples.plain().sightings().getFirst());
            }
            assertThatThrownBy(() -> opened.complete(Samples.plain().result(), List.of()))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(directory.resolve("sightings.jsonl")).doesNotExist();
        CaseVerification verification = CaseDirectory.verify(directory, TestKey.TRUST, bytes -> {});
        assertThat(verification.state()).isEqualTo(CaseState.INCOMPLETE);
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.remarks()).isNotEmpty();
    }

    @Test
    void pathsWithinTheCaseAreRelativeToIt() throws Exception {
        Sighting sample = Samples.plain().sightings().getFirst();
        try (CaseDirectory opened = CaseDirectory.begin(directory, OPTIONS, TestKey.KEY)) {
            Path root = opened.acquire(List.of(evidence), COPY, bytes -> {}).roots().getFirst();
            try (SightingWriter sightings = opened.sightings()) {
                sightings.accept(
                        new Sighting(
                                1,
                                sample.rule(),
                                sample.title(),
                                sample.level(),
                                sample.techniques(),
                                sample.tags(),
                                sample.time(),
                                root.resolve("host1/System.evtx").toString(),
                                1,
                                sample.host(),
                                sample.fields()));
                sightings.commit();
            }
        }
        assertThat(Files.readString(directory.resolve("sightings.jsonl")))
                .contains("\"file\":\"evidence/1/handover/host1/System.evtx\"");
    }

    static void assertRefused(
            CaseException.Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CaseException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
