package org.dazaifu.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingsTest {

    private static final String WHITE = "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9";
    private static final String OWN = "marking-definition--00000000-0000-4000-8000-000000000009";

    @Test
    void theLevelsAreOrderedFromTheWidestToTheNarrowest() {
        assertThat(Tlp.values())
                .containsExactly(Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED)
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "613f2e26-407d-48c7-9eca-b8e91df99dc9, CLEAR",
        "34098fce-860f-48ae-8e50-ebd3cc5e41da, GREEN",
        "f88d31f6-486f-44da-b317-01333bde0b82, AMBER",
        "5e57c739-391a-4eb3-b6be-7d15ca92d5ed, RED",
        "94868c89-83c2-464b-929b-a1a8aa3c8487, CLEAR",
        "bab4a63c-aed9-4cf5-a766-dfca5abac2bb, GREEN",
        "55d920b0-5e8b-4f79-9ee9-91f868d9b421, AMBER",
        "939a9414-2ddd-4d32-a0cd-375ea402b003, AMBER_STRICT",
        "e828b379-4e03-4974-9ac4-e53a884c97c1, RED",
    })
    void theFixedIdentifiersOfBothVersionsMeanALevel(String uuid, Tlp tlp) {
        assertThat(Tlp.marked("marking-definition--" + uuid)).contains(tlp);
        assertThat(Tlp.marked("identity--" + uuid)).isEmpty();
        assertThat(Tlp.definition("marking-definition--" + uuid).map(StixObject::id))
                .contains("marking-definition--" + uuid);
    }

    @Test
    void ofSeveralLevelsTheNarrowestHoldsAndAGranularOneNeverWidens() {
        Markings markings =
                markings(
                        "'object_marking_refs':['"
                                + Tlp.AMBER.id()
                                + "','"
                                + Tlp.GREEN.id()
                                + "'],'granular_markings':[{'marking_ref':'"
                                + Tlp.RED.id()
                                + "','selectors':['external_references.[1]']},{'marking_ref':'"
                                + WHITE
                                + "','selectors':['name']}]");
        assertThat(markings.object().tlp()).contains(Tlp.AMBER);
        assertThat(markings.at(path("name")).tlp()).contains(Tlp.AMBER);
        assertThat(markings.at(path("external_references")).tlp()).contains(Tlp.AMBER);
        assertThat(markings.within(path("external_references")).tlp()).contains(Tlp.RED);
        assertThat(markings.at(path("external_references.[1].url")).tlp()).contains(Tlp.RED);
        assertThat(markings.at(path("external_references.[0].url")).tlp()).contains(Tlp.AMBER);
        assertThat(markings.whole().tlp()).contains(Tlp.RED);
    }

    @Test
    void aMarkingThatIsNotAtHandOrNotKnownIsToldAndAStatementIsItsText() {
        String json = "'object_marking_refs':['" + OWN + "']";
        assertThat(markings(json).object().notUnderstood()).containsExactly(OWN);
        var statement =
                new StixObject(
                        Reading.object(
                                "{'type':'marking-definition','id':'"
                                        + OWN
                                        + "','definition_type':'statement','definition':{'statement':'Copyright'}}"));
        var handling = Markings.of(tool(json), Map.of(OWN, statement)).object();
        assertThat(handling.isUnderstood()).isTrue();
        assertThat(handling.statements()).containsExactly("Copyright");
        var other =
                new StixObject(
                        Reading.object(
                                "{'type':'marking-definition','id':'"
                                        + OWN
                                        + "','definition_type':'tlp','definition':{'tlp':'white'}}"));
        assertThat(Markings.of(tool(json), Map.of(OWN, other)).object().isUnderstood())
                .as("TLP under an identifier of one's own")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'object_marking_refs':'x'",
                "'object_marking_refs':[17]",
                "'granular_markings':{}",
                "'granular_markings':[17]",
                "'granular_markings':[{'selectors':['name']}]",
                "'granular_markings':[{'marking_ref':17,'selectors':['name'],'lang':'ja'}]",
            })
    void whatIsNotWellFormedIsNotUnderstoodForTheWholeObject(String json) {
        assertThat(markings(json).whole().isUnderstood()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"['nothing']", "['name..x']", "[]", "17", "[17]"})
    void aGranularMarkingThatCannotBePlacedCountsForTheWholeObject(String selectors) {
        assertThat(
                        markings(
                                        "'granular_markings':[{'marking_ref':'"
                                                + Tlp.RED.id()
                                                + "','selectors':"
                                                + selectors
                                                + "}]")
                                .object()
                                .tlp())
                .contains(Tlp.RED);
    }

    @Test
    void aMarkingOfALanguageMarksNoDataAndNoMarkingIsNoLevel() {
        assertThat(markings("'granular_markings':[{'lang':'ja','selectors':['name']}]").whole())
                .isEqualTo(
                        new Markings.Handling(
                                Optional.empty(), java.util.Set.of(), java.util.Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "name, true",
        "labels.[0], true",
        "a.b-c.[12].D, true",
        "[0], false",
        "'', false",
        "a..b, false",
        "a.[-1], false",
        "a.[01], false",
        "a.[], false",
        "a b, false",
        "a.[99999999999], false"
    })
    void aSelectorIsNamesAndIndexesWithDotsBetweenThem(String text, boolean is) {
        assertThat(Selector.parse(text).isPresent()).isEqualTo(is);
        Selector.parse(text).ifPresent(s -> assertThat(s).hasToString(text));
    }

    private static Selector path(String text) {
        return Selector.parse(text).orElseThrow();
    }

    private static Markings markings(String json) {
        return Markings.of(tool(json), Map.of());
    }

    private static StixObject tool(String json) {
        return new StixObject(
                Reading.object(
                        "{'type':'tool','id':'tool--00000000-0000-4000-8000-000000000001','name':'x',"
                                + "'external_references':[{'url':'http://a'},{'url':'http://b'}],"
                                + json
                                + "}"));
    }
}
