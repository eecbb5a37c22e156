package org.dazaifu.casebook.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.Evidence;
import org.dazaifu.attribution.Hypothesis;
import org.dazaifu.attribution.circumstance.Victim;
import org.dazaifu.casebook.AttackNames;
import org.dazaifu.casebook.CaseContent;
import org.dazaifu.casebook.CaseProduct;
import org.dazaifu.casebook.RuleExamples;
import org.dazaifu.detection.Incident;
import org.dazaifu.detection.Sighting;
import org.dazaifu.stix.Bundle;
import org.dazaifu.stix.Common;
import org.dazaifu.stix.DomainObject;
import org.dazaifu.stix.ExternalReference;
import org.dazaifu.stix.KillChainPhase;
import org.dazaifu.stix.Observable;
import org.dazaifu.stix.RelationshipObject;
import org.dazaifu.stix.StixContent;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * {@code bundle.json}: the case in STIX 2.1.
 *
 * <p>An indicator a rule that spoke (its Sigma text as the pattern), a sighting an indicator with
 * its count, times and hosts, observed data for some of its events, an attack pattern a technique,
 * a note with the assessment, and a report around all of it. Everything is marked with the case's
 * label and made by its producer. The same content gives the same bytes.
 *
 * <p>{@code confidence} is a probability in per cent, and so only on statements about who did it.
 * An intrusion set is named only where the assessment names a group; a State never is, but for the
 * words of the note.
 */
public final class StixBundle implements CaseProduct {

    /** Observables are of some events only; all sightings are in sightings.jsonl. */
    private static final int MOST_OBSERVABLES = 20_000;

    private static final int MOST_COUNT = 999_999_999;

    /** A producer is one object in all its cases, so it needs one time of creation. */
    private static final Instant PRODUCERS_CREATED = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public String fileName() {
        return "bundle.json";
    }

    @Override
    public void write(CaseContent content, OutputStream out) throws IOException {
        new Writing(content).bundle().write(out);
    }

    /** One bundle while it is made. */
    private static final class Writing {

        private final CaseContent content;
        private final String caseId;
        private final StixId producer;
        private final Common common;
        private final List<StixContent> objects = new ArrayList<>();
        private final List<StixObject> observables = new ArrayList<>();
        private final Map<String, StixId> hosts = new LinkedHashMap<>();
        private final Map<String, StixId> techniques = new LinkedHashMap<>();

        Writing(CaseContent content) {
            this.content = content;
            this.caseId = content.header().id().toString();
            this.producer = StixId.named("identity", "producer\n" + content.header().producer());
            Instant created = content.header().created();
            Instant made = content.made().isBefore(created) ? created : content.made();
            this.common =
                    new Common(created, made, null, null, List.of(), List.of(), List.of())
                            .createdBy(producer)
                            .marked(content.header().marking());
        }

        Bundle bundle() {
            Incident incident = content.result().incident();
            victim();
            incident.techniques().forEach(seen -> attackPattern(seen.id()));
            Map<String, List<Sighting>> examples = new HashMap<>();
            for (RuleExamples one : content.examples()) {
                examples.put(one.rule(), one.sightings());
            }
            for (Incident.RuleSeen rule : incident.rules()) {
                rule(rule, examples.getOrDefault(rule.rule(), List.of()));
            }
            intrusionSet();
            List<StixObject> all = new ArrayList<>();
            all.add(content.header().marking().definition());
            all.add(producerIdentity().toStix());
            StixId report = id("report", "report");
            all.add(report(report).toStix());
            all.add(note(report).toStix());
            objects.forEach(object -> all.add(object.toStix()));
            all.addAll(observables);
            return new Bundle(StixId.named("bundle", caseId + "\n" + content.made()), all);
        }

        private StixId id(String type, String key) {
            return StixId.named(type, caseId + "\n" + key);
        }

        private DomainObject.Identity producerIdentity() {
            return new DomainObject.Identity(
                    producer,
                    Common.of(PRODUCERS_CREATED).marked(content.header().marking()),
                    content.header().producer(),
                    "organization",
                    List.of());
        }

        private void victim() {
            Victim victim = content.result().observations().victim();
            if (victim.sector().isBlank() && victim.country().isBlank()) {
                return;
            }
            StixId identity = id("identity", "victim");
            List<String> sectors = victim.sector().isBlank() ? List.of() : List.of(victim.sector());
            objects.add(
                    new DomainObject.Identity(
                            identity, common, "The victim", "organization", sectors));
            if (!victim.country().isBlank()) {
                StixId location = id("location", victim.country());
                String country = victim.country();
                objects.add(new DomainObject.Location(location, common, country, country));
                relate("located-at", identity, location, common);
            }
        }

        private void relate(String type, StixId from, StixId to, Common with) {
            objects.add(
                    new RelationshipObject.Relationship(
                            id("relationship", type + "\n" + from + "\n" + to),
                            with,
                            type,
                            from,
                            to,
                            ""));
        }

        private @Nullable StixId attackPattern(String technique) {
            if (!technique.matches("T[0-9]{4}(\\.[0-9]{3})?")) {
                return null;
            }
            StixId known = techniques.get(technique);
            if (known != null) {
                return known;
            }
            AttackNames.TechniqueName name =
                    content.result().names().technique(technique).orElse(null);
            List<KillChainPhase> phases = new ArrayList<>();
            if (name != null) {
                name.tactics().forEach(t -> phases.add(new KillChainPhase("mitre-attack", t)));
            }
            StixId id = id("attack-pattern", technique);
            objects.add(
                    new DomainObject.AttackPattern(
                            id,
                            common.referring(ExternalReference.attack(technique)),
                            name == null || name.name().isBlank() ? technique : name.name(),
                            phases));
            techniques.put(technique, id);
            return id;
        }

        private StixId host(String name) {
            return hosts.computeIfAbsent(
                    name,
                    n -> {
                        StixId id = id("identity", "host\n" + n);
                        objects.add(new DomainObject.Identity(id, common, n, "system", List.of()));
                        return id;
                    });
        }

        private void rule(Incident.RuleSeen rule, List<Sighting> examples) {
            String pattern = content.result().ruleTexts().getOrDefault(rule.rule(), "");
            if (pattern.isBlank()) {
                return;
            }
            StixId indicator = id("indicator", rule.rule());
            objects.add(
                    new DomainObject.Indicator(
                            indicator,
                            common.labelled("level-" + rule.level().word()),
                            rule.title(),
                            "",
                            List.of(),
                            pattern,
                            "sigma",
                            content.header().created(),
                            null,
                            List.of()));
            for (String technique : new LinkedHashSet<>(rule.techniques())) {
                StixId attackPattern = attackPattern(technique);
                if (attackPattern != null) {
                    relate("indicates", indicator, attackPattern, common);
                }
            }
            List<StixId> observed = new ArrayList<>();
            Set<StixId> where = new LinkedHashSet<>();
            for (Sighting example : examples) {
                StixId data = observedData(example);
                if (data != null) {
                    observed.add(data);
                }
                if (!example.host().isBlank()) {
                    where.add(host(example.host()));
                }
            }
            Incident.Span span = rule.seen().span();
            objects.add(
                    new RelationshipObject.Sighting(
                            id("sighting", rule.rule()),
                            common,
                            indicator,
                            observed,
                            List.copyOf(where),
                            span == null ? null : span.first(),
                            span == null ? null : span.last(),
                            (int) Math.min(rule.seen().count(), MOST_COUNT),
                            "Observed data and hosts are those of the first %d of %d sightings."
                                    .formatted(examples.size(), rule.seen().count())));
        }

        /** Some event as observables; null where it has no time or nothing to observe. */
        private @Nullable StixId observedData(Sighting sighting) {
            Instant time = sighting.time();
            if (time == null || observables.size() >= MOST_OBSERVABLES) {
                return null;
            }
            Set<StixId> seen = new LinkedHashSet<>();
            for (Observable observable : ObservedFields.of(sighting)) {
                observables.add(observable.toStix(List.of(content.header().marking().id())));
                seen.add(observable.id());
            }
            if (seen.isEmpty()) {
                return null;
            }
            StixId id = id("observed-data", "sighting\n" + sighting.number());
            objects.add(
                    new DomainObject.ObservedData(id, common, time, time, 1, List.copyOf(seen)));
            return id;
        }

        private void intrusionSet() {
            Assessment assessment = content.result().assessment();
            if (assessment.rungs().group().abstains() || assessment.groups().isEmpty()) {
                return;
            }
            Hypothesis first = assessment.groups().getFirst();
            Common sure = common.withConfidence((int) Math.round(first.probability() * 100));
            StixId id = id("intrusion-set", first.group());
            boolean attack = first.group().matches("G[0-9]{4}");
            objects.add(
                    new DomainObject.IntrusionSet(
                            id,
                            attack ? sure.referring(ExternalReference.attack(first.group())) : sure,
                            first.name(),
                            assessment.rungs().group().words(),
                            List.of()));
            for (Evidence evidence : first.evidenceFor()) {
                StixId technique = techniques.get(evidence.id());
                if (technique != null) {
                    relate("uses", id, technique, sure);
                }
            }
        }

        private DomainObject.Report report(StixId id) {
            List<StixId> about = new ArrayList<>();
            about.add(producer);
            objects.forEach(object -> about.add(object.id()));
            Incident incident = content.result().incident();
            String description =
                    "%d rules spoke on %d hosts in %d events. Observables are of some events only."
                            .formatted(
                                    incident.rules().size(),
                                    incident.hosts().size(),
                                    content.result().census().events());
            return new DomainObject.Report(
                    id,
                    common,
                    content.header().title(),
                    description,
                    List.of("observed-data", "indicator", "attack-pattern"),
                    common.modified(),
                    about);
        }

        private DomainObject.Note note(StixId report) {
            Assessment assessment = content.result().assessment();
            StringBuilder text = new StringBuilder();
            text.append(assessment.rungs().group().words()).append('\n');
            text.append(assessment.rungs().state().words()).append('\n');
            text.append("Unattributed: ").append(percent(assessment.unattributed())).append('\n');
            for (Hypothesis group : assessment.groups()) {
                text.append(group.name()).append(" (").append(group.group()).append("): ");
                text.append(percent(group.probability())).append('\n');
            }
            text.append("Method: ").append(assessment.method());
            return new DomainObject.Note(
                    id("note", "assessment"),
                    common,
                    "Who probably did it, and how sure that is",
                    text.toString(),
                    List.of(content.header().tool()),
                    List.of(report));
        }

        private static String percent(double probability) {
            return String.format(java.util.Locale.ROOT, "%.1f %%", probability * 100);
        }
    }
}
