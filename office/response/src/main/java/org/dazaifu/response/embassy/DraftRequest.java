package org.dazaifu.response.embassy;

import java.util.List;
import java.util.Optional;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.language.Language;

/**
 * What is asked for.
 *
 * @param to the State a démarche is for; empty for the one that the facts name
 * @param partners with whom a statement is made
 */
public record DraftRequest(
        DocumentKind kind, Language language, Optional<String> to, List<String> partners) {

    public DraftRequest {
        partners = List.copyOf(partners);
    }
}
