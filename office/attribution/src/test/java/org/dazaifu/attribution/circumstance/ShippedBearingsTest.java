package org.dazaifu.attribution.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.dazaifu.detection.Aim;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;
import org.junit.jupiter.api.Test;

/** What must hold of every circumstance on the knowledge that is shipped. */
class ShippedBearingsTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);

    private final KnowledgeBase knowledge = KnowledgeBase.shipped();
    private final List<Group> live = LiveGroups.of(knowledge);

    @Test
    void allGroupsOfAttackAreLive() {
        assertThat(live).hasSize(176).allMatch(Group::inAttack);
    }

    @Test
    void factorsOfAKindTogetherKeepToItsBoundForEveryGroup() {
        for (Circumstances circumstances : samples()) {
            List<Bearing> bearings = Bearings.of(circumstances, knowledge).bearings();
            for (Group group : knowledge.groups()) {
                Map<Kind, Double> product = new EnumMap<>(Kind.class);
                for (Bearing bearing : bearings) {
                    product.merge(bearing.kind(), bearing.weight(group).factor(), (a, b) -> a * b);
                }
                product.forEach((kind, factor) ->
                        assertThat(factor).isBetween(1 / kind.bound() - 1e-9, kind.bound() + 1e-9));
            }
        }
    }

    @Test
    void noCircumstanceLiftsEverybody() {
        for (Bearing bearing : all()) {
            assertThat(
                            live.stream()
                                    .mapToDouble(g -> bearing.weight(g).factor())
                                    .average()
                                    .orElseThrow())
                    .as(bearing.label())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aGroupOfWhichNoSourceTellsGetsExactlyOne() {
        List<Group> blank =
                knowledge.groups().stream()
                        .filter(g -> g.traits().isEmpty() && g.states().isEmpty())
                        .filter(g -> new Exploitations(knowledge).of(g).isEmpty())
                        .limit(50)
                        .toList();
        assertThat(blank).hasSize(50);
        for (Bearing bearing : all()) {
            assertThat(blank).allMatch(g -> bearing.weight(g).factor() == 1);
        }
    }

    @Test
    void orderAndRepetitionDoNotMatter() {
        for (Circumstances c : samples()) {
            var random = new Random(5);
            var other =
                    new Circumstances(
                            c.victim(),
                            twice(c.aims(), random),
                            twice(c.vulnerabilities(), random),
                            twice(c.activity(), random),
                            twice(c.languages(), random),
                            twice(c.infrastructure(), random));
            Bearings one = Bearings.of(c, knowledge);
            Bearings two = Bearings.of(other, knowledge);
            assertThat(two.remarks()).isEqualTo(one.remarks());
            assertThat(two.bearings()).hasSameSizeAs(one.bearings());
            for (int i = 0; i < one.bearings().size(); i++) {
                for (Group group : live) {
                    assertThat(two.bearings().get(i).weight(group))
                            .isEqualTo(one.bearings().get(i).weight(group));
                }
            }
        }
    }

    @Test
    void commonVulnerabilitiesMoveGroupsLessThanRareOnes() {
        Map<String, Double> factors = new HashMap<>();
        for (String cve : List.of("CVE-2017-11882", "CVE-2022-38028")) {
            Bearing bearing = bearing(new Vulnerability(cve, null, null));
            factors.put(
                    cve,
                    live.stream().mapToDouble(g -> bearing.weight(g).factor()).max().orElseThrow());
        }
        assertThat(factors.get("CVE-2017-11882"))
                .isGreaterThan(1.1)
                .isLessThan(factors.get("CVE-2022-38028"));
    }

    @Test
    void hoursAtMoscowLiftGroupsOfRussiaOverThoseOfChina() {
        List<Instant> activity =
                Activity.office(
                        ZoneId.of("Europe/Moscow"), Activity.WEEKDAYS, MONDAY, 4, 8, new Random(1));
        Bearing hours =
                Bearings.of(
                                new Circumstances(
                                        Victim.UNKNOWN,
                                        List.of(),
                                        List.of(),
                                        activity,
                                        List.of(),
                                        List.of()),
                                knowledge)
                        .bearings()
                        .getFirst();
        double russia = hours.weight(knowledge.group("G0007").orElseThrow()).factor();
        double china = hours.weight(knowledge.group("G0096").orElseThrow()).factor();
        assertThat(russia).isGreaterThan(1.2);
        assertThat(china).isLessThan(0.95);
    }

    private Bearing bearing(Vulnerability vulnerability) {
        return Bearings.of(
                        new Circumstances(
                                Victim.UNKNOWN,
                                List.of(),
                                List.of(vulnerability),
                                List.of(),
                                List.of(),
                                List.of()),
                        knowledge)
                .bearings()
                .getFirst();
    }

    private List<Bearing> all() {
        return samples().stream()
                .flatMap(c -> Bearings.of(c, knowledge).bearings().stream())
                .toList();
    }

    /** Every sector, a victim in every country, every aim and language, and random hours. */
    private static List<Circumstances> samples() {
        var random = new Random(11);
        var samples = new ArrayList<Circumstances>();
        List<String> sectors = new ArrayList<>(VictimBearings.SECTORS.terms());
        List<Aim> aims = List.of(Aim.values());
        List<String> languages = List.of("ru", "zh-Hans", "ko", "fa", "ar", "vi", "ja", "en");
        List<String> zones =
                List.of("Europe/Moscow", "Asia/Shanghai", "Asia/Tehran", "America/New_York");
        List<Vulnerability> vulnerabilities =
                Stream.of("CVE-2021-44228", "CVE-2017-11882", "CVE-2020-1472", "CVE-2099-0001")
                        .map(cve -> new Vulnerability(cve, MONDAY, MONDAY.plusDays(9)))
                        .toList();
        for (int i = 0; i < Country.all().size(); i += 5) {
            List<Instant> activity =
                    i % 25 == 0
                            ? Activity.office(
                                    ZoneId.of(zones.get(i / 25 % 4)),
                                    Activity.WEEKDAYS,
                                    MONDAY,
                                    1 + random.nextInt(8),
                                    1 + random.nextInt(12),
                                    random)
                            : List.of();
            samples.add(
                    new Circumstances(
                            new Victim(
                                    sectors.get(i % sectors.size()), Country.all().get(i).code()),
                            aims.subList(0, i % (aims.size() + 1)),
                            vulnerabilities.subList(0, i % (vulnerabilities.size() + 1)),
                            activity,
                            languages.subList(0, i % (languages.size() + 1)),
                            i == 0
                                    ? List.of(
                                            new Infrastructure(
                                                    Infrastructure.Kind.REGISTRAR, "Registrar"))
                                    : List.of()));
        }
        return samples;
    }

    private static <T> List<T> twice(List<T> items, Random random) {
        var result = new ArrayList<>(items);
        result.addAll(items);
        Collections.shuffle(result, random);
        return result;
    }
}
