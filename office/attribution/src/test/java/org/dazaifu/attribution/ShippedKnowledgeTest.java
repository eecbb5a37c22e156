package org.dazaifu.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.circumstance.Victim;
import org.dazaifu.attribution.model.Background;
import org.dazaifu.attribution.model.ConditionalLogit;
import org.dazaifu.attribution.model.Profiles;
import org.dazaifu.attribution.model.Scores;
import org.dazaifu.attribution.model.UsageTable;
import org.dazaifu.attribution.model.Weights;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Technique;
import org.junit.jupiter.api.Test;

/** What must hold on the knowledge and the weights that are shipped. */
class ShippedKnowledgeTest {

    private static final List<String> RANSOMWARE =
            List.of(
                    "T1566.001",
                    "T1204.002",
                    "T1059.001",
                    "T1059.003",
                    "T1003.001",
                    "T1021.001",
                    "T1021.002",
                    "T1087.002",
                    "T1018",
                    "T1482",
                    "T1562.001",
                    "T1490",
                    "T1489",
                    "T1486",
                    "T1105",
                    "T1569.002",
                    "T1048");

    private static final List<String> COMMON_TOOLS = List.of("S0154", "S0002", "S0029", "S0097");

    private final KnowledgeBase knowledge = KnowledgeBase.shipped();
    private final AttributionEngine engine = new AttributionEngine(knowledge);
    private final UsageTable table = KnowledgeUsages.of(knowledge);
    private final Profiles profiles = Profiles.of(table);
    private final ConditionalLogit model =
            new ConditionalLogit(new Background(profiles), Weights.shipped().all());
    private final int asOf = table.newestMonth();

    @Test
    void whatNobodyIsKnownForNamesNobody() {
        List<String> nobodys =
                knowledge.techniques().stream()
                        .map(Technique::id)
                        .filter(t -> knowledge.usersOf(t).isEmpty())
                        .limit(30)
                        .toList();
        assertThat(nobodys).hasSizeGreaterThan(5);

        for (int n : List.of(0, 1, 5, nobodys.size())) {
            Assessment assessment = engine.assess(observed(nobodys.subList(0, n), List.of()));
            assertThat(assessment.groups()).allMatch(h -> h.probability() <= 0.1);
            assertThat(assessment.abstains()).isTrue();
        }
    }

    @Test
    void commodityRansomwareNamesNoState() {
        assertThat(engine.assess(observed(RANSOMWARE, COMMON_TOOLS)).rungs().state().abstains())
                .isTrue();
        assertThat(engine.assess(observed(RANSOMWARE, List.of())).rungs().state().abstains())
                .isTrue();
    }

    @Test
    void anItemOfOneGroupOnlyNeverLowersIt() {
        var ofOne = new TreeMap<String, Integer>();
        for (int g = 0; g < profiles.groups().size(); g++) {
            for (String item : profiles.items(g)) {
                if (profiles.users(item) == 1) {
                    ofOne.put(item, g);
                }
            }
        }
        assertThat(ofOne).hasSizeGreaterThan(200);
        var random = new Random(1);
        for (int trial = 0; trial < 40; trial++) {
            Collection<String> incident = incident(random);
            Scores before = model.score(incident, asOf);
            for (var item : ofOne.entrySet()) {
                if (!incident.contains(item.getKey()) && random.nextInt(8) == 0) {
                    var more = new TreeSet<>(incident);
                    more.add(item.getKey());
                    int group = item.getValue();
                    assertThat(model.score(more, asOf).probability(group))
                            .as(
                                    "%s of %s added to %s",
                                    item.getKey(), profiles.groups().get(group), incident)
                            .isGreaterThanOrEqualTo(before.probability(group) - 1e-12);
                }
            }
        }
    }

    @Test
    void oneItemMovesTheOddsNoFurtherThanItsBound() {
        Scores nothing = model.score(List.of(), asOf);
        var items = new TreeSet<String>();
        for (int g = 0; g < profiles.groups().size(); g += 5) {
            items.addAll(profiles.items(g));
        }
        for (String item : items) {
            Scores one = model.score(List.of(item), asOf);
            double most = 0;
            double least = Double.MAX_VALUE;
            for (int g = 0; g < one.groups(); g++) {
                double moved = one.amongKnown(g) / nothing.amongKnown(g);
                most = Math.max(most, moved);
                least = Math.min(least, moved);
            }
            assertThat(most / least).as(item).isLessThanOrEqualTo(ConditionalLogit.BOUND + 1e-6);
        }
    }

    @Test
    void orderAndRepetitionDoNotMatter() {
        var random = new Random(2);
        for (int trial = 0; trial < 10; trial++) {
            var incident = new ArrayList<>(incident(random));
            var shuffled = new ArrayList<>(incident);
            shuffled.addAll(incident.subList(0, incident.size() / 2));
            java.util.Collections.shuffle(shuffled, random);
            assertThat(engine.assess(observed(shuffled, List.of())))
                    .isEqualTo(engine.assess(observed(incident, List.of())));
        }
    }

    /** Some of what one group uses, and some of what another does. */
    private Collection<String> incident(Random random) {
        var incident = new TreeSet<String>();
        for (int share : List.of(12, 4)) {
            List<String> items = profiles.items(random.nextInt(profiles.groups().size()));
            for (int i = 0; i < 1 + random.nextInt(share) && !items.isEmpty(); i++) {
                incident.add(items.get(random.nextInt(items.size())));
            }
        }
        return incident;
    }

    private static Observations observed(Collection<String> techniques, List<String> software) {
        return new Observations(
                techniques.stream()
                        .filter(i -> !UsageTable.isSoftware(i))
                        .map(ShippedKnowledgeTest::seen)
                        .toList(),
                java.util.stream.Stream.concat(
                                software.stream(),
                                techniques.stream().filter(UsageTable::isSoftware))
                        .map(ShippedKnowledgeTest::seen)
                        .toList(),
                Victim.UNKNOWN);
    }

    private static Observed seen(String id) {
        return new Observed(id, List.of());
    }
}
