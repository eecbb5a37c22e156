package org.dazaifu.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.Rungs.Rung;
import org.dazaifu.attribution.circumstance.Circumstances;
import org.dazaifu.detection.Sighting;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.sigma.Level;
import org.junit.jupiter.api.Test;

/** Whether it is the actor of an earlier case, whoever that is. */
class ActivityClusterTest {

    private static final List<String> ITEMS =
            List.of("T1053.005", "T1003.001", "T1021.002", "T1560.001", "T1105");

    private final AttributionEngine engine = new AttributionEngine(KnowledgeBase.shipped());

    @Test
    void withoutEarlierCasesItAbstains() {
        assertThat(rung(Set.of()).abstains()).isTrue();
        assertThat(rung(Set.of()).words()).contains("No earlier case");
    }

    @Test
    void aCaseWithNothingInCommonIsNotTheSameActors() {
        Rung rung = rung(Set.of(), earlier("other", List.of("T1486", "T1490"), Set.of()));
        assertThat(rung.abstains()).isTrue();
        assertThat(rung.probability()).isLessThan(0.1);
    }

    @Test
    void theMostAlikeIsNamedWithWhatBothHave() {
        Rung rung =
                rung(
                        Set.of("domain:bad.example"),
                        earlier("other", List.of("T1486"), Set.of()),
                        earlier("alike", ITEMS, Set.of("domain:bad.example")));
        assertThat(rung.abstains()).isFalse();
        assertThat(rung.words()).startsWith("The same actor as in “alike”");
        assertThat(rung.evidence()).hasSize(2);
        assertThat(rung.evidence().getFirst()).contains("5 of 5 techniques", "domain:bad.example");
    }

    @Test
    void indicatorsMetAgainCountButOnlySoFar() {
        EarlierCase none = earlier("e", List.of("T1486", "T1105"), Set.of());
        Set<String> many =
                Set.of("ip:192.0.2.1", "domain:a.example", "domain:b.example", "md5:0", "sha1:0");
        EarlierCase again = earlier("e", List.of("T1486", "T1105"), many);
        double without = rung(many, none).probability();
        double with = rung(many, again).probability();
        assertThat(with).isGreaterThan(without);
        assertThat(with / (1 - with)).isLessThanOrEqualTo(20.001 * without / (1 - without));
    }

    @Test
    void indicatorsAreWhatOthersCouldMeetAgain() {
        var indicators = new Indicators();
        indicators.accept(
                sighting(
                        Level.HIGH,
                        "SourceIp",
                        "10.1.2.3",
                        "DestinationIp",
                        "203.0.113.77",
                        "QueryName",
                        "Files.Corp.Example.org",
                        "DestinationHostname",
                        "bad.example",
                        "Image",
                        "C:\\Users\\a\\x.exe",
                        "Hashes",
                        "MD5=" + "0".repeat(32) + ",SHA256=" + "AB".repeat(32) + ",IMPHASH=1"));
        indicators.accept(
                sighting(
                        Level.CRITICAL,
                        "Image",
                        "C:\\Windows\\System32\\cmd.exe",
                        "Hashes",
                        "MD5=" + "1".repeat(32)));
        indicators.accept(sighting(Level.MEDIUM, "DestinationIp", "203.0.113.78"));
        indicators.accept(sighting(Level.HIGH, "DestinationIp", "fd00::1"));
        indicators.accept(sighting(Level.HIGH, "DestinationIp", "not an address"));
        assertThat(indicators.found())
                .containsExactly(
                        "domain:bad.example",
                        "ip:203.0.113.77",
                        "md5:" + "0".repeat(32),
                        "sha256:" + "ab".repeat(32));
    }

    private Rung rung(Set<String> indicators, EarlierCase... cases) {
        return engine.assess(
                        new Observations(
                                ITEMS.stream().map(id -> new Observed(id, List.of())).toList(),
                                List.of(),
                                Circumstances.NONE,
                                new TreeSet<>(indicators)),
                        Adjustments.NONE,
                        List.of(cases))
                .rungs()
                .cluster();
    }

    private static EarlierCase earlier(String title, List<String> items, Set<String> indicators) {
        return new EarlierCase(title, title, items, indicators);
    }

    private static Sighting sighting(Level level, String... fields) {
        List<Sighting.Field> pairs =
                Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                        .map(i -> new Sighting.Field(fields[i], fields[i + 1]))
                        .toList();
        return new Sighting(
                1,
                "r",
                "r",
                level,
                List.of(),
                List.of(),
                null,
                "f",
                1,
                "ws1.corp.example.org",
                pairs);
    }
}
