package org.dazaifu.sharing.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.misp.Attribute;
import org.dazaifu.misp.MispObject;
import org.dazaifu.misp.MispValue;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Numeral;
import org.dazaifu.misp.MispValue.Text;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;

/**
 * An object in STIX: observed data with what the template says, and an indicator of what is meant
 * for detection; a vulnerability or a person as such; what STIX has no word for as {@code
 * x-misp-object}, with an indicator for each of its values that STIX can detect.
 */
record ObjectToStix(
        Collected out,
        Losses losses,
        PartReading reading,
        Protection outer,
        Instant otherwise,
        List<String> references) {

    private static final Set<String> DOMAIN =
            Set.of("vulnerability", "identity", "attack-pattern", "course-of-action");

    /** Writes it; returns the identifier of its object. */
    String write(MispObject object, String path) {
        Protection protection = protection(object);
        protection.definitions().forEach(out.index()::put);
        Instant time = MispTime.second(object.timestamp(), otherwise);
        var all = new LinkedHashMap<String, String>();
        var detected = new LinkedHashMap<String, String>();
        String type = values(object, all, detected);
        Values values = new Values(type, all);
        Draft draft;
        if (all.isEmpty() || !ObservedGraph.allows(values)) {
            draft = custom(object, path, time, protection);
        } else if (DOMAIN.contains(type)) {
            draft = Draft.object(out.id(type, object.uuid(), path), time, time);
            all.forEach((name, value) -> draft.text(name.substring(name.indexOf(':') + 1), value));
            if (type.equals("identity")) {
                draft.text(
                        "identity_class",
                        object.name().equals("person") ? "individual" : "organization");
            }
        } else {
            StixId id = out.id("observed-data", object.uuid(), path);
            draft = observed(object, id, time, values, protection);
            companion(id, new Values(type, detected), time, protection);
        }
        if (object.deleted()) {
            draft.put("revoked", new StixValue.Flag(true));
        }
        StixObject bare = draft.texts("object_marking_refs", protection.references()).build();
        keep(object, bare);
        return bare.id();
    }

    private void keep(MispObject object, StixObject bare) {
        String usual =
                bare.type().equals("x-misp-object")
                        ? ""
                        : reading.values(bare)
                                .map(values -> EventFromStix.usual(bare, values))
                                .orElse("");
        MispObject header = Stripped.with(reading.object(bare, usual), List.of(), List.of());
        List<Attribute> read = reading.object(bare, object.name()).attributes();
        Remainder remainder =
                Remainder.between(
                        Stripped.with(object, List.of(), List.of()).members(), header.members());
        remainder
                .set()
                .list()
                .forEach(one -> losses.kept("$.Event.Object[*]." + one.name(), one.name()));
        var used = new HashSet<Integer>();
        var more = new ArrayList<Member>();
        more.add(new Member("Attribute", attributes(object.attributes(), read, used)));
        var beyond = new ArrayList<MispValue>();
        for (int i = 0; i < read.size(); i++) {
            if (!used.contains(i)) {
                beyond.add(new Text(read.get(i).relation() + "\n" + read.get(i).value()));
            }
        }
        if (!beyond.isEmpty()) {
            more.add(new Member("beyond", new Items(beyond)));
        }
        references.add(bare.id());
        out.add(
                MispExtension.attached(
                        bare, new MispExtension.Kept("object", remainder, new Members(more))));
    }

    /** Each attribute by what it has more than the attribute that is read, or as it is. */
    private Items attributes(List<Attribute> attributes, List<Attribute> read, Set<Integer> used) {
        var list = new ArrayList<MispValue>();
        for (Attribute attribute : attributes) {
            int like = like(attribute, read, used);
            if (like < 0) {
                list.add(new Members(List.of(new Member("whole", attribute.members()))));
                losses.kept("$.Event.Object[*].Attribute[*]", "a value of " + attribute.relation());
            } else {
                used.add(like);
                Members own =
                        Remainder.between(attribute.members(), read.get(like).members()).json();
                var entry = new ArrayList<>(own.list());
                entry.add(new Member("relation", new Text(attribute.relation())));
                entry.add(new Member("nth", new Numeral(Integer.toString(nth(read, like)))));
                list.add(new Members(entry));
            }
        }
        return new Items(list);
    }

    private static int like(Attribute attribute, List<Attribute> read, Set<Integer> used) {
        for (int i = 0; i < read.size(); i++) {
            if (!used.contains(i)
                    && read.get(i).relation().equals(attribute.relation())
                    && read.get(i).value().equals(attribute.value())) {
                return i;
            }
        }
        return -1;
    }

    private static int nth(List<Attribute> read, int place) {
        String relation = read.get(place).relation();
        return (int)
                read.subList(0, place).stream().filter(a -> a.relation().equals(relation)).count();
    }

    private String values(
            MispObject object, Map<String, String> all, Map<String, String> detected) {
        Map<String, PropertyTable.Relation> relations = PropertyTable.relations(object.name());
        for (Attribute attribute : object.attributes()) {
            PropertyTable.Relation relation = relations.get(attribute.relation());
            if (relation == null || attribute.deleted() || all.containsKey(relation.property())) {
                continue;
            }
            Optional<String> said = Sayable.stix(relation.property(), attribute.value());
            said.ifPresent(value -> all.put(relation.property(), value));
            if (said.isPresent() && attribute.toIds()) {
                detected.put(relation.property(), said.get());
            }
        }
        return PropertyTable.ofObject(object.name()).orElse("");
    }

    private Draft observed(
            MispObject object, StixId id, Instant time, Values values, Protection protection) {
        var observed = new ArrayList<String>();
        for (StixObject one : ObservedGraph.of(values, id.toString())) {
            out.share(one, protection);
            observed.add(one.id());
            references.add(one.id());
        }
        return AttributeToStix.observed(id, time, object.firstSeen(), object.lastSeen(), observed);
    }

    private void companion(StixId main, Values detected, Instant time, Protection protection) {
        if (!detected.byProperty().isEmpty()) {
            StixId id = out.id("indicator", main.uuid().toString(), main + " indicator");
            indicator(id, main, "based-on", detected, time, protection);
        }
    }

    private void indicator(
            StixId id,
            StixId main,
            String relation,
            Values detected,
            Instant time,
            Protection protection) {
        StixObject bare =
                Draft.object(id, time, time)
                        .text("pattern", PatternText.of(detected))
                        .text("pattern_type", "stix")
                        .time("valid_from", time)
                        .texts("object_marking_refs", protection.references())
                        .build();
        out.add(
                MispExtension.attached(
                        bare,
                        new MispExtension.Kept("companion", Remainder.NOTHING, Members.NONE)));
        StixId between = StixId.named("relationship", id + "\n" + main);
        StixObject relationship =
                Draft.object(between, time, time)
                        .text("relationship_type", relation)
                        .text("source_ref", id.toString())
                        .text("target_ref", main.toString())
                        .texts("object_marking_refs", protection.references())
                        .build();
        out.add(
                MispExtension.attached(
                        relationship,
                        new MispExtension.Kept("companion", Remainder.NOTHING, Members.NONE)));
        references.add(id.toString());
        references.add(between.toString());
    }

    private Draft custom(MispObject object, String path, Instant time, Protection protection) {
        losses.kept("$.Event.Object[*]", "an object of the template " + object.name());
        StixId id = out.id("x-misp-object", object.uuid(), path);
        var attributes = new ArrayList<StixValue>();
        for (int i = 0; i < object.attributes().size(); i++) {
            Attribute one = object.attributes().get(i);
            attributes.add(
                    new Draft()
                            .text("type", one.type())
                            .text("object_relation", one.relation())
                            .text("value", one.value())
                            .dictionary());
            Optional<Values> values = AttributeToStix.values(one);
            if (one.toIds()
                    && !one.deleted()
                    && values.isPresent()
                    && !DOMAIN.contains(values.get().type())) {
                StixId indicator = StixId.named("indicator", id + "\n" + i);
                indicator(indicator, id, "related-to", values.get(), time, protection);
            }
        }
        Draft draft =
                Draft.object(id, time, time)
                        .text("x_misp_name", object.name())
                        .text("x_misp_meta_category", object.metaCategory())
                        .text("x_misp_comment", object.comment())
                        .dictionary("extensions", AttributeToStix.newObject());
        return attributes.isEmpty()
                ? draft
                : draft.put("x_misp_attributes", new StixValue.Items(attributes));
    }

    /** An object is as narrow as the narrowest of its attributes. */
    private Protection protection(MispObject object) {
        Protection own =
                Protection.of(List.of(), object.distribution(), object.sharingGroup(), outer);
        Protection all = own;
        for (Attribute one : object.attributes()) {
            all = all.and(Protection.of(one.tags(), one.distribution(), one.sharingGroup(), own));
        }
        return all;
    }
}
