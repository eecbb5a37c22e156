package org.dazaifu.response.law;

import java.util.List;
import java.util.Optional;

/**
 * A rule of law as data.
 *
 * @param id stable, such as {@code un.use-of-force}
 * @param body the body of law it belongs to
 * @param answer the condition under which it is met; every element, where its author says nothing
 * @param considerations facts that practice weighs and no condition reads; shown, never counted
 * @param disagreement how States disagree about it; empty where nothing is recorded
 * @param file where it is written
 */
public record Rule(
        String id,
        String title,
        String body,
        RuleKind kind,
        List<Source> sources,
        List<Element> elements,
        Condition answer,
        List<String> considerations,
        String disagreement,
        String file,
        int line) {

    public Rule {
        sources = List.copyOf(sources);
        elements = List.copyOf(elements);
        considerations = List.copyOf(considerations);
    }

    /** The element of that name. */
    public Optional<Element> element(String name) {
        return elements.stream().filter(element -> element.id().equals(name)).findFirst();
    }
}
