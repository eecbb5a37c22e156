package org.dazaifu.strategy.document;

import java.time.LocalDate;

/** Dates lie in the period and in an order in which they can be kept. */
final class DateCheck {

    private final Findings findings;
    private final Period period;

    DateCheck(Findings findings) {
        this.findings = findings;
        this.period = findings.strategy().period();
    }

    void check() {
        for (Measure measure : findings.strategy().measures()) {
            measure(measure);
        }
        for (Indicator indicator : findings.strategy().indicators()) {
            indicator(indicator);
        }
    }

    private void measure(Measure measure) {
        String path = "measures." + measure.id();
        inside(measure.start(), path + ".start", measure.at());
        inside(measure.due(), path + ".due", measure.at());
        if (measure.due().isBefore(measure.start())) {
            findings.error(
                    "due-before-start",
                    path + ".due",
                    measure.at(),
                    "'%s' is due on %s, before it starts on %s; correct one of them"
                            .formatted(measure.id(), measure.due(), measure.start()));
        }
        for (Milestone milestone : measure.milestones()) {
            milestone(measure, milestone, path + ".milestones." + milestone.id() + ".due");
        }
        for (String dependency : measure.dependencies()) {
            findings.strategy()
                    .measure(dependency)
                    .filter(first -> first.due().isAfter(measure.due()))
                    .ifPresent(first ->
                            findings.warning(
                                    "dependency-due-later",
                                    path + ".depends-on." + dependency,
                                    measure.at(),
                                    "'%s' is due on %s, but '%s', which must be complete first, on %s; move one of them"
                                            .formatted(
                                                    measure.id(),
                                                    measure.due(),
                                                    dependency,
                                                    first.due())));
        }
        earlier(measure, path);
    }

    private void milestone(Measure measure, Milestone milestone, String path) {
        if (milestone.due().isAfter(measure.due())) {
            findings.error(
                    "milestone-after-due",
                    path,
                    milestone.at(),
                    "the milestone '%s' is due on %s, after its measure on %s; move one of them"
                            .formatted(milestone.id(), milestone.due(), measure.due()));
        } else if (milestone.due().isBefore(measure.start())) {
            findings.error(
                    "milestone-before-start",
                    path,
                    milestone.at(),
                    "the milestone '%s' is due on %s, before its measure starts on %s; move one of them"
                            .formatted(milestone.id(), milestone.due(), measure.start()));
        }
    }

    private void earlier(Measure measure, String path) {
        LocalDate last = LocalDate.MIN;
        for (EarlierDue earlier : measure.earlierDues()) {
            if (!earlier.until().isAfter(last)) {
                findings.error(
                        "earlier-dues-out-of-order",
                        path + ".earlier-dues." + earlier.due() + ".until",
                        measure.at(),
                        "earlier dates stand in the order in which they were given up; sort them by 'until'");
            }
            last = earlier.until();
        }
    }

    private void indicator(Indicator indicator) {
        LocalDate last = LocalDate.MIN;
        for (Definition definition : indicator.definitions()) {
            String path =
                    "indicators." + indicator.id() + ".versions." + definition.version() + ".since";
            if (!definition.since().isAfter(last)) {
                findings.error(
                        "versions-out-of-order",
                        path,
                        definition.at(),
                        "versions stand in the order in which they came into force; sort them by 'since'");
            }
            if (definition.since().isAfter(period.to())) {
                inside(definition.since(), path, definition.at());
            }
            last = definition.since();
        }
        for (Target target : indicator.targets()) {
            String path = "indicators." + indicator.id() + ".targets." + target.year();
            path = path + "." + target.since();
            if (target.year() < period.yearOf(period.from())
                    || target.year() > period.yearOf(period.to())) {
                findings.error(
                        "date-outside-period",
                        path + ".year",
                        target.at(),
                        "the year %d is outside the period; its years are %d to %d"
                                .formatted(
                                        target.year(),
                                        period.yearOf(period.from()),
                                        period.yearOf(period.to())));
            }
        }
    }

    private void inside(LocalDate day, String path, Place at) {
        if (!period.contains(day)) {
            findings.error(
                    "date-outside-period",
                    path,
                    at,
                    "%s is outside the period from %s to %s; correct the date, or the period"
                            .formatted(day, period.from(), period.to()));
        }
    }
}
