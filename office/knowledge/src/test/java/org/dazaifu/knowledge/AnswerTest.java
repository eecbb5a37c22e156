package org.dazaifu.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private final KnowledgeBase base = Fictions.base();

    @Test
    void aGroupIsShownWithEveryClaimOnAStateAndThatTheyDisagree() {
        assertThat(lines("grey heron"))
                .contains(
                        "G9001  Grey Heron",
                        "also known as: APT 901, Wader",
                        "suspected State: Liechtenstein (LI); San Marino (SM)",
                        "  THE SOURCES DISAGREE; all are shown, none is preferred.",
                        "  Liechtenstein (LI), country (MISP galaxy threat-actor: GREY HERON, confidence 50 of 100)",
                        "  San Marino (SM), suspected State sponsor (MISP galaxy threat-actor: GREY HERON)",
                        "suspected victims, countries: Japan",
                        "  C9001  Operation Pond 2023-02 to ?",
                        "  T9001  Perching: 2 reports, 2019 to 2024",
                        "  Wader, claimed by MISP galaxy threat-actor: GREY HERON; could mean Grey Heron, Night Owl");
    }

    @Test
    void aGroupWithoutAClaimIsShownToHaveNone() {
        assertThat(lines("G9002")).contains("suspected State: no source here names one");
    }

    @Test
    void aTechniqueIsShownWithWhoUsesIt() {
        assertThat(lines("T9001"))
                .contains(
                        "T9001  Perching",
                        "  T9001.001  High Perching",
                        "  G9001  Grey Heron [LI, SM]: 2 reports, 2019 to 2024",
                        "  G9002  Night Owl: 0 reports");
    }

    @Test
    void aRetiredIdSaysWhatBecameOfIt() {
        assertThat(lines("t8999"))
                .startsWith("T8999 (Old Perching) was revoked by ATT&CK; T9001 replaces it.");
        assertThat(lines("T8998"))
                .containsExactly(
                        "T8998 (Moulting) was deprecated by ATT&CK and has no replacement.");
    }

    @Test
    void aStateIsShownByCodeOrNameWithItsGroupsByKindOfClaim() {
        assertThat(lines("li"))
                .isEqualTo(lines("Liechtenstein"))
                .contains(
                        "Liechtenstein (LI): 1 group",
                        "country, 1 group:",
                        "  G9001  Grey Heron [LI, SM]",
                        "groups over which the sources disagree:",
                        "  T9001  Perching: 1 group, 2 reports");
    }

    @Test
    void softwareAndCampaignsAreShownToo() {
        assertThat(lines("beak")).contains("S9001  BeakLoader", "type: malware");
        assertThat(lines("operation pond")).contains("  G9001  Grey Heron [LI, SM], 1 report");
    }

    @Test
    void anAmbiguousNameShowsAllThatItCanMean() {
        assertThat(lines("wader"))
                .startsWith("\"wader\" is ambiguous: it can mean 2 things, all of which follow.")
                .contains("G9001  Grey Heron", "G9002  Night Owl");
    }

    @Test
    void anUnknownNameGetsNearMatches() {
        assertThat(Answer.about(base, "Gray Heron"))
                .isEqualTo(new Answer.Unknown("Gray Heron", List.of("Grey Heron")))
                .extracting(a -> ((Answer.Unknown) a).sentence())
                .isEqualTo(
                        "No group, software, technique, campaign or State is known as \"Gray Heron\"; did you mean Grey"
                                + " Heron?");
        assertThat(Answer.about(base, "")).isEqualTo(new Answer.Unknown("", List.of()));
        assertThat(Answer.about(base, "x".repeat(100_000))).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void nothingInANameReachesTheTerminalAsAControl() {
        assertThat(((Answer.Unknown) Answer.about(base, "a\u001b[31m")).name())
                .isEqualTo("a\uFFFD[31m");
    }

    @Test
    void techniquesAreRankedByTheGroupsOfTheStatesAskedFor() {
        List<TechniqueCount> ranking =
                TechniqueCount.ranking(
                        base,
                        List.of(Fictions.UTOPIA, Fictions.ERIADOR),
                        EnumSet.allOf(StateClaim.Kind.class));
        assertThat(ranking)
                .extracting(c ->
                        c.technique().id()
                                + " "
                                + c.groups()
                                + " "
                                + c.reports()
                                + " "
                                + c.groupsByState().size())
                .containsExactly("T9001 1 2 2", "T9002 1 1 2");
        assertThat(
                        TechniqueCount.ranking(
                                base,
                                List.of(Fictions.UTOPIA),
                                EnumSet.of(StateClaim.Kind.STATE_SPONSOR)))
                .isEmpty();
    }

    private List<String> lines(String name) {
        return ((Answer.Dossier) Answer.about(base, name)).lines();
    }
}
