package org.dazaifu.strategy.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dazaifu.casebook.Assessed;
import org.dazaifu.casebook.Assessed.Hypothesis;
import org.dazaifu.casebook.milestone.Milestone;
import org.dazaifu.casebook.milestone.MilestoneKind;
import org.dazaifu.casebook.milestone.RecordedMilestone;
import org.dazaifu.strategy.facts.CaseFacts.Released;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one case after the other. */
final class CaseRows {

    private static final double MILLIS_IN_DAY = 86_400_000;

    private final String currency;
    private final BiConsumer<View, Row> out;

    CaseRows(String currency, BiConsumer<View, Row> out) {
        this.currency = currency;
        this.out = out;
    }

    void add(CaseAsOf one) {
        cases(one);
        one.each(MilestoneKind.NOTICE).forEach(notice -> notice(one, notice));
        one.held().ifPresent(held -> attribution(one, held));
        one.each(MilestoneKind.ASSISTANCE_REQUESTED).forEach(asked -> assistance(one, asked));
        for (Released released : one.facts().releases()) {
            if (!released.at().isAfter(one.moment())) {
                release(one, released);
            }
        }
        one.each(MilestoneKind.LOSS).forEach(loss -> loss(one, loss));
    }

    private void cases(CaseAsOf one) {
        Row row = one.row(View.CASES, one.at(), one.facts().opened());
        Optional<Instant> opened = Optional.of(one.facts().opened());
        row.put("opened", one.facts().opened()).put("marking", one.facts().marking());
        row.put("notified", one.each(MilestoneKind.NOTICE).findAny().isPresent());
        first(one, MilestoneKind.REPORTED)
                .ifPresent(report ->
                        row.put(
                                "hours_to_report",
                                CaseAsOf.hours(Optional.of(report.time("detected")), report.at())));
        first(one, MilestoneKind.CLOSED)
                .ifPresent(
                        closed -> row.put("hours_to_close", CaseAsOf.hours(opened, closed.at())));
        one.found()
                .ifPresent(found ->
                        row.put("first", found.first().orElse(null))
                                .put("last", found.last().orElse(null)));
        one.held().flatMap(Held::office).ifPresent(office -> named(row, office));
        out.accept(View.CASES, row);
    }

    /** Who is held for it, where the rung was reached on which that is said. */
    private static void named(Row row, Assessed office) {
        boolean state = office.rung().equals("state");
        boolean group = state || office.rung().equals("group");
        row.put("rung", office.rung())
                .put("group", group ? office.group().map(Hypothesis::id).orElse(null) : null)
                .put("state", state ? office.state().map(Hypothesis::id).orElse(null) : null);
    }

    /** The earliest of a kind. */
    private static Optional<Milestone> first(CaseAsOf one, MilestoneKind kind) {
        return one.each(kind)
                .map(RecordedMilestone::milestone)
                .min(Comparator.comparing(Milestone::at));
    }

    private void notice(CaseAsOf one, RecordedMilestone recorded) {
        Milestone notice = recorded.milestone();
        String area = one.said("area");
        String recipient = notice.detail("recipient");
        out.accept(
                View.NOTICES,
                one.row(View.NOTICES, notice.at(), recorded.known())
                        .put("audience", notice.detail("audience"))
                        .put("recipient", recipient)
                        .put(
                                "affected",
                                area == null
                                        ? null
                                        : (Boolean)
                                                (recipient.equals(area)
                                                        || recipient.equals(
                                                                CaseAsOf.prefecture(area))))
                        .put("hours_from_first_sighting", CaseAsOf.hours(one.first(), notice.at()))
                        .put(
                                "hours_from_opening",
                                CaseAsOf.hours(Optional.of(one.facts().opened()), notice.at())));
    }

    /**
     * Counts what was held before anybody knew who it was: who reviews or investigates in hindsight
     * is always right. Where nothing was held by then nothing can be right or wrong.
     */
    private void attribution(CaseAsOf one, Held newest) {
        Optional<Held> unknowing = one.heldUnknowing();
        Held held = unknowing.orElse(newest);
        Optional<Milestone> truth =
                one.each(MilestoneKind.TRUTH)
                        .map(RecordedMilestone::milestone)
                        .reduce((earlier, later) -> later);
        Optional<Milestone> judge = truth.filter(_ -> unknowing.isPresent());
        Row row =
                one.row(View.ATTRIBUTIONS, held.since(), held.since())
                        .put("reviewed", held.review().isPresent())
                        .put("truth_known", truth.isPresent())
                        .put("public", one.each(MilestoneKind.PUBLISHED).findAny().isPresent());
        held.office().ifPresent(office -> assessed(row, "", office, judge));
        assessed(row, "machine_", held.machine(), judge);
        out.accept(View.ATTRIBUTIONS, row);
    }

    private static void assessed(
            Row row, String prefix, Assessed assessed, Optional<Milestone> truth) {
        row.put(prefix + "rung", assessed.rung())
                .put(prefix + "probability", probability(assessed.group()))
                .put(prefix + "state_probability", probability(assessed.state()))
                .put(prefix + "correct", correct(truth, "group", assessed.group()))
                .put(prefix + "state_correct", correct(truth, "state", assessed.state()));
    }

    private static @Nullable Double probability(Optional<Hypothesis> hypothesis) {
        return hypothesis.map(Hypothesis::probability).orElse(null);
    }

    private static @Nullable Boolean correct(
            Optional<Milestone> truth, String detail, Optional<Hypothesis> hypothesis) {
        String said = truth.map(one -> one.detail(detail)).orElse("");
        return said.isEmpty() || hypothesis.isEmpty()
                ? null
                : (Boolean)
                        (said.equalsIgnoreCase(hypothesis.get().id())
                                || said.equalsIgnoreCase(hypothesis.get().name()));
    }

    private void assistance(CaseAsOf one, RecordedMilestone recorded) {
        Milestone asked = recorded.milestone();
        Optional<Instant> received =
                one.each(MilestoneKind.ASSISTANCE_RECEIVED)
                        .map(RecordedMilestone::milestone)
                        .filter(answer ->
                                answer.detail("request").equals(asked.detail("request"))
                                        && !answer.at().isBefore(asked.at()))
                        .map(Milestone::at)
                        .min(Comparator.naturalOrder());
        out.accept(
                View.ASSISTANCE,
                one.row(View.ASSISTANCE, asked.at(), recorded.known())
                        .put("country", asked.detail("country"))
                        .put("received", received.orElse(null))
                        .put("answered", received.isPresent())
                        .put("days", received.map(at -> days(asked.at(), at)).orElse(null)));
    }

    private void release(CaseAsOf one, Released released) {
        Optional<Milestone> used = after(one, MilestoneKind.RELEASE_USED, released);
        out.accept(
                View.RELEASES,
                one.row(View.RELEASES, released.at(), released.at())
                        .put("audience", released.audience())
                        .put(
                                "partner",
                                used.map(by -> by.detail("partner"))
                                        .filter(by -> !by.isEmpty())
                                        .orElse(null))
                        .put("used", used.isPresent())
                        .put(
                                "withdrawn",
                                after(one, MilestoneKind.RELEASE_WITHDRAWN, released).isPresent())
                        .put(
                                "hours_from_first_sighting",
                                CaseAsOf.hours(one.first(), released.at())));
    }

    /** The earliest milestone of a kind that is about a release to this audience. */
    private static Optional<Milestone> after(CaseAsOf one, MilestoneKind kind, Released released) {
        return one.each(kind)
                .map(RecordedMilestone::milestone)
                .filter(later ->
                        later.detail("audience").equals(released.audience())
                                && !later.at().isBefore(released.at()))
                .min(Comparator.comparing(Milestone::at));
    }

    private void loss(CaseAsOf one, RecordedMilestone recorded) {
        Milestone loss = recorded.milestone();
        out.accept(
                View.LOSSES,
                one.row(View.LOSSES, loss.at(), recorded.known())
                        .put("kind", loss.detail("type"))
                        .put("certainty", loss.detail("certainty"))
                        .put(
                                "amount",
                                loss.detail("currency").equals(currency)
                                        ? (Double) Double.parseDouble(loss.detail("amount"))
                                        : null));
    }

    static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS_IN_DAY;
    }
}
