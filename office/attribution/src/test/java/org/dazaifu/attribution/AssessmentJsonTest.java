package org.dazaifu.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.circumstance.Victim;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssessmentJsonTest {

    private final Assessment assessment =
            new AttributionEngine(InventedKnowledge.base())
                    .assess(
                            new Observations(
                                    Stream.of(1, 2, 3, 4, 5)
                                            .map(k ->
                                                    new Observed(
                                                            InventedKnowledge.own(2, k),
                                                            List.of((long) k)))
                                            .toList(),
                                    List.of(),
                                    Victim.UNKNOWN));

    @Test
    void jsonHasTheContractsProperties() {
        JsonNode json = json();

        assertThat(json.propertyNames())
                .contains(
                        "hypotheses",
                        "states",
                        "unattributed",
                        "words",
                        "abstains",
                        "unused",
                        "method");
        JsonNode first = json.get("hypotheses").get(0);
        assertThat(first.propertyNames())
                .contains("group", "name", "state", "probability", "for", "against");
        assertThat(first.get("group").asString()).isEqualTo("G9002");
        assertThat(first.get("for").get(0).get("sightings")).isNotEmpty();
        assertThat(json.get("abstains").asBoolean()).isEqualTo(assessment.abstains());
        double sum = json.get("unattributed").asDouble();
        for (JsonNode hypothesis : json.get("hypotheses")) {
            sum += hypothesis.get("probability").asDouble();
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void aStateIsGivenOnlyWhereSourcesAgree() {
        for (JsonNode hypothesis : json().get("hypotheses")) {
            switch (hypothesis.get("group").asString()) {
                case InventedKnowledge.SPONSORED ->
                        assertThat(hypothesis.get("state").asString()).isEqualTo("AQ");
                case InventedKnowledge.DISPUTED -> {
                    assertThat(hypothesis.get("state").isNull()).isTrue();
                    assertThat(hypothesis.get("suspected")).hasSize(2);
                }
                default -> assertThat(hypothesis.has("state")).isTrue();
            }
        }
    }

    @Test
    void textFitsAScreenAndSaysWhatItDoesNotShow() {
        String text = AssessmentText.of(assessment);

        assertThat(text)
                .startsWith("Actor  ")
                .contains("unattributed")
                .contains("For Invented 2")
                .endsWith("\n");
        assertThat(text.lines().count()).isLessThan(50);
        assertThat(text).contains("conduct of a State in law does not follow");
    }

    private JsonNode json() {
        return AssessmentJson.of(assessment);
    }
}
