package org.dazaifu.response.option;

import org.dazaifu.response.option.Measure.Reversible;
import org.dazaifu.response.yaml.Section;

/**
 * How much each quality of a measure counts when options of one status are ranked. A choice, made
 * to be changed; it decides an order, never what is lawful or available.
 */
public record Weights(
        double stopHarm,
        double prevent,
        double accountability,
        double escalation,
        double disclosure,
        double thirdParties,
        double irreversible,
        double deadline,
        double urgent) {

    private static final double MOST = 10;
    private static final double DAY = 24;

    static Weights read(Section file) {
        Weights weights =
                file.section("weights")
                        .map(Weights::of)
                        .orElse(new Weights(1, 1, 1, 1, 1, 1, 1, 1, 1));
        file.end();
        return weights;
    }

    private static Weights of(Section section) {
        var weights =
                new Weights(
                        section.number("stop_harm", 0, MOST),
                        section.number("prevent", 0, MOST),
                        section.number("accountability", 0, MOST),
                        section.number("escalation", 0, MOST),
                        section.number("disclosure", 0, MOST),
                        section.number("third_parties", 0, MOST),
                        section.number("irreversible", 0, MOST),
                        section.number("deadline", 0, MOST),
                        section.number("urgent", 0, MOST));
        section.end();
        return weights;
    }

    /** Points for what it serves and for haste, less points for what it risks. */
    double score(Measure measure, boolean isUrgent) {
        double gain =
                stopHarm * measure.serves().stopHarm().ordinal()
                        + prevent * measure.serves().prevent().ordinal()
                        + accountability * measure.serves().accountability().ordinal()
                        + deadline * haste(measure.deadline().hours())
                        + (isUrgent ? urgent : 0);
        double cost =
                escalation * measure.risks().escalation().ordinal()
                        + disclosure * measure.risks().disclosure().ordinal()
                        + thirdParties * measure.risks().thirdParties().ordinal()
                        + irreversible * permanence(measure.reversible());
        return gain - cost;
    }

    private static int haste(double hours) {
        if (hours <= DAY) {
            return 3;
        }
        if (hours <= 3 * DAY) {
            return 2;
        }
        return hours <= 30 * DAY ? 1 : 0;
    }

    private static int permanence(Reversible reversible) {
        return switch (reversible) {
            case YES -> 0;
            case PARTLY -> 1;
            case NO -> 3;
        };
    }
}
