package org.dazaifu.strategy.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dazaifu.casebook.CaseFound;
import org.dazaifu.casebook.milestone.Milestone;
import org.dazaifu.casebook.milestone.MilestoneKind;
import org.dazaifu.casebook.milestone.RecordedMilestone;
import org.dazaifu.sharing.audience.LocalGovernments;
import org.jspecify.annotations.Nullable;

/**
 * One case as it was known at a moment.
 *
 * @param held what was found and known by then, with what analysts made of it
 * @param standing milestones that were known by then and not undone
 * @param affected the newest word on whose systems it is about
 */
record CaseAsOf(
        CaseFacts facts,
        Instant moment,
        Optional<Held> held,
        List<RecordedMilestone> standing,
        Optional<Milestone> affected) {

    private static final double MILLIS_IN_HOUR = 3_600_000;
    private static final String JAPAN = "jp-";
    private static final int CODE_DIGITS = 6;

    /** Empty where the case was not known yet. */
    static Optional<CaseAsOf> of(CaseFacts facts, Instant moment) {
        if (facts.opened().isAfter(moment)) {
            return Optional.empty();
        }
        List<RecordedMilestone> standing = facts.milestones().standing(moment);
        Optional<Milestone> affected =
                standing.stream()
                        .map(RecordedMilestone::milestone)
                        .filter(one -> one.kind() == MilestoneKind.AFFECTED)
                        .reduce((earlier, later) -> later);
        return Optional.of(
                new CaseAsOf(facts, moment, Held.at(facts.history(), moment), standing, affected));
    }

    /** Milestones of a kind, as recorded. */
    Stream<RecordedMilestone> each(MilestoneKind kind) {
        return standing.stream().filter(one -> one.milestone().kind() == kind);
    }

    /** What was found. */
    Optional<CaseFound> found() {
        return held.map(Held::found);
    }

    /** When it was first established who it was; empty where nobody knew by then. */
    Optional<Instant> established() {
        return each(MilestoneKind.TRUTH)
                .map(one -> one.milestone().at())
                .min(Comparator.naturalOrder());
    }

    /** What was held before anybody knew who it was; what is held where nobody knows. */
    Optional<Held> heldUnknowing() {
        Optional<Instant> established = established();
        return established.isPresent() ? Held.at(facts.history(), established.get()) : held;
    }

    /** The first sighting, where it is known. */
    Optional<Instant> first() {
        return found().flatMap(CaseFound::first);
    }

    /** By which windows count the case: its first sighting, else its opening. */
    Instant at() {
        return first().orElse(facts.opened());
    }

    /** A row of this case with what is known of the case itself. */
    Row row(View view, Instant at, Instant known) {
        Row row = new Row(view, facts.id(), at, known);
        List<String> aims = found().map(CaseFound::aims).orElse(List.of());
        String area = said("area");
        row.put("sector", sector())
                .put("critical_infrastructure", truth("critical-infrastructure"))
                .put("local_government", truth("local-government"))
                .put("area", area)
                .put("prefecture", area == null ? null : prefecture(area))
                .put("severity", said("severity"));
        if (held.isPresent()) {
            row.put("aims", aims).put("aim", aims.isEmpty() ? null : aims.getFirst());
        }
        return row;
    }

    private @Nullable String sector() {
        String said = said("sector");
        return said != null
                ? said
                : found().map(CaseFound::sector).filter(one -> !one.isEmpty()).orElse(null);
    }

    /** What the newest word on who is affected says; null where it does not. */
    @Nullable String said(String detail) {
        return affected.map(one -> one.detail(detail)).filter(one -> !one.isEmpty()).orElse(null);
    }

    private @Nullable Boolean truth(String detail) {
        String said = said(detail);
        return said == null ? null : (Boolean) said.equals("yes");
    }

    /**
     * The prefecture of an area: in Japan, that in which a municipality lies; elsewhere the area
     * itself, as we know no other country's.
     */
    static String prefecture(String area) {
        if (!area.startsWith(JAPAN) || area.length() != JAPAN.length() + CODE_DIGITS) {
            return area;
        }
        String code = area.substring(JAPAN.length());
        for (LocalGovernments.LocalGovernment one : PREFECTURES) {
            if (one.code().startsWith(code.substring(0, 2))) {
                return JAPAN + one.code();
            }
        }
        return area;
    }

    private static final List<LocalGovernments.LocalGovernment> PREFECTURES = prefectures();

    private static List<LocalGovernments.LocalGovernment> prefectures() {
        List<LocalGovernments.LocalGovernment> all = new java.util.ArrayList<>();
        LocalGovernments.all()
                .forEach(one -> {
                    if (one.isPrefecture()) {
                        all.add(one);
                    }
                });
        return List.copyOf(all);
    }

    /** Hours between; null where the first is not known or lies after the second. */
    static @Nullable Double hours(Optional<Instant> from, Instant to) {
        return from.filter(one -> !one.isAfter(to))
                .map(one -> Duration.between(one, to).toMillis() / MILLIS_IN_HOUR)
                .orElse(null);
    }
}
