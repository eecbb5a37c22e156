package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.Change;
import org.dazaifu.attribution.Hypothesis;
import org.dazaifu.attribution.RevisionText;
import org.dazaifu.casebook.ReviewContent;

/** A review as text for people: both views side by side, and what was changed. */
final class ReviewText {

    private static final int SHOWN = 6;

    private final StringBuilder text = new StringBuilder();

    private ReviewText() {}

    static String of(ReviewContent content, Path directory) {
        var review = new ReviewText();
        review.line("Machine   " + content.machine().rungs().group().words());
        review.line("          " + content.machine().rungs().state().words());
        review.line("Analysts  " + content.analyst().rungs().group().words());
        review.line("          " + content.analyst().rungs().state().words());
        review.line("");
        review.line("machine  analysts");
        List<String> shown =
                Stream.concat(
                                content.analyst().groups().stream().limit(SHOWN),
                                content.machine().groups().stream().limit(SHOWN))
                        .map(Hypothesis::group)
                        .distinct()
                        .toList();
        for (String group : shown) {
            review.row(
                    probability(content.machine(), group),
                    probability(content.analyst(), group),
                    name(content, group));
        }
        review.row(
                percent(content.machine().unattributed()),
                percent(content.analyst().unattributed()),
                "unattributed");
        review.line("");
        review.line(content.changes().isEmpty() ? "No changes so far." : "Changes");
        for (Change change : content.changes()) {
            review.line(
                    "  %d  %s  %s %s: %s"
                            .formatted(
                                    change.number(),
                                    change.at(),
                                    Terminal.safe(change.by()),
                                    Terminal.safe(RevisionText.of(change.revision())),
                                    Terminal.safe(change.reason())));
        }
        if (!content.changes().isEmpty()) {
            review.line("Page      " + directory.resolve("review.html"));
        }
        return review.text.toString();
    }

    private void row(String machine, String analyst, String name) {
        line("%7s  %8s  %s".formatted(machine, analyst, name));
    }

    private static String name(ReviewContent content, String group) {
        return Stream.concat(
                        content.analyst().groups().stream(), content.machine().groups().stream())
                .filter(h -> h.group().equals(group))
                .findFirst()
                .map(h -> Terminal.safe(h.name()) + " (" + h.group() + ")")
                .orElse(group);
    }

    private static String probability(Assessment assessment, String group) {
        return assessment.groups().stream()
                .filter(h -> h.group().equals(group))
                .findFirst()
                .map(h -> percent(h.probability()))
                .orElse("-");
    }

    private static String percent(double probability) {
        return String.format(Locale.ROOT, "%.1f %%", probability * 100);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
