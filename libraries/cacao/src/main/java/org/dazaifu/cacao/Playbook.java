package org.dazaifu.cacao;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A playbook, section 3.
 *
 * <p>Guarantee: {@link #json} is the playbook as it was read, with every property, known or not.
 * Does not guarantee more than the {@link Reading} that it came from says.
 *
 * @param created as it is written
 * @param modified as it is written
 * @param workflowException what runs where a step fails and has no step for that
 * @param workflow the steps in the order in which they were written
 * @param json the whole playbook
 */
public record Playbook(
        CacaoId id,
        String name,
        String description,
        List<String> types,
        String created,
        String modified,
        CacaoId workflowStart,
        Optional<CacaoId> workflowException,
        Map<CacaoId, WorkflowStep> workflow,
        Map<CacaoId, AgentTarget> agents,
        Map<CacaoId, AgentTarget> targets,
        Map<String, Variable> variables,
        Map<CacaoId, ExtensionDefinition> extensions,
        Map<CacaoId, DataMarking> markingDefinitions,
        List<CacaoId> markings,
        JsonNode json) {

    private static final ObjectWriter WRITER =
            JsonMapper.shared()
                    .writer()
                    .with(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    public Playbook {
        types = List.copyOf(types);
        markings = List.copyOf(markings);
        workflow = inOrder(workflow);
        agents = inOrder(agents);
        targets = inOrder(targets);
        variables = inOrder(variables);
        extensions = inOrder(extensions);
        markingDefinitions = inOrder(markingDefinitions);
    }

    private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The strictest level of the Traffic Light Protocol that it is marked with, if any. */
    public Optional<String> tlp() {
        List<String> strictest =
                List.of("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR");
        List<String> marked =
                markings.stream()
                        .map(markingDefinitions::get)
                        .filter(java.util.Objects::nonNull)
                        .flatMap(marking -> marking.tlp().stream())
                        .toList();
        return strictest.stream().filter(marked::contains).findFirst();
    }

    /** The playbook in JSON over several lines, with a line's end after the last. */
    public String text() {
        return WRITER.writeValueAsString(json) + "\n";
    }
}
