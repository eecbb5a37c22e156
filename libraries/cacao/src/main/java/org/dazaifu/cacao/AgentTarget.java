package org.dazaifu.cacao;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Who carries commands out, or what they are carried out on, section 7.
 *
 * @param json the whole object as it was read
 */
public record AgentTarget(CacaoId id, String name, String description, JsonNode json) {

    private static final Set<String> PEOPLE =
            Set.of("individual", "group", "organization", "sector", "location");

    /** Whether it stands for people and not for a machine. */
    public boolean isPeople() {
        return PEOPLE.contains(id.type());
    }
}
