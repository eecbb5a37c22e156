package org.dazaifu.response.law;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.response.law.Unknown.OpenConfidence;
import org.dazaifu.response.law.Unknown.OpenFact;
import org.dazaifu.response.law.Unknown.OpenPosition;

/**
 * The answer to a condition, an element or a rule.
 *
 * @param used names of the facts and positions it rests on
 * @param deciding while it is open: what could still change it. Nothing outside of it can; where a
 *     condition asks for one thing in several places, it may name more than can. Empty otherwise
 */
public record Answer(Truth truth, SortedSet<String> used, SortedSet<Unknown> deciding) {

    public Answer {
        used = Collections.unmodifiableSortedSet(new TreeSet<>(used));
        deciding = Collections.unmodifiableSortedSet(new TreeSet<>(deciding));
        if ((truth == Truth.OPEN) == deciding.isEmpty()) {
            throw new IllegalArgumentException(
                    "an answer is open because of something: " + deciding);
        }
    }

    /** Known, by one fact or position. */
    static Answer known(Truth truth, String used) {
        return new Answer(truth, new TreeSet<>(List.of(used)), new TreeSet<>());
    }

    /** Open, for want of one thing. */
    static Answer open(Unknown unknown) {
        return new Answer(
                Truth.OPEN, Collections.emptySortedSet(), new TreeSet<>(List.of(unknown)));
    }

    /** The contrary, for the same reasons. */
    Answer not() {
        return new Answer(truth.not(), used, deciding);
    }

    /** All must be met: the reasons are those of the parts that make the answer what it is. */
    static Answer all(List<Answer> parts) {
        Truth truth = Truth.MET;
        for (Answer part : parts) {
            truth = truth.and(part.truth());
        }
        return joined(parts, truth, Truth.NOT_MET);
    }

    /** One must be met. */
    static Answer any(List<Answer> parts) {
        Truth truth = Truth.NOT_MET;
        for (Answer part : parts) {
            truth = truth.or(part.truth());
        }
        return joined(parts, truth, Truth.MET);
    }

    /** Where one part alone settles it, only such parts are reasons. */
    private static Answer joined(List<Answer> parts, Truth truth, Truth settling) {
        SortedSet<String> used = new TreeSet<>();
        SortedSet<Unknown> deciding = new TreeSet<>();
        for (Answer part : parts) {
            if (truth != settling || part.truth() == settling) {
                used.addAll(part.used());
            }
            if (truth == Truth.OPEN) {
                deciding.addAll(part.deciding());
            }
        }
        return new Answer(truth, used, deciding);
    }

    /** Names of the open facts, without positions and confidence. */
    public List<String> openFacts() {
        return deciding.stream().filter(OpenFact.class::isInstance).map(Unknown::id).toList();
    }

    /** Open questions that no fact decides. */
    public List<Unknown> openQuestions() {
        return deciding.stream()
                .filter(one ->
                        switch (one) {
                            case OpenFact _ -> false;
                            case OpenPosition _, OpenConfidence _ -> true;
                        })
                .toList();
    }
}
