package org.dazaifu.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.attribution.Change;
import org.dazaifu.attribution.Revision;
import org.dazaifu.casebook.report.ReviewPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class CaseReviewTest {

    private static final List<Revision> EVERY_KIND =
            List.of(
                    new Revision.Add("T1105"),
                    new Revision.Withdraw("T1490"),
                    new Revision.Doubt("T1027", 0.25),
                    new Revision.Trust("T1027"),
                    new Revision.Prior("G0045", 2.5),
                    new Revision.Propose("An <b>insider</b>", 0.2, Map.of("T1105", 3.0)),
                    new Revision.Merge(new TreeSet<>(Set.of("G0032", "G0045"))),
                    new Revision.Undo(2));

    @TempDir Path temporary;
    private Path directory;

    @BeforeEach
    void makeCase() throws Exception {
        Path evidence = Files.writeString(temporary.resolve("log.json"), "{}");
        directory = temporary.resolve("case");
        CaseDirectoryTest.investigate(
                directory, CaseDirectoryTest.OPTIONS, CaseDirectoryTest.COPY, evidence);
    }

    @Test
    void changesOfEveryKindAreKeptInOrderAndTheCaseVerifies() throws Exception {
        byte[] assessment = findings();
        review(EVERY_KIND);
        try (CaseReview again = CaseReview.open(directory, TestKey.KEY)) {
            assertThat(again.changes()).extracting(Change::revision).isEqualTo(EVERY_KIND);
            assertThat(again.changes()).extracting(Change::number).startsWith(1, 2, 3);
            assertThat(again.changes()).allMatch(c -> c.by().equals("Sato"));
            assertThat(again.observations()).isEqualTo(Samples.plain().result().observations());
        }
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, _ -> {}).findings()).isEmpty();
        assertThat(findings()).isEqualTo(assessment);
        review(List.of(new Revision.Undo(1)));
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, _ -> {}).findings()).isEmpty();
    }

    @Test
    void aReviewThatWasChangedByHandDoesNotVerify() throws Exception {
        review(EVERY_KIND);
        Path file = directory.resolve("review.json");
        Files.writeString(file, Files.readString(file).replace("Sato", "Sata"));
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, _ -> {}).findings())
                .anyMatch(f -> f.sentence().contains("review.json"));
    }

    @Test
    void thePageShowsBothViewsAndEveryChangeAsText() throws Exception {
        review(EVERY_KIND);
        String page = Files.readString(directory.resolve("review.html"));
        assertThat(page)
                .contains("The machine’s view", "With the analysts’ changes", "taken back")
                .contains("An &lt;b&gt;insider&lt;/b&gt;")
                .doesNotContain("<b>");
        ObjectNode json = Json.read(directory.resolve("review.json"));
        assertThat(json.get("changes")).hasSize(EVERY_KIND.size());
        assertThat(json.has("machine") && json.has("analyst")).isTrue();
    }

    @Test
    void whatIsNoCompleteCaseIsRefused() throws IOException {
        assertThatThrownBy(() -> CaseReview.open(temporary.resolve("none"), TestKey.KEY))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("no case");
        Path file = directory.resolve("case.json");
        Files.writeString(file, Files.readString(file).replace("\"complete\"", "\"incomplete\""));
        assertThatThrownBy(() -> CaseReview.open(directory, TestKey.KEY))
                .hasMessageContaining("incomplete");
    }

    @Test
    void anEarlierCaseIsReadWithItsObservations() throws Exception {
        assertThat(EarlierCases.read(directory).items())
                .containsAll(
                        Samples.plain().result().observations().techniques().stream()
                                .map(o -> o.id())
                                .toList());
    }

    private void review(List<Revision> revisions) throws CaseException {
        try (CaseReview review = CaseReview.open(directory, TestKey.KEY)) {
            for (Revision revision : revisions) {
                review.change("Sato", "a test", revision);
            }
            CaseResult result = Samples.plain().result();
            review.complete(
                    new ReviewContent(
                            review.header(),
                            review.changes(),
                            result.assessment(),
                            result.assessment(),
                            result.knowledge(),
                            CaseReview.now()),
                    List.of(new ReviewJson(), new ReviewPage()));
        }
    }

    /** What the machine found, as the case says it. */
    private byte[] findings() throws IOException {
        ObjectNode file = Json.read(directory.resolve("case.json"));
        file.remove(List.of("results", "ledger"));
        return Json.pretty(file);
    }
}
