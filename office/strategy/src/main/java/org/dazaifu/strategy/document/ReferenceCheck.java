package org.dazaifu.strategy.document;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dazaifu.strategy.document.IndicatorSource.Computed;
import org.dazaifu.strategy.document.IndicatorSource.Typed;

/** Every id is given once, and every id that is named is given. */
final class ReferenceCheck {

    private final Findings findings;
    private final Strategy strategy;
    private final Set<String> organisations;
    private final Set<String> documents;
    private final Set<String> measures;

    ReferenceCheck(Findings findings) {
        this.findings = findings;
        this.strategy = findings.strategy();
        documents = ids("document", strategy.documents(), CitedDocument::id, CitedDocument::at);
        organisations =
                ids("organisation", strategy.organisations(), Organisation::id, Organisation::at);
        measures = ids("measure", strategy.measures(), Measure::id, Measure::at);
    }

    void check() {
        ids("principle", strategy.principles(), Principle::id, Principle::at);
        ids("threat", strategy.threats(), Threat::id, Threat::at);
        ids("risk", strategy.risks(), Risk::id, Risk::at);
        Set<String> aims = ids("aim", strategy.aims(), Aim::id, Aim::at);
        Set<String> pillars = ids("pillar", strategy.pillars(), Pillar::id, Pillar::at);
        Set<String> indicators =
                ids("indicator", strategy.indicators(), Indicator::id, Indicator::at);
        for (Pillar pillar : strategy.pillars()) {
            String path = "pillars." + pillar.id() + ".aims";
            all("aim", pillar.aims(), aims, path, pillar.at());
            if (strategy.measuresOf(pillar.id()).isEmpty()) {
                findings.warning(
                        "pillar-empty",
                        "pillars." + pillar.id() + ".id",
                        pillar.at(),
                        "the pillar '%s' has no measure; write one with 'pillar: %s', or take the pillar out"
                                .formatted(pillar.id(), pillar.id()));
            }
        }
        for (Measure measure : strategy.measures()) {
            measure(measure, pillars, indicators);
        }
        for (Threat threat : strategy.threats()) {
            cited(threat.source(), "threats." + threat.id() + ".source.document", threat.at());
        }
        for (Indicator indicator : strategy.indicators()) {
            indicator(indicator);
        }
        for (Risk risk : strategy.risks()) {
            String path = "risks." + risk.id();
            all("measure", risk.measures(), measures, path + ".measures", risk.at());
            risk.owner().ifPresent(owner -> organisation(owner, path + ".owner", risk.at()));
        }
    }

    private void measure(Measure measure, Set<String> pillars, Set<String> indicators) {
        String path = "measures." + measure.id();
        Place at = measure.at();
        if (measure.owner().isEmpty()) {
            findings.error(
                    "owner-missing",
                    path + ".id",
                    at,
                    "the measure '%s' has no owner; write 'owner:' with the one organisation that answers for it"
                            .formatted(measure.id()));
        }
        measure.owner().ifPresent(owner -> organisation(owner, path + ".owner", at));
        findings.unlessKnown("pillar", measure.pillar(), pillars, path + ".pillar", at);
        all("organisation", measure.coOwners(), organisations, path + ".co-owners", at);
        all("measure", measure.dependencies(), measures, path + ".depends-on", at);
        all("indicator", measure.indicators(), indicators, path + ".indicators", at);
        for (int i = 0; i < measure.legalBasis().size(); i++) {
            cited(measure.legalBasis().get(i), path + ".legal-basis." + (i + 1) + ".document", at);
        }
        ids("milestone", measure.milestones(), Milestone::id, Milestone::at);
    }

    private void indicator(Indicator indicator) {
        for (Definition definition : indicator.definitions()) {
            String path = "indicators." + indicator.id() + ".versions." + definition.version();
            definition
                    .baseline()
                    .ifPresent(one -> cited(one.document(), path + ".baseline.document", one.at()));
            switch (definition.source()) {
                case Computed _ -> {}
                case Typed(String by, Citation document) -> {
                    if (!by.isEmpty()) {
                        organisation(by, path + ".typed.by", definition.at());
                    }
                    cited(document, path + ".typed.document", definition.at());
                }
            }
        }
    }

    private void organisation(String id, String path, Place at) {
        findings.unlessKnown("organisation", id, organisations, path, at);
    }

    private void cited(Citation citation, String path, Place at) {
        findings.unlessKnown("document", citation.document(), documents, path, at);
    }

    private void all(String kind, List<String> ids, Set<String> known, String path, Place at) {
        for (String id : ids) {
            findings.unlessKnown(kind, id, known, path + "." + id, at);
        }
    }

    private <T> Set<String> ids(
            String kind, List<T> list, Function<T, String> id, Function<T, Place> at) {
        Map<String, Place> seen = new HashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        for (T one : list) {
            ids.add(id.apply(one));
            Place first = seen.putIfAbsent(id.apply(one), at.apply(one));
            if (first != null) {
                findings.error(
                        "duplicate-id",
                        "",
                        at.apply(one),
                        "the %s '%s' is there already in line %d; give one of them another id"
                                .formatted(kind, id.apply(one), first.line()));
            }
        }
        return ids;
    }
}
