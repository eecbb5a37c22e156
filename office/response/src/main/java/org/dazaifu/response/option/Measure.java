package org.dazaifu.response.option;

import java.util.List;
import org.dazaifu.response.law.Condition;

/**
 * A measure of the catalogue: what may be done, who decides it, what it needs and what it risks.
 *
 * @param decides who decides
 * @param fits when it makes sense at all
 * @param law what the law must allow; where one is not met the measure is not lawful
 * @param needs what else it needs, technical attribution included
 * @param attribution the policy of confidence it rests on; empty where it names nobody
 * @param evidence what must be in hand, in phrases for people
 * @param steps in order
 * @param urgentWhen when it gains in urgency
 * @param less the case for doing less
 */
public record Measure(
        String id,
        String title,
        Family family,
        String decides,
        Condition fits,
        List<Condition> law,
        List<Need> needs,
        String attribution,
        List<String> evidence,
        Risks risks,
        Serves serves,
        Reversible reversible,
        Deadline deadline,
        Condition urgentWhen,
        List<Step> steps,
        Less less,
        String file,
        int line) {

    public Measure {
        law = List.copyOf(law);
        needs = List.copyOf(needs);
        evidence = List.copyOf(evidence);
        steps = List.copyOf(steps);
    }

    /** Something needed beyond the law. */
    public record Need(String words, Condition when) {}

    /** What it may cost; the note says how. */
    public record Risks(Grade escalation, Grade disclosure, Grade thirdParties, String note) {}

    /** What it is good for. */
    public record Serves(Grade stopHarm, Grade prevent, Grade accountability) {}

    /** Whether it can be taken back. */
    public enum Reversible {
        YES,
        PARTLY,
        NO
    }

    /**
     * By when it must be decided to be of use.
     *
     * @param hours from now; a rule of thumb
     */
    public record Deadline(double hours, String why) {}

    /**
     * What has to be done, in order.
     *
     * @param done when it has been done
     */
    public record Step(String words, Condition done) {}

    /**
     * What may be done instead.
     *
     * @param instead another measure's id; empty where the alternative is to wait
     */
    public record Less(String instead, String because) {}
}
