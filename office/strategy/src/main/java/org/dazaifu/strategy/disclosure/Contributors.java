package org.dazaifu.strategy.disclosure;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dazaifu.casebook.milestone.Milestone;
import org.dazaifu.casebook.milestone.MilestoneKind;
import org.dazaifu.casebook.milestone.RecordedMilestone;
import org.dazaifu.strategy.facts.CaseFacts;
import org.dazaifu.strategy.facts.Row;

/** Who is in figures, at the moment of one release: cases, or local governments. */
final class Contributors {

    /** How few victims are too few, however many cases they have. */
    private static final int VICTIMS = 3;

    private final Map<String, Integer> numbers;
    private final BitSet open = new BitSet();
    private final Map<Integer, String> victims = new HashMap<>();

    /**
     * @param numbers of all so far; added to
     */
    Contributors(Map<String, Integer> numbers, List<CaseFacts> cases, Instant moment) {
        this.numbers = numbers;
        for (CaseFacts one : cases) {
            int number = number(one.id());
            for (RecordedMilestone recorded : one.milestones().standing(moment)) {
                Milestone milestone = recorded.milestone();
                if (milestone.kind() == MilestoneKind.PUBLISHED) {
                    open.set(number);
                } else if (milestone.kind() == MilestoneKind.AFFECTED) {
                    victims.put(number, milestone.detail("victim"));
                }
            }
        }
    }

    private int number(String id) {
        return numbers.computeIfAbsent(id, _ -> numbers.size());
    }

    /** The number of whoever a row is of; a row of no case is of its local government. */
    int of(Row row, int codeColumn) {
        return number(row.caseId().isEmpty() ? "code " + row.value(codeColumn) : row.caseId());
    }

    /** Whether everybody knows that there is this one. */
    boolean open(int contributor) {
        return open.get(contributor);
    }

    /** Those of whom not everybody knows. */
    BitSet secret(BitSet some) {
        BitSet secret = (BitSet) some.clone();
        secret.andNot(open);
        return secret;
    }

    /** Whether these come from too few victims. */
    boolean fewVictims(BitSet some) {
        Set<String> different = new HashSet<>();
        for (int one = some.nextSetBit(0);
                one >= 0 && different.size() < VICTIMS;
                one = some.nextSetBit(one + 1)) {
            different.add(victim(one));
        }
        return different.size() < VICTIMS;
    }

    private String victim(int contributor) {
        String victim = victims.getOrDefault(contributor, "");
        return victim.isEmpty() ? "case " + contributor : "victim " + victim;
    }

    /**
     * Whether one of them could work out the greatest of these numbers too nearly: the p per cent
     * rule, by victims (Hundepool and others, Statistical Disclosure Control, 2012, chapter 4).
     *
     * @param parts what each contributes
     */
    boolean dominated(Map<Integer, Double> parts) {
        Map<String, Double> byVictim = new TreeMap<>();
        parts.forEach((one, part) -> byVictim.merge(victim(one), Math.abs(part), Double::sum));
        double total = 0;
        double first = 0;
        double second = 0;
        for (double one : byVictim.values()) {
            total += one;
            if (one > first) {
                second = first;
                first = one;
            } else if (one > second) {
                second = one;
            }
        }
        return first > 0 && total - first - second < Guarding.NEAR * first;
    }
}
