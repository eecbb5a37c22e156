package org.dazaifu.attribution.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dazaifu.attribution.circumstance.InventedGroups.sector;
import static org.dazaifu.attribution.circumstance.InventedGroups.victim;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dazaifu.detection.Aim;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Trait;
import org.junit.jupiter.api.Test;

class BearingsTest {

    private static final KnowledgeBase BASE =
            new InventedGroups()
                    .live("G9001", List.of("KP"), sector("Electric"), victim("JP"))
                    .live("G9002", List.of("RU"), sector("Military"), victim("DE"))
                    .live("G9003", List.of("CN"), sector("Finance"), sector("Private sector"))
                    .live("G9004", List.of(), sector("Bank"))
                    .live(
                            "G9005",
                            List.of("CN", "RU"),
                            new Trait(
                                    Trait.Kind.VICTIM_OTHER, "Middle East", InventedGroups.SOURCE))
                    .dormant("G9006", List.of("VN"), sector("Energy"))
                    .base();

    @Test
    void aGroupGainsByBeingNamedLosesALittleByOthersAndIsUntouchedBySilence() {
        Bearing energy = only(attacked("energy", ""));
        assertThat(energy.kind().id()).isEqualTo("victim_sector");
        assertThat(energy.id()).isEqualTo("energy");
        assertThat(weight(energy, "G9001").factor()).isCloseTo(1.6, within(1e-9));
        assertThat(weight(energy, "G9001").sentence())
                .isEqualTo(
                        "Sources name the sector energy for Invented G9001: \"Electric\" (Invented collection: Entry). It is"
                                + " named for 1 of 3 live groups that can be compared: ×1.60.");
        assertThat(weight(energy, "G9002").factor()).isCloseTo(0.7, within(1e-9));
        assertThat(weight(energy, "G9004").factor()).isCloseTo(0.7, within(1e-9));
        assertThat(weight(energy, "G9006").factor()).isCloseTo(1.6, within(1e-9));
        assertThat(weight(energy, "G9005"))
                .isEqualTo(
                        new Weight(
                                1,
                                "No source here says anything on sectors that Invented G9005 attacks."));
    }

    @Test
    void aWordTooBroadToBeComparedDoesNotSpeakAgainstAGroup() {
        assertThat(weight(only(attacked("energy", "")), "G9003"))
                .isEqualTo(
                        new Weight(
                                1,
                                "What sources say on Invented G9003 is too broad to be compared with the sector energy: "
                                        + "\"Finance\" (Invented collection: Entry), \"Private sector\" (Invented"
                                        + " collection: Entry)."));
        assertThat(weight(only(attacked("finance", "")), "G9003").factor()).isGreaterThan(1);
        assertThat(weight(only(attacked("", "JP")), "G9005").factor()).isEqualTo(1);
    }

    @Test
    void aSectorNobodyKnowsIsARemark() {
        Bearings bearings = Bearings.of(attacked("quidditch", ""), BASE);
        assertThat(bearings.bearings()).isEmpty();
        assertThat(bearings.remarks())
                .singleElement()
                .asString()
                .startsWith(
                        "The victim's sector \"quidditch\" is not known here and does not count; sectors are aerospace,");
    }

    @Test
    void whatTellsNoGroupsApartIsCarriedAndRemarked() {
        Bearings bearings = Bearings.of(attacked("", "FR"), BASE);
        assertThat(weight(bearings.bearings().getFirst(), "G9001").factor()).isEqualTo(1);
        assertThat(bearings.remarks())
                .containsExactly(
                        "\"victim in France\" does not count: it is named for 0 of 2 live groups that can be compared, which"
                                + " tells none apart.");
    }

    @Test
    void aLanguageCountsByTheStatesThatSourcesName() {
        Bearing korean = only(languages("0x0412"));
        assertThat(korean.spoofability()).isEqualTo(Spoofability.EASY);
        assertThat(weight(korean, "G9001").factor()).isCloseTo(1.5, within(1e-9));
        assertThat(weight(korean, "G9001").sentence())
                .startsWith(
                        "Korean is written where sources place Invented G9001: North Korea (country, Invented collection:"
                                + " Entry).");
        assertThat(weight(korean, "G9002").factor()).isLessThan(1);
        assertThat(weight(korean, "G9004"))
                .isEqualTo(new Weight(1, "No source here connects Invented G9004 with a State."));
    }

    @Test
    void severalCircumstancesOfAKindShareItsBound() {
        List<Bearing> two = Bearings.of(languages("ko", "ru", "en"), BASE).bearings();
        assertThat(two).hasSize(2);
        assertThat(weight(two.get(0), "G9001").factor())
                .isLessThanOrEqualTo(Math.sqrt(Kind.LANGUAGE.bound()) + 1e-12);
    }

    @Test
    void englishAndInfrastructureDoNotCountAndAreRemarked() {
        var circumstances =
                new Circumstances(
                        Victim.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("en-GB"),
                        List.of(new Infrastructure(Infrastructure.Kind.HOSTING, "AS64500")));
        Bearings bearings = Bearings.of(circumstances, BASE);
        assertThat(bearings.bearings()).singleElement().isInstanceOf(SilentBearing.class);
        assertThat(bearings.bearings().getFirst().id()).isEqualTo("hosting:AS64500");
        assertThat(bearings.remarks())
                .containsExactly(
                        "English does not count: attackers of every State write it.",
                        "Infrastructure does not count: no facts on groups' infrastructure are shipped.");
    }

    @Test
    void hoursCountByTheClocksOfTheStatesThatSourcesName() {
        Bearing hours = only(office("Asia/Shanghai", 6));
        assertThat(weight(hours, "G9003").factor()).isGreaterThan(1.2);
        assertThat(weight(hours, "G9003").sentence())
                .startsWith(
                        "China (country, Invented collection: Entry): 100 % of active half hours lie in its office hours"
                                + " (8–18 h, Monday to Friday, Asia/Shanghai), where 30 % do by chance");
        assertThat(weight(hours, "G9002").factor()).isLessThan(1);
        assertThat(weight(hours, "G9005").factor())
                .isBetween(weight(hours, "G9002").factor(), weight(hours, "G9003").factor());
        assertThat(weight(hours, "G9004").factor()).isEqualTo(1);
        assertThat(weight(hours, "G9006").factor()).isEqualTo(1);
    }

    @Test
    void tooLittleActivityIsNeutralAndRemarked() {
        Bearings bearings = Bearings.of(office("Asia/Shanghai", 0), BASE);
        assertThat(weight(bearings.bearings().getFirst(), "G9003").factor()).isEqualTo(1);
        assertThat(bearings.remarks().getFirst())
                .startsWith("The hours do not count. Too little activity");
    }

    @Test
    void nothingFoundIsNothingSaid() {
        assertThat(Bearings.of(Circumstances.NONE, BASE))
                .isEqualTo(new Bearings(List.of(), List.of()));
    }

    private static Circumstances attacked(String sector, String country) {
        return new Circumstances(
                new Victim(sector, country), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Circumstances languages(String... languages) {
        return new Circumstances(
                Victim.UNKNOWN,
                List.<Aim>of(),
                List.of(),
                List.of(),
                List.of(languages),
                List.of());
    }

    private static Circumstances office(String zone, int weeks) {
        var activity =
                new ArrayList<>(
                        Activity.office(
                                ZoneId.of(zone),
                                Activity.WEEKDAYS,
                                LocalDate.of(2024, 6, 3),
                                weeks,
                                10,
                                new Random(1)));
        activity.add(LocalDate.of(2024, 6, 3).atTime(9, 0).atZone(ZoneId.of(zone)).toInstant());
        return new Circumstances(
                Victim.UNKNOWN, List.of(), List.of(), activity, List.of(), List.of());
    }

    private static Bearing only(Circumstances circumstances) {
        List<Bearing> bearings = Bearings.of(circumstances, BASE).bearings();
        assertThat(bearings).hasSize(1);
        return bearings.getFirst();
    }

    private static Weight weight(Bearing bearing, String group) {
        return bearing.weight(BASE.group(group).orElseThrow());
    }
}
