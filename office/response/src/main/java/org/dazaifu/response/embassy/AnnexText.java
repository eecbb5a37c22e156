package org.dazaifu.response.embassy;

import org.dazaifu.response.fact.Fact;

/** An annex as plain text, in English: it is for those who work on the case. */
public final class AnnexText {

    private AnnexText() {}

    /** The whole text. */
    public static String of(Annex annex) {
        StringBuilder text = new StringBuilder();
        text.append(annex.marking().label()).append("\n");
        text.append("ANNEX FOR OUR OWN USE: NOT TO BE HANDED OVER WITH THE DRAFT\n\n");
        text.append("What the draft ").append(annex.draft().kind().word()).append(" (");
        text.append(annex.draft().language().ownName()).append(") leaves out.\n\n");
        text.append("May not be said:\n");
        for (Annex.Withheld one : annex.withheld()) {
            text.append("- ").append(fact(one.fact())).append("\n    ");
            text.append(one.why()).append("\n");
        }
        if (annex.withheld().isEmpty()) {
            text.append("- nothing\n");
        }
        if (!annex.rules().isEmpty()) {
            text.append(
                    "\nRules that are met and that the draft does not say are met, for want of:\n");
            for (Annex.RuleLeft rule : annex.rules()) {
                text.append("- ").append(rule.rule()).append(" (").append(rule.title());
                text.append("): ").append(String.join(", ", rule.facts())).append("\n");
            }
        }
        if (!annex.unsaid().isEmpty()) {
            text.append("\nReleased, and nothing is said of it:\n");
            for (Fact fact : annex.unsaid()) {
                text.append("- ").append(fact(fact)).append("\n");
            }
        }
        return text.toString();
    }

    private static String fact(Fact fact) {
        return oneLine(
                fact.name()
                        + " = "
                        + fact.value().written()
                        + "; "
                        + fact.marking().phrase()
                        + " ("
                        + fact.source().words()
                        + ")");
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
