package org.dazaifu.strategy.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is to be carried out.
 *
 * <p>What a document may get wrong is not refused here but found by {@code strategy check}: an
 * owner may be absent, a date outside the period.
 *
 * @param pillar id of its pillar
 * @param owner id of the one organisation that answers for it; empty where none is written
 * @param coOwners ids of organisations
 * @param due when it is to be complete
 * @param earlierDues dates that held before, oldest first
 * @param budget what it may cost, in the strategy's currency
 * @param milestones in the order written
 * @param dependencies ids of measures that must be complete first
 * @param evidence which evidence of completion is required
 * @param indicators ids of the indicators that it serves
 */
public record Measure(
        String id,
        Text name,
        Text description,
        String pillar,
        Optional<String> owner,
        List<String> coOwners,
        Set<Audience> audiences,
        LocalDate start,
        LocalDate due,
        List<EarlierDue> earlierDues,
        Optional<BigDecimal> budget,
        List<Milestone> milestones,
        List<String> dependencies,
        List<Citation> legalBasis,
        Text evidence,
        List<String> indicators,
        Place at) {

    public Measure {
        coOwners = List.copyOf(coOwners);
        audiences =
                audiences.isEmpty()
                        ? Set.of()
                        : Collections.unmodifiableSet(EnumSet.copyOf(audiences));
        earlierDues = List.copyOf(earlierDues);
        milestones = List.copyOf(milestones);
        dependencies = List.copyOf(dependencies);
        legalBasis = List.copyOf(legalBasis);
        indicators = List.copyOf(indicators);
    }

    /** The due date that held on a day, as far as the document keeps earlier ones. */
    public LocalDate dueOn(LocalDate day) {
        for (EarlierDue earlier : earlierDues) {
            if (day.isBefore(earlier.until())) {
                return earlier.due();
            }
        }
        return due;
    }

    /** The milestone of this id. */
    public Optional<Milestone> milestone(String wanted) {
        return milestones.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }
}
