package org.dazaifu.strategy.local;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.dazaifu.sharing.audience.LocalGovernments;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.dazaifu.strategy.record.StrategyRecord;

/**
 * Where a local government stands beside its peers.
 *
 * @param assessment its newest answers; empty where there are none
 * @param peers what may be told of its class
 */
record Standing(
        LocalGovernment government,
        SizeClass sizeClass,
        Optional<Assessment> assessment,
        Optional<Peers> peers,
        List<NextStep> next) {

    Standing {
        next = List.copyOf(next);
    }

    /** All of them, in the order of codes. */
    static List<Standing> all(
            StrategyRecord record, Questionnaire questionnaire, Map<String, Integer> populations) {
        SortedMap<String, Assessment> newest = Assessment.newest(record, questionnaire);
        Map<SizeClass, List<Integer>> scores = new EnumMap<>(SizeClass.class);
        for (LocalGovernment one : LocalGovernments.all()) {
            Assessment read = newest.get(one.code());
            if (read != null && read.score().isPresent()) {
                scores.computeIfAbsent(SizeClass.of(one, populations), _ -> new ArrayList<>())
                        .add(read.score().getAsInt());
            }
        }
        Map<SizeClass, Optional<Peers>> peers = new EnumMap<>(SizeClass.class);
        scores.forEach((size, of) ->
                peers.put(size, Peers.of(of.stream().mapToInt(Integer::intValue).toArray())));
        List<Standing> all = new ArrayList<>();
        for (LocalGovernment one : LocalGovernments.all()) {
            if (!one.kind().equals("ward")) {
                SizeClass size = SizeClass.of(one, populations);
                Optional<Assessment> read = Optional.ofNullable(newest.get(one.code()));
                all.add(
                        new Standing(
                                one,
                                size,
                                read,
                                peers.getOrDefault(size, Optional.empty()),
                                read.map(own -> NextStep.of(own, questionnaire))
                                        .orElse(List.of())));
            }
        }
        return all;
    }
}
