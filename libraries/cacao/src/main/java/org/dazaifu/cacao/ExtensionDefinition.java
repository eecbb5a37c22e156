package org.dazaifu.cacao;

import tools.jackson.databind.JsonNode;

/**
 * An extension that a playbook uses, section 8.
 *
 * @param json the whole object as it was read
 */
public record ExtensionDefinition(CacaoId id, String name, JsonNode json) {}
