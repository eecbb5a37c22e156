package org.dazaifu.cacao;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How a playbook may be handled, section 9.
 *
 * @param tlp the level of the Traffic Light Protocol 2.0, such as {@code TLP:AMBER}
 * @param json the whole object as it was read
 */
public record DataMarking(CacaoId id, Optional<String> tlp, JsonNode json) {}
