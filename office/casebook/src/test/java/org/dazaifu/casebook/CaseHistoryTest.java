package org.dazaifu.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.Revision;
import org.dazaifu.casebook.CaseFound.Technique;
import org.dazaifu.casebook.CaseHistory.Investigated;
import org.dazaifu.casebook.CaseHistory.Reviewed;
import org.dazaifu.detection.Incident;
import org.dazaifu.detection.Sighting;
import org.dazaifu.ledger.log.LogEntry;
import org.dazaifu.ledger.log.MerkleLog;
import org.dazaifu.ledger.tree.TreeHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CaseHistoryTest {

    @TempDir Path temporary;
    private Path directory;

    @BeforeEach
    void makeCase() throws Exception {
        directory = SmallCase.make(temporary);
    }

    @Test
    void whatAnInvestigationFoundIsOnTheLedgerAsCaseJsonSaysIt() throws Exception {
        ObjectNode file = Json.read(directory.resolve("case.json"));
        CaseFound found = history().investigations().getFirst().found();
        assertThat(found.made()).hasToString(file.path("made").asString());
        assertThat(found.first().orElseThrow())
                .hasToString(file.path("incident").path("first").asString());
        assertThat(found.last().orElseThrow())
                .hasToString(file.path("incident").path("last").asString());
        assertThat(found.sector())
                .isEqualTo(file.path("observations").path("victim").path("sector").asString())
                .isNotEmpty();
        assertThat(found.aims())
                .isEqualTo(texts(file.path("incident").path("aims"), "aim"))
                .isNotEmpty();
        assertThat(found.techniques().stream().map(Technique::id).toList())
                .isEqualTo(texts(file.path("incident").path("techniques"), "id"))
                .isNotEmpty();
        JsonNode likeliest = file.path("assessment").path("hypotheses").path(0);
        Assessed.Hypothesis group = found.assessed().group().orElseThrow();
        assertThat(group.id()).isEqualTo(likeliest.path("group").asString());
        assertThat(group.probability()).isEqualTo(likeliest.path("probability").doubleValue());
    }

    @Test
    void whatWasFoundFirstStaysWhenTheCaseIsInvestigatedAgain() throws Exception {
        CaseHistory before = history();
        again(withoutAims());
        CaseHistory after = history();
        assertThat(after.investigations()).hasSize(2);
        assertThat(after.investigations().getFirst()).isEqualTo(before.investigations().getFirst());
        assertThat(after.investigations().getLast().found().aims()).isEmpty();
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, _ -> {}).findings()).isEmpty();
    }

    @Test
    void whileItIsInvestigatedAgainTheEarlierResultsAreTheNewest() throws Exception {
        CaseHistory before = history();
        try (CaseDirectory begun =
                CaseDirectory.begin(directory, CaseDirectoryTest.OVERWRITE, TestKey.KEY)) {
            assertThat(begun.start()).isEqualTo(CaseDirectory.Start.REOPENED);
        }
        CaseRecord record = CaseRecord.read(directory, TestKey.TRUST);
        assertThat(record.state()).isEqualTo(CaseState.INCOMPLETE);
        assertThat(CaseHistory.of(record)).isEqualTo(before);
    }

    @Test
    void anInvestigationThatNeverEndedFoundNothing() throws Exception {
        List<String> acts = acts();
        int investigated =
                IntStream.range(0, acts.size())
                        .filter(i -> acts.get(i).contains("\"act\":\"investigated\""))
                        .findFirst()
                        .orElseThrow();
        List<CaseAct> stopped = new ArrayList<>();
        for (String act : acts.subList(0, investigated + 1)) {
            stopped.add(act(act));
        }
        assertThat(CaseHistory.of(stopped, Optional.empty()).investigations()).isEmpty();
        stopped.add(act("{\"act\":\"resumed\",\"time\":\"2026-01-01T00:00:00Z\"}"));
        stopped.add(act("{\"act\":\"completed\",\"time\":\"2026-01-01T00:00:00Z\"}"));
        assertThat(CaseHistory.of(stopped, Optional.empty()).investigations()).isEmpty();
    }

    @Test
    void aCaseByAVersionThatDidNotKeepItIsReadFromCaseJson() throws Exception {
        CaseHistory kept = history();
        asOlderVersionsWroteIt();
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, _ -> {}).findings()).isEmpty();
        assertThat(acts()).noneMatch(act -> act.contains("\"found\""));
        assertThat(history()).isEqualTo(kept);
        again(withoutAims());
        assertThat(history().investigations()).hasSize(2);
        assertThat(history().investigations().getFirst())
                .isEqualTo(kept.investigations().getFirst());
        assertThat(acts()).filteredOn(act -> act.contains("\"found\"")).hasSize(2);
    }

    @Test
    void whatCaseJsonSaysAgainstTheLedgerIsNotTakenOver() throws Exception {
        asOlderVersionsWroteIt();
        Path file = directory.resolve("case.json");
        String aim = history().investigations().getFirst().found().aims().getFirst();
        Files.writeString(file, Files.readString(file).replace(aim, "another"));
        again(withoutAims());
        assertThat(history().investigations())
                .singleElement()
                .satisfies(one -> assertThat(one.found().aims()).isEmpty());
    }

    @Test
    void aChangeOfWhatWasFoundThenDoesNotVerify() throws Exception {
        again(withoutAims());
        String aim = history().investigations().getFirst().found().aims().getFirst();
        Path entries = directory.resolve("ledger/entries");
        Files.writeString(entries, Files.readString(entries).replace(aim, "disruption-x"));
        assertThatThrownBy(() -> CaseRecord.read(directory, TestKey.TRUST))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("not as it was recorded");
    }

    @Test
    void aReviewBelongsToTheResultsThatItWasMadeOf() throws Exception {
        Assessment analysts = SampleAssessment.empty("Nobody.");
        try (CaseReview review = CaseReview.open(directory, TestKey.KEY)) {
            review.change("Sato", "a test", new Revision.Withdraw("T1490"));
            review.complete(List.of());
        }
        assertThat(reviewsOf(0)).extracting(Reviewed::assessed).containsExactly(Optional.empty());
        try (CaseReview review = CaseReview.open(directory, TestKey.KEY)) {
            CaseResult result = Samples.plain().result();
            review.complete(
                    new ReviewContent(
                            review.header(),
                            review.changes(),
                            result.assessment(),
                            analysts,
                            result.knowledge(),
                            CaseReview.now()),
                    List.of(new ReviewJson()));
        }
        assertThat(reviewsOf(0)).hasSize(2);
        Assessed held = reviewsOf(0).getLast().assessed().orElseThrow();
        assertThat(held.rung()).isEqualTo("none");
        assertThat(held).isNotEqualTo(history().investigations().getFirst().found().assessed());
        List<Reviewed> before = reviewsOf(0);
        again(Samples.plain().result());
        assertThat(reviewsOf(0)).isEqualTo(before);
        assertThat(reviewsOf(1)).isEmpty();
    }

    @Test
    void anActIsAddedInWhateverStateTheCaseIs() throws Exception {
        add("noted");
        assertThat(CaseRecord.read(directory, TestKey.TRUST).state()).isEqualTo(CaseState.COMPLETE);
        CaseDirectory.begin(directory, CaseDirectoryTest.OVERWRITE, TestKey.KEY).close();
        add("noted while incomplete");
        CaseRecord record = CaseRecord.read(directory, TestKey.TRUST);
        assertThat(record.state()).isEqualTo(CaseState.INCOMPLETE);
        assertThat(record.acts().getLast().name()).isEqualTo("noted while incomplete");
        again(Samples.plain().result());
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, _ -> {}).findings()).isEmpty();
        assertThat(CaseRecord.read(directory, TestKey.TRUST).acts())
                .extracting(CaseAct::name)
                .contains("noted", "noted while incomplete");
    }

    @Test
    void theLedgerHasAtMostSoManyTechniques() {
        ObjectNode findings = Json.object().put("made", "2026-01-01T00:00:00Z");
        var list = findings.putObject("incident").putArray("techniques");
        IntStream.range(0, 5000).forEach(i -> list.addObject().put("id", "T" + (1000 + i)));
        assertThat(FoundJson.of(findings).techniques())
                .hasSize(CaseFound.MAX_TECHNIQUES)
                .first()
                .isEqualTo(new Technique("T1000", Optional.empty()));
        assertThat(FoundJson.read(FoundJson.write(FoundJson.of(findings))))
                .isEqualTo(FoundJson.of(findings));
    }

    private void add(String name) throws CaseException {
        try (CaseLog log = CaseLog.open(directory, TestKey.KEY)) {
            log.act(name, Map.of("by", "Sato"));
        }
    }

    private CaseHistory history() throws CaseException {
        return CaseHistory.of(CaseRecord.read(directory, TestKey.TRUST));
    }

    private List<Reviewed> reviewsOf(int investigation) throws CaseException {
        List<Investigated> all = history().investigations();
        return all.get(investigation).reviews();
    }

    private static CaseResult withoutAims() {
        CaseResult plain = Samples.plain().result();
        Incident incident = plain.incident();
        return new CaseResult(
                new Incident(
                        incident.span(),
                        incident.sightings(),
                        incident.hosts(),
                        incident.accounts(),
                        incident.techniques(),
                        incident.software(),
                        incident.rules(),
                        incident.timeline(),
                        List.of()),
                plain.assessment(),
                plain.observations(),
                plain.census(),
                plain.rules(),
                plain.ruleTexts(),
                plain.names(),
                plain.knowledge());
    }

    private void again(CaseResult result) throws CaseException, IOException {
        try (CaseDirectory opened =
                CaseDirectory.begin(directory, CaseDirectoryTest.OVERWRITE, TestKey.KEY)) {
            opened.acquire(
                    List.of(temporary.resolve("handover")), CaseDirectoryTest.COPY, bytes -> {});
            try (SightingWriter sightings = opened.sightings()) {
                for (Sighting sighting : Samples.plain().sightings()) {
                    sightings.accept(sighting);
                }
                sightings.commit();
            }
            opened.complete(result, List.of());
        }
    }

    private static CaseAct act(String payload) throws IOException {
        return CaseAct.of(
                new LogEntry(0, payload, TreeHash.leaf(payload.getBytes(StandardCharsets.UTF_8))),
                Json.parse(payload));
    }

    /** What each act says, without the hash before it. */
    private List<String> acts() throws IOException {
        return Files.readAllLines(directory.resolve("ledger/entries"), StandardCharsets.UTF_8)
                .stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    /** The same case with a ledger that has what was found in no act. */
    private void asOlderVersionsWroteIt() throws Exception {
        List<String> older = new ArrayList<>();
        for (String act : acts()) {
            ObjectNode parsed = Json.parse(act);
            parsed.remove(FoundJson.MEMBER);
            older.add(Json.line(parsed));
        }
        ObjectNode file = Json.read(directory.resolve("case.json"));
        Path ledger = directory.resolve("ledger");
        try (Stream<Path> old = Files.walk(ledger)) {
            for (Path one : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
        try (MerkleLog log = MerkleLog.open(ledger, _ -> {})) {
            log.appendAll(older);
            log.seal().sign(TestKey.KEY.named("dazaifu/case/" + file.path("id").asString()));
            ((ObjectNode) file.get("ledger"))
                    .put("size", log.head().size())
                    .put("root", log.head().root().hex());
        }
        Files.write(directory.resolve("case.json"), Json.pretty(file));
    }

    private static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(member).asString()));
        return texts;
    }
}
