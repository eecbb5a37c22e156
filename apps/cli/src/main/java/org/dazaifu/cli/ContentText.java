package org.dazaifu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.response.content.Artifact;
import org.dazaifu.response.content.Content;
import org.dazaifu.response.content.Verdict.Cleared;
import org.dazaifu.response.content.Verdict.Withheld;

/** What was made and what was withheld, on one screen. */
final class ContentText {

    private static final int MOST_LINES = 20;

    private ContentText() {}

    static String of(Content content) {
        var text = new StringBuilder();
        SortedMap<String, List<String>> measures = new TreeMap<>();
        content.measures()
                .forEach((measure, artifacts) -> {
                    for (Artifact artifact : artifacts) {
                        measures.computeIfAbsent(artifact.fileName(), _ -> new ArrayList<>())
                                .add(measure);
                    }
                });
        text.append("%-56s %-16s %s%n".formatted("FILE", "KIND", "FOR"));
        for (Artifact artifact : content.artifacts()) {
            text.append(
                    "%-56s %-16s %s%n"
                            .formatted(
                                    artifact.fileName(),
                                    artifact.kind().name().toLowerCase(Locale.ROOT),
                                    String.join(
                                            ", ",
                                            measures.getOrDefault(
                                                    artifact.fileName(), List.of()))));
        }
        List<String> warnings = new ArrayList<>();
        for (Cleared one : content.screening().cleared()) {
            one.warnings().forEach(w -> warnings.add(one.indicator().value() + ": " + w));
        }
        List<String> withheld = new ArrayList<>();
        for (Withheld one : content.screening().withheld()) {
            withheld.add(one.text() + ": " + one.reason());
        }
        content.rulesLeft().forEach((id, why) -> withheld.add("rule " + id + ": " + why));
        int safe = content.screening().cleared().size();
        text.append("%n%d indicators may leave.%n".formatted(safe));
        lines(text, "WARNED, others may be hurt", warnings);
        lines(text, "WITHHELD, in no file", withheld);
        return text.toString();
    }

    private static void lines(StringBuilder text, String title, List<String> lines) {
        text.append("%n%s (%d)%n".formatted(title, lines.size()));
        lines.stream()
                .limit(MOST_LINES)
                .forEach(line -> text.append("  ").append(Terminal.safe(line)).append('\n'));
        if (lines.size() > MOST_LINES) {
            text.append("  ... the rest is in README.txt (--output)\n");
        }
    }
}
