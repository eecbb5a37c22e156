package org.dazaifu.strategy.comparison;

import java.util.Optional;
import org.dazaifu.strategy.comparison.Difference.OwnerChanged;
import org.dazaifu.strategy.document.Citation;
import org.dazaifu.strategy.document.EarlierDue;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Milestone;
import org.dazaifu.strategy.document.Organisation;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.Text;

/** What is different of one measure. */
final class MeasureDiff {

    private final Comparing found;
    private final Strategy before;
    private final Strategy after;

    MeasureDiff(Comparing found, Strategy before, Strategy after) {
        this.found = found;
        this.before = before;
        this.after = after;
    }

    static Subject subject(Measure measure) {
        return new Subject(Subject.Kind.MEASURE, measure.id(), measure.name());
    }

    void compare(Measure older, Measure newer) {
        Subject subject = subject(newer);
        Text nothing = Text.of(newer.name().language(), "");
        found.text(subject, "name", older.name(), newer.name());
        found.text(subject, "description", older.description(), newer.description());
        found.text(subject, "evidence", older.evidence(), newer.evidence());
        found.value(subject, "pillar", older.pillar(), newer.pillar());
        if (!older.owner().equals(newer.owner())) {
            found.add(
                    new OwnerChanged(
                            subject, name(before, older.owner()), name(after, newer.owner())));
        }
        found.list(subject, "co-owners", older.coOwners(), newer.coOwners());
        found.list(
                subject,
                "audience",
                older.audiences().stream().map(Keyword::of).toList(),
                newer.audiences().stream().map(Keyword::of).toList());
        found.day(subject, "start", older.start(), newer.start(), nothing);
        found.day(
                subject,
                "due",
                older.due(),
                newer.due(),
                newer.earlierDues().stream()
                        .filter(one -> one.due().equals(older.due()))
                        .map(EarlierDue::why)
                        .reduce(nothing, (first, last) -> last));
        found.amount(subject, "budget", older.budget(), newer.budget());
        milestones(subject, older, newer, nothing);
        found.list(subject, "depends-on", older.dependencies(), newer.dependencies());
        found.list(
                subject,
                "legal-basis",
                older.legalBasis().stream().map(MeasureDiff::words).toList(),
                newer.legalBasis().stream().map(MeasureDiff::words).toList());
        found.list(subject, "indicators", older.indicators(), newer.indicators());
    }

    private void milestones(Subject subject, Measure older, Measure newer, Text nothing) {
        found.list(
                subject,
                "milestones",
                older.milestones().stream().map(Milestone::id).toList(),
                newer.milestones().stream().map(Milestone::id).toList());
        for (Milestone milestone : newer.milestones()) {
            older.milestone(milestone.id())
                    .ifPresent(one -> {
                        found.day(
                                subject,
                                "milestones." + milestone.id(),
                                one.due(),
                                milestone.due(),
                                nothing);
                        found.text(
                                subject,
                                "milestones." + milestone.id(),
                                one.name(),
                                milestone.name());
                    });
        }
    }

    private static Optional<Text> name(Strategy strategy, Optional<String> id) {
        return id.map(one ->
                strategy.organisation(one)
                        .map(Organisation::name)
                        .orElse(Text.of(strategy.language(), one)));
    }

    private static String words(Citation citation) {
        return citation.article().isEmpty()
                ? citation.document()
                : citation.document() + " " + citation.article();
    }
}
