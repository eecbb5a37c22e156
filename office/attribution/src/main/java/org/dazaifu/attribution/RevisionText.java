package org.dazaifu.attribution;

import java.util.Locale;
import java.util.stream.Collectors;

/** What an analyst changed, in words. */
public final class RevisionText {

    private RevisionText() {}

    /** A revision in a sentence without its subject, as in {@code withdrew T1003}. */
    public static String of(Revision revision) {
        return switch (revision) {
            case Revision.Add(String item) -> "added " + item;
            case Revision.Withdraw(String item) -> "withdrew " + item;
            case Revision.Trust(String item) -> "took " + item + " at its word again";
            case Revision.Doubt(String item, double credence) ->
                    "doubted %s: it was there with %s"
                            .formatted(item, EstimativeWords.percent(credence));
            case Revision.Prior(String hypothesis, double factor) ->
                    "held %s to be %s before any evidence"
                            .formatted(hypothesis, Words.times(factor));
            case Revision.Propose propose -> propose(propose);
            case Revision.Merge merge ->
                    "took " + String.join(" and ", merge.groups()) + " for one actor";
            case Revision.Undo(int change) -> "took back change " + change;
        };
    }

    private static String propose(Revision.Propose propose) {
        String factors =
                propose.factors().entrySet().stream()
                        .map(f -> String.format(Locale.ROOT, "%s × %s", f.getKey(), f.getValue()))
                        .collect(Collectors.joining(", "));
        return "proposed “%s”, %s of what is not known%s"
                .formatted(
                        propose.name(),
                        EstimativeWords.percent(propose.share()),
                        factors.isEmpty() ? "" : " (" + factors + ")");
    }
}
