package org.dazaifu.casebook.milestone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.casebook.CaseAct;

/**
 * The milestones of one case, in the order in which they were recorded.
 *
 * @param all undone ones too
 */
public record CaseMilestones(List<RecordedMilestone> all) {

    public CaseMilestones {
        all = List.copyOf(all);
    }

    /**
     * Those among a case's acts.
     *
     * @throws IllegalArgumentException where one is not of the form, is out of its number, or
     *     undoes what was not there
     */
    public static CaseMilestones of(List<CaseAct> acts) {
        List<RecordedMilestone> all = new ArrayList<>();
        for (CaseAct act : acts) {
            if (act.name().equals(MilestoneJson.ACT)) {
                RecordedMilestone read = MilestoneJson.read(act);
                CaseMilestones before = new CaseMilestones(all);
                if (read.number() != before.next()) {
                    throw new IllegalArgumentException(
                            "milestone " + read.number() + " stands in the place of another");
                }
                before.wrongWith(read.milestone())
                        .ifPresent(wrong -> {
                            throw new IllegalArgumentException(wrong);
                        });
                all.add(read);
            }
        }
        return new CaseMilestones(all);
    }

    /** The number that the next one has. */
    public int next() {
        return all.size() + 1;
    }

    /** What keeps one from being recorded next; empty where nothing does. */
    public Optional<String> wrongWith(Milestone milestone) {
        return switch (milestone.kind()) {
            case UNDONE -> {
                int number = Integer.parseInt(milestone.detail("milestone"));
                yield number < next()
                                && all.get(number - 1).milestone().kind() != MilestoneKind.UNDONE
                                && standing(Instant.MAX).stream()
                                        .anyMatch(one -> one.number() == number)
                        ? Optional.empty()
                        : Optional.of(
                                "no milestone %d stands that could be undone".formatted(number));
            }
            case ASSISTANCE_RECEIVED ->
                    standing(Instant.MAX).stream()
                                    .map(RecordedMilestone::milestone)
                                    .anyMatch(one ->
                                            one.kind() == MilestoneKind.ASSISTANCE_REQUESTED
                                                    && one.detail("request")
                                                            .equals(milestone.detail("request"))
                                                    && !one.at().isAfter(milestone.at()))
                            ? Optional.empty()
                            : Optional.of(
                                    "assistance was not requested before as '%s'; record assistance-requested first"
                                            .formatted(milestone.detail("request")));
            case AFFECTED,
                    NOTICE,
                    REPORTED,
                    ASSISTANCE_REQUESTED,
                    LOSS,
                    TRUTH,
                    PUBLISHED,
                    RELEASE_USED,
                    RELEASE_WITHDRAWN,
                    CLOSED ->
                    Optional.empty();
        };
    }

    /** What was known at a moment and not undone by then, without what undoes. */
    public List<RecordedMilestone> standing(Instant moment) {
        List<RecordedMilestone> known =
                all.stream().filter(one -> !one.known().isAfter(moment)).toList();
        Set<Integer> undone = new HashSet<>();
        for (RecordedMilestone one : known) {
            if (one.milestone().kind() == MilestoneKind.UNDONE) {
                undone.add(Integer.parseInt(one.milestone().detail("milestone")));
            }
        }
        return known.stream()
                .filter(one ->
                        one.milestone().kind() != MilestoneKind.UNDONE
                                && !undone.contains(one.number()))
                .toList();
    }
}
