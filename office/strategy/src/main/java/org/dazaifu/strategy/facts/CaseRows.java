package org.dazaifu.strategy.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dazaifu.casebook.milestone.Milestone;
import org.dazaifu.casebook.milestone.MilestoneKind;
import org.dazaifu.casebook.milestone.RecordedMilestone;
import org.dazaifu.strategy.facts.CaseFacts.Found;
import org.dazaifu.strategy.facts.CaseFacts.Hypothesis;
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
        one.found().ifPresent(found -> attribution(one, found));
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
                .ifPresent(found -> {
                    row.put("first", found.first().orElse(null))
                            .put("last", found.last().orElse(null));
                    row.put("rung", found.rung());
                    boolean group = found.rung().equals("group") || found.rung().equals("state");
                    row.put("group", group ? found.group().map(Hypothesis::id).orElse(null) : null);
                    row.put(
                            "state",
                            found.rung().equals("state")
                                    ? found.state().map(Hypothesis::id).orElse(null)
                                    : null);
                });
        out.accept(View.CASES, row);
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

    private void attribution(CaseAsOf one, Found found) {
        Optional<Milestone> truth =
                one.each(MilestoneKind.TRUTH)
                        .map(RecordedMilestone::milestone)
                        .reduce((earlier, later) -> later);
        out.accept(
                View.ATTRIBUTIONS,
                one.row(View.ATTRIBUTIONS, found.known(), found.known())
                        .put("rung", found.rung())
                        .put("probability", probability(found.group()))
                        .put("state_probability", probability(found.state()))
                        .put("truth_known", truth.isPresent())
                        .put("correct", correct(truth, "group", found.group()))
                        .put("state_correct", correct(truth, "state", found.state()))
                        .put("public", one.each(MilestoneKind.PUBLISHED).findAny().isPresent()));
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
