package org.dazaifu.cacao;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a playbook of CACAO 2.0 and checks everything that the specification demands and a program
 * can see: the shape of every object, identifiers, references, the flow of the workflow, variables,
 * times and markings.
 *
 * <p>Guarantee: never throws, whatever the bytes are, and tells all mistakes at once. Bounded:
 * {@link #LONGEST} bytes, {@link #DEEPEST} levels, {@link #MOST_STEPS} steps.
 *
 * <p>Does not check the language in which conditions and commands are written, nor signatures, nor
 * whether a referenced playbook exists. Properties that the specification does not know are kept
 * and not told.
 */
public final class PlaybookReader {

    /** How many bytes a playbook may have. */
    public static final int LONGEST = 16 << 20;

    /** How deep values may be nested. */
    public static final int DEEPEST = 100;

    /** How many steps a workflow may have. */
    public static final int MOST_STEPS = 10_000;

    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_NUMBER = 1_000;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(LONGEST)
                                                    .maxNameLength(LONGEST_NAME)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    /** Stands for the identifier of a playbook whose own is none. */
    private static final CacaoId NOBODY = new CacaoId("playbook", new UUID(0, 0));

    private PlaybookReader() {}

    /** Reads a playbook in JSON. */
    public static Reading read(byte[] json) {
        if (json.length > LONGEST) {
            return unreadable("it has more than " + (LONGEST >> 20) + " MiB", "split the playbook");
        }
        try {
            JsonNode tree = JSON.readTree(json);
            return tree instanceof ObjectNode object
                    ? read(object)
                    : unreadable("it is not an object", "write one playbook: {\"type\": ...}");
        } catch (JacksonException e) {
            var at = e.getLocation();
            return unreadable(
                    "it is not JSON that is read here, at line "
                            + (at == null ? "?" : at.getLineNr())
                            + ": "
                            + firstLine(e.getOriginalMessage()),
                    "correct it there");
        }
    }

    /** Reads a playbook that is parsed already. */
    public static Reading read(ObjectNode json) {
        Problems problems = new Problems();
        Optional<Playbook> legible = playbook(new Part("$", json, problems));
        return problems.isEmpty() && legible.isPresent()
                ? new Reading.Valid(legible.get())
                : new Reading.Invalid(problems.all(), legible);
    }

    private static Reading unreadable(String wrong, String instead) {
        return new Reading.Invalid(List.of(new Problem("$", wrong, instead, "")), Optional.empty());
    }

    private static String firstLine(String message) {
        return Part.quoted(message.lines().findFirst().orElse("")).replace('\t', ' ');
    }

    private static Optional<Playbook> playbook(Part part) {
        header(part);
        Map<CacaoId, AgentTarget> agents = DefinitionReader.agents(part, "agent_definitions");
        Map<CacaoId, AgentTarget> targets = DefinitionReader.agents(part, "target_definitions");
        Map<CacaoId, WorkflowStep> workflow = workflow(part);
        Optional<CacaoId> id = part.requiredId("id", Set.of("playbook"), "3.1");
        Optional<CacaoId> start = part.requiredId("workflow_start", Set.of("start"), "3.1");
        Optional<CacaoId> exception = part.id("workflow_exception", StepReader.TYPES, "3.1");
        List<String> types = part.texts("playbook_types", 0, "3.1");
        List<CacaoId> markings = part.ids("markings", Set.of(), 1, "3.1");
        String name = part.words("name", "3.1");
        String description = part.text("description", "3.1").orElse("");
        Map<String, Variable> variables = StepReader.variables(part, "playbook_variables");
        Map<CacaoId, ExtensionDefinition> extensions = DefinitionReader.extensions(part);
        Map<CacaoId, DataMarking> definitions = DefinitionReader.markings(part);
        Set<CacaoId> authentication = DefinitionReader.authentication(part);
        DefinitionReader.signatures(part);
        if (start.isEmpty() || workflow.isEmpty()) {
            return Optional.empty();
        }
        var playbook =
                new Playbook(
                        id.orElse(NOBODY),
                        name,
                        description,
                        types,
                        raw(part, "created"),
                        raw(part, "modified"),
                        start.get(),
                        exception,
                        workflow,
                        agents,
                        targets,
                        variables,
                        extensions,
                        definitions,
                        markings,
                        part.json());
        new ReferenceCheck(playbook, part, authentication).check();
        new ContentCheck(playbook, part).check();
        new VariableCheck(playbook, part).check();
        // What could not be read may lead anywhere, so the flow of the rest says nothing.
        if (part.json().get("workflow").size() == workflow.size()) {
            new FlowCheck(playbook, part).check();
        }
        return Optional.of(playbook);
    }

    private static String raw(Part part, String name) {
        JsonNode value = part.json().get(name);
        return value != null && value.isString() ? value.stringValue() : "";
    }

    private static void header(Part part) {
        constant(part, "type", "playbook");
        constant(part, "spec_version", "cacao-2.0");
        part.requiredId("created_by", Set.of("identity"), "3.1");
        for (String name : List.of("created", "modified")) {
            if (!part.has(name)) {
                part.mistake(name, "it is missing", "add " + name, "3.1");
            }
        }
        Optional<Instant> created = Timestamps.read(part, "created", true, "3.1");
        Optional<Instant> modified = Timestamps.read(part, "modified", true, "3.1");
        Timestamps.order(part, created, "created", modified, "modified", true, "3.1");
        DefinitionReader.validity(part, "3.1");
        part.flag("revoked", "3.1");
        for (String name : List.of("priority", "severity", "impact")) {
            part.whole(name, 0, 100, "3.1");
        }
        for (String name : List.of("playbook_activities", "industry_sectors", "labels")) {
            part.texts(name, 1, "3.1");
        }
        part.ids("derived_from", Set.of("playbook"), 1, "3.1");
        part.ids("related_to", Set.of(), 1, "3.1");
        References.external(part, "3.1");
        part.object("playbook_processing_summary", "10.14")
                .ifPresent(summary ->
                        summary.json()
                                .propertyNames()
                                .forEach(name -> summary.flag(name, "10.14")));
    }

    private static void constant(Part part, String name, String value) {
        String text = part.requiredText(name, "3.1");
        if (!text.isEmpty() && !text.equals(value)) {
            part.mistake(name, "it is '" + Part.quoted(text) + "'", "write '" + value + "'", "3.1");
        }
    }

    private static Map<CacaoId, WorkflowStep> workflow(Part part) {
        if (!part.has("workflow") || part.json().get("workflow").isEmpty()) {
            part.mistake("workflow", "there are no steps", "add the steps", "3.1");
        }
        Map<CacaoId, Part> parts = part.identified("workflow", StepReader.TYPES, "4");
        if (parts.size() > MOST_STEPS) {
            part.mistake(
                    "workflow",
                    "it has " + parts.size() + " steps, more than are checked",
                    "split the playbook, at most " + MOST_STEPS + " steps each",
                    "");
            return Map.of();
        }
        var steps = new LinkedHashMap<CacaoId, WorkflowStep>();
        parts.forEach((id, one) -> StepReader.read(id, one).ifPresent(step -> steps.put(id, step)));
        return steps;
    }
}
