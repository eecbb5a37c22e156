package org.dazaifu.casebook.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dazaifu.casebook.CaseDirectory;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseRecord;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.CaseState;
import org.dazaifu.casebook.SmallCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseMilestonesTest {

    private static final Instant AT = Instant.parse("2022-04-11T02:00:00Z");
    private static final Milestone NOTICE =
            milestone(
                    MilestoneKind.NOTICE,
                    Map.of("audience", "prefecture", "recipient", "jp-130001"));

    @TempDir Path temporary;

    @Test
    void whatIsRecordedIsReadFromAVerifiedCase() throws Exception {
        Path directory = SmallCase.make(temporary);
        record(directory, NOTICE);
        record(directory, milestone(MilestoneKind.CLOSED, Map.of()));
        assertThat(CaseDirectory.verify(directory, SmallCase.TRUST, _ -> {}).findings()).isEmpty();
        CaseRecord read = CaseRecord.read(directory, SmallCase.TRUST);
        assertThat(read.state()).isEqualTo(CaseState.COMPLETE);
        CaseMilestones milestones = CaseMilestones.of(read.acts());
        assertThat(milestones.standing(Instant.MAX))
                .extracting(RecordedMilestone::milestone)
                .containsExactly(NOTICE, milestone(MilestoneKind.CLOSED, Map.of()));
        assertThat(milestones.all().getFirst().by()).isEqualTo("an analyst");
        assertThat(milestones.standing(AT)).isEmpty();
    }

    @Test
    void whatWasUndoneStandsUntilThatBecameKnown() throws Exception {
        Path directory = SmallCase.make(temporary);
        record(directory, NOTICE);
        record(directory, milestone(MilestoneKind.UNDONE, Map.of("milestone", "1")));
        CaseMilestones milestones =
                CaseMilestones.of(CaseRecord.read(directory, SmallCase.TRUST).acts());
        assertThat(milestones.standing(Instant.MAX)).isEmpty();
        assertThat(milestones.standing(milestones.all().getLast().known().minusNanos(1)))
                .hasSize(1);
        assertThat(milestones.wrongWith(milestone(MilestoneKind.UNDONE, Map.of("milestone", "1"))))
                .isPresent();
        assertThat(milestones.wrongWith(milestone(MilestoneKind.UNDONE, Map.of("milestone", "9"))))
                .isPresent();
    }

    @Test
    void aChangedMilestoneIsRefusedByTheReaderAndByVerify() throws Exception {
        Path directory = SmallCase.make(temporary);
        record(directory, NOTICE);
        Path entries = directory.resolve("ledger/entries");
        String text = Files.readString(entries);
        Files.writeString(entries, text.replace("jp-130001", "jp-140007"));
        assertThat(CaseDirectory.verify(directory, SmallCase.TRUST, _ -> {}).findings())
                .isNotEmpty();
        assertThatThrownBy(() -> CaseRecord.read(directory, SmallCase.TRUST))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("not as it was recorded");
    }

    @Test
    void aChangedCaseFileIsRefusedByTheReader() throws Exception {
        Path directory = SmallCase.make(temporary);
        Path file = directory.resolve("case.json");
        Files.writeString(file, Files.readString(file).replace("\"made\" : \"2", "\"made\" : \"1"));
        assertThatThrownBy(() -> CaseRecord.read(directory, SmallCase.TRUST))
                .isInstanceOf(CaseException.class);
    }

    @Test
    void everyMistakeInDetailsIsTold() {
        assertThat(
                        Milestone.wrongWith(
                                MilestoneKind.LOSS,
                                Map.of("type", "rent", "amount", "-1", "colour", "red")))
                .hasSize(6)
                .anyMatch(one -> one.contains("response|outage|fraud|ransom|stolen-funds"))
                .anyMatch(one -> one.contains("currency is missing"))
                .anyMatch(one -> one.contains("'colour' says nothing here"));
        assertThat(Milestone.wrongWith(MilestoneKind.TRUTH, Map.of())).hasSize(1);
    }

    @Test
    void whatHasNotHappenedYetIsRefused() {
        assertThatThrownBy(() ->
                        new RecordedMilestone(
                                1, AT.minusSeconds(1), "a", "b", Optional.empty(), NOTICE))
                .hasMessageContaining("lies after");
    }

    @Test
    void evidenceComesOnlyForARequest() {
        assertThat(
                        new CaseMilestones(List.of())
                                .wrongWith(
                                        milestone(
                                                MilestoneKind.ASSISTANCE_RECEIVED,
                                                Map.of("request", "R1"))))
                .hasValueSatisfying(wrong -> assertThat(wrong).contains("assistance-requested"));
    }

    private static void record(Path directory, Milestone milestone)
            throws CaseException, IOException {
        try (CaseReview review = CaseReview.open(directory, SmallCase.KEY)) {
            CaseMilestones before = CaseMilestones.of(review.custody().acts());
            review.act(
                    MilestoneJson.ACT,
                    MilestoneJson.members(
                            new RecordedMilestone(
                                    before.next(),
                                    CaseReview.now(),
                                    "an analyst",
                                    "told by telephone",
                                    Optional.empty(),
                                    milestone)));
        }
    }

    private static Milestone milestone(MilestoneKind kind, Map<String, String> details) {
        return new Milestone(kind, AT, new TreeMap<>(details));
    }
}
