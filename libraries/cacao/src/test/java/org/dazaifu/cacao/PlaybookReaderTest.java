package org.dazaifu.cacao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dazaifu.cacao.Samples.id;
import static org.dazaifu.cacao.Samples.ref;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A playbook with one of everything is valid; changed in one thing, it is told what is wrong. */
class PlaybookReaderTest {

    @Test
    void aPlaybookWithOneOfEverythingIsValid() {
        Reading reading = PlaybookReader.read(bytes(Samples.rich().json()));
        assertThat(problems(reading)).isEmpty();
        Playbook playbook = ((Reading.Valid) reading).playbook();
        assertThat(playbook.workflow()).hasSize(19);
        assertThat(playbook.tlp()).contains("TLP:AMBER");
        assertThat(playbook.workflow().values().stream().map(Object::getClass).distinct())
                .containsAll(List.of(WorkflowStep.class.getPermittedSubclasses()));
    }

    @Test
    void whatTheSpecificationDoesNotKnowIsKept() {
        ObjectNode json = Samples.small().json().put("x_own", 1.50).put("y", "z");
        step(json, "action one").putObject("x_inner").putNull("n");
        byte[] bytes = bytes(json);
        Playbook playbook = ((Reading.Valid) PlaybookReader.read(bytes)).playbook();
        assertThat(Samples.JSON.writeValueAsBytes(playbook.json())).isEqualTo(bytes);
    }

    @Test
    void everyIdentifierIsTypeAndUuid() {
        told(json -> json.put("id", "playbook-1"), "$.id", "10.10");
        told(json -> json.put("created_by", id("playbook", "x")), "$.created_by", "3.1");
        told(
                json -> {
                    ObjectNode flow = (ObjectNode) json.get("workflow");
                    String five = ref("end tell").replace("-4000-", "-5000-");
                    flow.set(five, flow.get(ref("end tell")));
                },
                "version 5",
                "10.10");
        told(json -> json.put("id", "playbook" + ref("end end").substring(3)), "UUID", "10.10");
        told(json -> step(json, "action tell").put("type", "end"), ".type", "10.10");
    }

    @Test
    void theStartIsThereAndIsAStartStep() {
        told(json -> json.remove("workflow_start"), "$.workflow_start", "3.1");
        told(json -> json.put("workflow_start", ref("action ask")), "$.workflow_start", "3.1");
        told(json -> json.put("workflow_start", id("start", "x")), "$.workflow_start", "3.1");
        told(
                json -> json.put("workflow_exception", id("action", "x")),
                "workflow_exception",
                "3.1");
    }

    @Test
    void whatIsReferredToIsThereAndOfTheRightKind() {
        told(json -> step(json, "action tell").put("agent", id("group", "x")), ".agent", "4.5");
        told(
                json -> ((ArrayNode) step(json, "action block").get("targets")).add(id("ssh", "x")),
                ".targets",
                "4.5");
        told(
                json -> step(json, "action tell").put("on_completion", id("end", "x")),
                "not in",
                "4.1");
        told(
                json -> step(json, "action tell").put("on_completion", id("group", "x")),
                "group",
                "4.1");
        told(json -> json.putArray("markings").add(id("marking-tlp", "x")), "$.markings", "3.1");
        told(json -> json.remove("extension_definitions"), "step_extensions", "4.1");
        told(
                json -> step(json, "playbook-action other").put("playbook_id", ref("end end")),
                ".playbook_id",
                "4.6");
        told(
                json ->
                        ((ObjectNode) step(json, "switch-condition level").get("cases"))
                                .put("low", id("end", "x")),
                ".cases",
                "4.10");
    }

    @Test
    void everyStepIsReachedAndEveryBranchEndsInAnEndStepOfItsOwn() {
        told(json -> step(json, "action ask").put("on_completion", ref("end end")), "no step", "4");
        told(json -> step(json, "action tell").remove("on_completion"), "nothing comes", "4.4");
        told(json -> step(json, "action block").remove("on_success"), "on_success beside", "4.4");
        told(
                json -> {
                    step(json, "action tell").put("on_completion", ref("end end"));
                    ((ObjectNode) json.get("workflow")).remove(ref("end tell"));
                },
                "it ends",
                "4.4");
        told(
                json -> {
                    step(json, "playbook-action other").put("on_completion", ref("end block"));
                    ((ObjectNode) json.get("workflow")).remove(ref("end other"));
                },
                "it ends",
                "4.4");
    }

    @Test
    void onlyAWhileConditionRepeats() {
        told(
                json -> step(json, "action tell").put("on_completion", ref("action tell")),
                "back",
                "4.9");
        told(
                json -> step(json, "action retry").put("on_completion", ref("action block")),
                "back",
                "4.9");
        told(
                json ->
                        step(json, "action look")
                                .put("on_completion", ref("while-condition watch")),
                "by itself",
                "4.9");
    }

    @Test
    void onCompletionStandsAlone() {
        told(json -> step(json, "action tell").put("on_success", ref("end tell")), "beside", "4.1");
        told(
                json -> step(json, "action block").put("on_completion", ref("end block")),
                "beside",
                "4.1");
        told(json -> step(json, "end end").put("on_completion", ref("end tell")), "none", "4.4");
        told(
                json -> {
                    ObjectNode start = step(json, "start start");
                    start.remove("on_completion");
                    start.put("on_success", ref("action ask"));
                },
                "none",
                "4.3");
    }

    @Test
    void timesAreRealAndInOrder() {
        told(json -> json.put("created", "2026-02-30T00:00:00.000Z"), "$.created", "10.17");
        told(json -> json.put("created", "2026-08-01T09:30:00+09:00"), "$.created", "10.17");
        told(json -> json.put("created", "2026-08-01T09:30:00Z"), "three", "3.1");
        told(json -> json.put("modified", "2026-07-01T09:30:00.000Z"), "$.modified", "3.1");
        told(
                json ->
                        json.put("valid_from", "2026-08-01T09:30:00Z")
                                .put("valid_until", "2026-08-01T09:30:00Z"),
                "$.valid_until",
                "3.1");
    }

    @Test
    void variablesAreDeclared() {
        told(json -> json.remove("playbook_variables"), "__decision__", "10.18");
        told(json -> step(json, "action ask").putArray("in_args").add("__x__"), "in_args", "10.18");
        told(json -> step(json, "action tell").put("name", "to __who__:value"), "__who__", "10.18");
        told(json -> step(json, "switch-condition level").put("switch", "x"), ".switch", "4.10");
        told(
                json ->
                        ((ObjectNode) json.get("playbook_variables"))
                                .putObject("name")
                                .put("type", "string"),
                "no name",
                "10.18");
    }

    @Test
    void requiredPropertiesAreThere() {
        for (String name :
                List.of(
                        "type",
                        "spec_version",
                        "id",
                        "name",
                        "created_by",
                        "created",
                        "modified",
                        "workflow")) {
            told(json -> json.remove(name), "$." + name, "3.1");
        }
        told(json -> step(json, "action tell").remove("commands"), ".commands", "4.5");
        told(json -> step(json, "action tell").putArray("commands"), ".commands", "4.5");
        told(json -> step(json, "action tell").remove("agent"), ".agent", "4.5");
        told(json -> step(json, "if-condition decided").remove("condition"), ".condition", "4.8");
        told(json -> step(json, "while-condition watch").remove("on_true"), ".on_true", "4.9");
        told(
                json -> ((ArrayNode) step(json, "parallel both").get("next_steps")).remove(0),
                ".next_steps",
                "4.7");
        told(json -> ((ObjectNode) command(json)).remove("command"), "says nothing", "5");
        told(json -> ((ObjectNode) command(json)).put("command_b64", "?"), "base64", "5");
        told(json -> json.remove("playbook_activities"), "playbook_activities", "3.1");
        ObjectNode idle = Samples.small().json();
        idle.putArray("playbook_activities").add("scan-system");
        assertThat(problems(PlaybookReader.read(idle)).toString()).contains("no step does");
        told(json -> json.put("priority", 101), "$.priority", "3.1");
        told(json -> json.put("revoked", "no"), "$.revoked", "3.1");
    }

    @Test
    void markingsAreThoseOfTheTrafficLightProtocol() {
        String amber = id("marking-tlp", "amber");
        told(json -> marking(json, amber).put("tlpv2_level", "TLP:WHITE"), "TLP:WHITE", "9.4");
        told(json -> marking(json, amber).remove("tlpv2_level"), "tlpv2_level", "9.4");
        told(json -> marking(json, amber).remove("created"), ".created", "9.1");
    }

    @Test
    void placesAreWhereSomethingCanBe() {
        told(json -> server(json).putObject("address").putArray("ipv9"), "ipv9", "7");
        told(json -> server(json).putObject("address").putArray("vlan").add(5000), "vlan", "7");
        told(json -> server(json).remove("address"), ".address", "7");
        told(json -> server(json).putObject("location").put("latitude", "91"), "latitude", "10.4");
        told(json -> server(json).putObject("location").put("precision", "5"), "both", "10.4");
    }

    private static ObjectNode server(ObjectNode json) {
        return (ObjectNode) json.get("target_definitions").get(id("net-address", "server"));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        ObjectNode json = Samples.rich().json();
        json.put("created", "yesterday").put("priority", 101);
        step(json, "action tell").put("agent", "nobody");
        assertThat(problems(PlaybookReader.read(json))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whatIsNoPlaybookIsRefusedWithASentence() {
        for (String text :
                List.of(
                        "",
                        "null",
                        "[]",
                        "{",
                        "{\"a\":1,\"a\":2}",
                        "{} {}",
                        "\"x\"",
                        "[".repeat(200_000))) {
            Reading reading = PlaybookReader.read(text.getBytes(StandardCharsets.UTF_8));
            assertThat(problems(reading)).as(text).hasSizeGreaterThanOrEqualTo(1);
        }
        assertThat(problems(PlaybookReader.read(new byte[PlaybookReader.LONGEST + 1]))).hasSize(1);
    }

    @Test
    void aHugePlaybookIsCheckedInTime() {
        Samples huge = new Samples("Huge");
        huge.step("start", "start", "parallel p");
        ArrayNode next = huge.step("parallel", "p", "end end").putArray("next_steps");
        huge.step("end", "end", "");
        for (int i = 0; i < 4_000; i++) {
            next.add(ref("action a" + i));
            huge.action("a" + i, "Step " + i, "action a" + (i + 1));
        }
        huge.action("a4000", "Last", "end last");
        huge.step("end", "last", "");
        assertThat(problems(PlaybookReader.read(huge.json())).toString()).contains("it ends");
    }

    private static void told(Consumer<ObjectNode> change, String words, String section) {
        ObjectNode json = Samples.rich().json();
        change.accept(json);
        List<Problem> problems = problems(PlaybookReader.read(bytes(json)));
        assertThat(problems)
                .as(words)
                .anySatisfy(problem -> {
                    assertThat(problem.toString()).contains(words);
                    assertThat(problem.section()).isEqualTo(section);
                    assertThat(problem.instead()).isNotBlank();
                });
    }

    private static ObjectNode step(ObjectNode json, String word) {
        return (ObjectNode) json.get("workflow").get(ref(word));
    }

    private static Object command(ObjectNode json) {
        return step(json, "action tell").get("commands").get(0);
    }

    private static ObjectNode marking(ObjectNode json, String id) {
        return (ObjectNode) json.get("data_marking_definitions").get(id);
    }

    private static byte[] bytes(ObjectNode json) {
        return Samples.JSON.writeValueAsBytes(json);
    }

    private static List<Problem> problems(Reading reading) {
        return switch (reading) {
            case Reading.Valid _ -> List.of();
            case Reading.Invalid invalid -> invalid.problems();
        };
    }
}
