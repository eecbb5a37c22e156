package org.dazaifu.response.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dazaifu.cacao.AgentTarget;
import org.dazaifu.cacao.CacaoId;
import org.dazaifu.cacao.Playbook;
import org.dazaifu.cacao.WorkflowGraph;
import org.dazaifu.cacao.WorkflowStep;
import org.dazaifu.cacao.drawing.DrawingWords;
import org.dazaifu.cacao.drawing.PlaybookDrawing;
import org.dazaifu.response.Library;
import org.dazaifu.response.Response;
import org.dazaifu.response.content.Artifact;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.language.Phrasebook;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.option.Family;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.option.Status;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Over responses to random facts. */
class ResponsePlaybookTest {

    private static final Library LIBRARY = Library.shipped();
    private static final Phrasebook ENGLISH = Phrasebook.shipped(Language.ENGLISH);
    private static final Phrasebook JAPANESE = Phrasebook.shipped(Language.JAPANESE);
    private static final int CASES = 150;
    private static final PlaybookHeader HEADER =
            new PlaybookHeader(
                    "8f7a3f7e-6a8e-4f0e-9f2e-3f1d2c4b5a69",
                    "Yamatake",
                    "TLP:AMBER",
                    Instant.parse("2026-08-01T09:30:00Z"));

    private final Random random = new Random(20260801);

    private Response response() {
        double known = 0.3 + 0.7 * random.nextDouble();
        var facts = new ArrayList<Fact>();
        for (FactDefinition definition : LIBRARY.law().vocabulary().all()) {
            if (random.nextDouble() < known) {
                FactSource source =
                        random.nextInt(4) == 0
                                ? new FactSource.Sightings(List.of(1L), "indicates")
                                : new FactSource.Person("Sato", "seen", null);
                facts.add(new Fact(definition.name(), value(definition), source));
            }
        }
        var profiles = new ArrayList<>(LIBRARY.law().profiles().values());
        profiles.add(Profile.NONE);
        return Response.of(LIBRARY, Facts.of(facts), profiles.get(random.nextInt(profiles.size())));
    }

    private FactValue value(FactDefinition definition) {
        return switch (definition.type()) {
            case BOOLEAN -> new FactValue.Flag(random.nextInt(3) > 0);
            case NUMBER ->
                    new FactValue.Amount(
                            definition.name().startsWith("attribution.")
                                    ? random.nextDouble()
                                    : random.nextInt(3));
            case CHOICE ->
                    new FactValue.Choice(
                            definition.values().get(random.nextInt(definition.values().size())));
            case SET ->
                    FactValue.Several.of(
                            definition.values().stream()
                                    .filter(_ -> random.nextBoolean())
                                    .toList());
            case TEXT -> new FactValue.Words("x");
        };
    }

    private static List<String> open(Response response) {
        return response.options().stream()
                .filter(one ->
                        one.status() == Status.AVAILABLE
                                || one.status() == Status.ONCE
                                        && !(one.once().isEmpty() && one.toConfirm().isEmpty()))
                .map(one -> one.measure().id())
                .toList();
    }

    private List<String> some(List<String> ids) {
        List<String> chosen =
                new ArrayList<>(ids.stream().filter(_ -> random.nextInt(3) == 0).toList());
        if (chosen.isEmpty() && !ids.isEmpty()) {
            chosen.add(ids.get(random.nextInt(ids.size())));
        }
        return chosen;
    }

    private Map<String, List<Artifact>> artifacts(List<String> chosen) {
        Map<String, List<Artifact>> artifacts = new java.util.HashMap<>();
        for (String id : chosen) {
            if (id.startsWith("tech.") && random.nextBoolean()) {
                List<Artifact> all = new ArrayList<>();
                for (Artifact.Kind kind : Artifact.Kind.values()) {
                    all.add(
                            new Artifact(
                                    kind,
                                    kind.name().toLowerCase(java.util.Locale.ROOT) + ".txt",
                                    "content of " + kind + "\n日本語",
                                    List.of("shared hosting")));
                }
                artifacts.put(id, all);
            }
        }
        return artifacts;
    }

    @Test
    void whateverIsChosenOfWhatIsOpenMakesAValidPlaybook() throws Exception {
        Assumptions.assumeTrue(
                PlaybookSchemas.present(), "skipped: the schemas of CACAO are not there");
        var schemas = new PlaybookSchemas();
        int parallel = 0;
        int counter = 0;
        int gated = 0;
        for (int i = 0; i < CASES; i++) {
            Response response = response();
            List<String> chosen = some(open(response));
            Map<String, List<Artifact>> artifacts = artifacts(chosen);
            Phrasebook phrases = random.nextBoolean() ? ENGLISH : JAPANESE;
            Playbook playbook = ResponsePlaybook.of(HEADER, response, chosen, artifacts, phrases);
            assertThat(schemas.problems(playbook.text())).isEmpty();
            List<String> again = new ArrayList<>(chosen);
            java.util.Collections.shuffle(again, random);
            assertThat(ResponsePlaybook.of(HEADER, response, again, artifacts, phrases).text())
                    .isEqualTo(playbook.text());
            decisions(playbook, chosen.size());
            parallel += count(playbook, WorkflowStep.Parallel.class) > 0 ? 1 : 0;
            counter += chosen.stream().anyMatch(id -> id.startsWith("cm.")) ? 1 : 0;
            gated +=
                    playbook.variables().keySet().stream().anyMatch(v -> v.contains("established"))
                            ? 1
                            : 0;
        }
        assertThat(parallel).isGreaterThan(20);
        assertThat(counter).isGreaterThan(5);
        assertThat(gated).isGreaterThan(20);
    }

    /** Nothing but establishing and deciding can be reached without a decision for it. */
    private static void decisions(Playbook playbook, int options) {
        WorkflowGraph graph = WorkflowGraph.of(playbook);
        Set<String> deciding = new HashSet<>();
        playbook.variables().keySet().stream()
                .filter(name -> name.startsWith("__decided_"))
                .forEach(deciding::add);
        assertThat(deciding).hasSize(options);
        Set<CacaoId> free = new HashSet<>();
        walk(graph, playbook.workflowStart(), free);
        for (CacaoId id : free) {
            if (graph.step(id).orElseThrow() instanceof WorkflowStep.Action action) {
                String activity =
                        action.commands().getFirst().json().get("playbook_activity").asString();
                assertThat(activity)
                        .as(action.common().name())
                        .isIn("analyze-collected-data", "identify-steps", "step-sequence");
            }
        }
    }

    /** Every step that runs where nobody decides for anything. */
    private static void walk(WorkflowGraph graph, CacaoId id, Set<CacaoId> free) {
        if (!free.add(id)) {
            return;
        }
        WorkflowStep step = graph.step(id).orElseThrow();
        boolean decision =
                step instanceof WorkflowStep.IfCondition one
                        && one.condition().startsWith("__decided_");
        for (WorkflowGraph.Edge edge : graph.edges(step)) {
            if (!(decision && edge.kind() == WorkflowGraph.Kind.TRUE)) {
                walk(graph, edge.to(), free);
            }
        }
    }

    private static long count(Playbook playbook, Class<? extends WorkflowStep> kind) {
        return playbook.workflow().values().stream().filter(kind::isInstance).count();
    }

    @Test
    void whatIsNotOpenIsRefusedWithAReason() {
        int refused = 0;
        for (int i = 0; i < 20; i++) {
            Response response = response();
            for (Option option : response.options()) {
                String id = option.measure().id();
                if (!open(response).contains(id)) {
                    refused++;
                    assertThatThrownBy(() ->
                                    ResponsePlaybook.of(
                                            HEADER,
                                            response,
                                            List.of(id, "no.such"),
                                            Map.of(),
                                            ENGLISH))
                            .isInstanceOf(RefusedOptionsException.class)
                            .hasMessageContaining(id + " ")
                            .hasMessageContaining("no option 'no.such'");
                }
            }
            assertThatThrownBy(() ->
                            ResponsePlaybook.of(HEADER, response, List.of(), Map.of(), ENGLISH))
                    .isInstanceOf(RefusedOptionsException.class);
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void demandAndNotificationStandBeforeEveryCountermeasure() throws Exception {
        int seen = 0;
        for (int i = 0; i < CASES * 3 && seen < 20; i++) {
            Response response = response();
            for (String id : open(response)) {
                boolean proper =
                        Set.of(
                                        "cm.disrupt-infrastructure",
                                        "cm.suspend-obligation",
                                        "cm.collective")
                                .contains(id);
                if (proper) {
                    seen++;
                    Playbook playbook =
                            ResponsePlaybook.of(HEADER, response, List.of(id), Map.of(), ENGLISH);
                    List<String> names =
                            playbook.workflow().values().stream()
                                    .map(step -> step.common().name())
                                    .toList();
                    int demand = first(names, "Call on the responsible State");
                    int notify = first(names, "Notify the decision");
                    int act = first(names, "Carry out:");
                    assertThat(List.of(first(names, "Decide on:"), demand, notify, act))
                            .isSorted()
                            .allMatch(place -> place >= 0);
                }
            }
        }
        assertThat(seen).isGreaterThan(5);
    }

    private static int first(List<String> names, String start) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith(start)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void deciderAndContentAndWarningAreInTheSteps() throws Exception {
        for (int i = 0; i < CASES; i++) {
            Response response = response();
            if (!open(response).contains("tech.block-network")
                    && open(response).stream().noneMatch(id -> id.startsWith("tech."))) {
                continue;
            }
            String id =
                    open(response).stream()
                            .filter(one -> one.startsWith("tech."))
                            .findFirst()
                            .orElseThrow();
            var sigma = new Artifact(Artifact.Kind.SIGMA, "a.yml", "title: a\n", List.of("w1"));
            var rules =
                    new Artifact(Artifact.Kind.SURICATA, "b.rules", "alert 日本\n", List.of("w2"));
            Playbook playbook =
                    ResponsePlaybook.of(
                            HEADER,
                            response,
                            List.of(id),
                            Map.of(id, List.of(sigma, rules)),
                            ENGLISH);
            List<WorkflowStep.Action> actions =
                    playbook.workflow().values().stream()
                            .filter(WorkflowStep.Action.class::isInstance)
                            .map(WorkflowStep.Action.class::cast)
                            .toList();
            WorkflowStep.Action first = named(actions, "Use the content of a.yml");
            assertThat(first.commands().getFirst().type()).isEqualTo("sigma");
            assertThat(first.commands().getFirst().text()).isEqualTo("title: a\n");
            assertThat(first.common().description()).contains("Warning: w1");
            WorkflowStep.Action second = named(actions, "Use the content of b.rules");
            assertThat(second.isManual()).isTrue();
            assertThat(second.commands().getFirst().text()).isEqualTo("alert 日本\n");
            Option option =
                    response.options().stream()
                            .filter(one -> one.measure().id().equals(id))
                            .findFirst()
                            .orElseThrow();
            WorkflowStep.Action decision = named(actions, "Decide on: " + option.measure().title());
            assertThat(playbook.agents().get(decision.agent()))
                    .extracting(AgentTarget::name)
                    .isEqualTo(option.measure().decides());
            return;
        }
        throw new AssertionError("no technical measure was ever open");
    }

    private static WorkflowStep.Action named(List<WorkflowStep.Action> actions, String name) {
        return actions.stream()
                .filter(one -> one.common().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPhraseOfAPlaybookIsTranslated() {
        assertThat(JAPANESE.missing(Words.all())).isEmpty();
    }

    @Test
    void theDecidersOfTheCatalogueAreOnePersonOrSeveral() {
        Identifiers identifiers = Identifiers.of("x");
        var parties = new Parties(identifiers, ENGLISH);
        assertThat(parties.decider("foreign minister, with the legal adviser"))
                .startsWith("individual");
        assertThat(parties.decider("head of the national CSIRT, with police"))
                .startsWith("individual");
        assertThat(parties.decider("cabinet")).startsWith("organization");
        assertThat(parties.decider("prosecutor or court")).startsWith("organization");
        assertThat(parties.decider("head of government and parliament, as the constitution says"))
                .startsWith("organization");
    }

    /** Left in target/ for whoever wants to look at it. */
    @Test
    void aPlaybookOfAllFamiliesIsDrawn() throws Exception {
        for (int i = 0; i < 400; i++) {
            Response response = response();
            List<String> chosen = new ArrayList<>();
            for (Family family : Family.values()) {
                response.options().stream()
                        .filter(one -> one.measure().family() == family)
                        .filter(one -> open(response).contains(one.measure().id()))
                        .limit(family == Family.TECHNICAL ? 3 : 1)
                        .forEach(one -> chosen.add(one.measure().id()));
            }
            if (chosen.stream().anyMatch(id -> id.startsWith("cm.")) && chosen.size() >= 6) {
                Path directory = Files.createDirectories(Path.of("target/drawings"));
                for (Phrasebook phrases : List.of(ENGLISH, JAPANESE)) {
                    Playbook playbook =
                            ResponsePlaybook.of(
                                    HEADER, response, chosen, artifacts(chosen), phrases);
                    String code = phrases.language().code();
                    String svg =
                            PlaybookDrawing.svg(
                                    playbook,
                                    code.equals("ja")
                                            ? DrawingWords.JAPANESE
                                            : DrawingWords.ENGLISH);
                    assertThat(svg).contains("</svg>");
                    Files.writeString(directory.resolve("response-" + code + ".svg"), svg);
                    Files.writeString(
                            directory.resolve("response-" + code + ".json"), playbook.text());
                }
                return;
            }
        }
        throw new AssertionError("no response with options of all families");
    }
}
