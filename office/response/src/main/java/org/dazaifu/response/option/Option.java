package org.dazaifu.response.option;

import java.util.List;
import java.util.SortedSet;
import org.dazaifu.response.law.Answer;
import org.dazaifu.response.law.Reasons.Reason;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.law.Want;

/**
 * A measure, as the facts and the law have it.
 *
 * <p>Guarantee: available only where everything it needs is met.
 *
 * @param answer all that it needs, with the facts used and, while open, those that decide
 * @param fits whether it is known to make sense on these facts
 * @param once the shortest way to where it is available; empty unless {@link Status#ONCE}, and also
 *     where contradicting demands leave no way
 * @param toConfirm facts that are only proposed, which a person would have to confirm first
 * @param because why it is not lawful or not available; empty otherwise
 * @param score by {@link Weights}
 * @param urgent whether its urgency is met
 * @param steps what has to be done, with whether it has been
 */
public record Option(
        Measure measure,
        Status status,
        Answer answer,
        boolean fits,
        List<Want> once,
        SortedSet<String> toConfirm,
        List<Reason> because,
        double score,
        boolean urgent,
        List<StepTaken> steps) {

    public Option {
        once = List.copyOf(once);
        because = List.copyOf(because);
        steps = List.copyOf(steps);
        if ((status == Status.AVAILABLE) != (answer.truth() == Truth.MET)) {
            throw new IllegalArgumentException(measure.id() + " is " + answer.truth());
        }
    }

    /** A step and whether it has been taken; open where nobody said. */
    public record StepTaken(String words, Truth done) {}
}
