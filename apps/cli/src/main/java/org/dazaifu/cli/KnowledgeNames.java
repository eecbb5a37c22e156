package org.dazaifu.cli;

import java.util.Optional;
import org.dazaifu.casebook.AttackNames;
import org.dazaifu.knowledge.Entity;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Technique;

/** The names that a knowledge base gives. */
record KnowledgeNames(KnowledgeBase base) implements AttackNames {

    @Override
    public Optional<TechniqueName> technique(String id) {
        return base.technique(id)
                .map(technique ->
                        new TechniqueName(
                                technique.id(), fullName(technique), technique.tactics()));
    }

    @Override
    public Optional<String> software(String id) {
        return base.software(id).map(Entity::name);
    }

    private String fullName(Technique technique) {
        String parent = technique.parent();
        return parent == null
                ? technique.name()
                : base.technique(parent).map(Technique::name).orElse(parent)
                        + ": "
                        + technique.name();
    }
}
