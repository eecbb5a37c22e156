package org.dazaifu.sharing.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.dazaifu.misp.Attribute;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * An attribute in STIX: for detection an indicator, otherwise observed data; a vulnerability, a
 * threat actor or a campaign as such; what STIX has no word for as {@code x-misp-attribute}.
 */
record AttributeToStix(
        Collected out,
        Links links,
        Losses losses,
        PartReading reading,
        Protection outer,
        Instant otherwise) {

    /** Writes it; returns the identifier of its object. */
    String write(Attribute attribute, String path) {
        Protection protection =
                Protection.of(
                        attribute.tags(),
                        attribute.distribution(),
                        attribute.sharingGroup(),
                        outer);
        protection.definitions().forEach(out.index()::put);
        Draft draft = draft(attribute, path, protection);
        if (attribute.deleted()) {
            draft.put("revoked", new StixValue.Flag(true));
        }
        StixObject bare =
                draft.texts("labels", Links.labels(attribute.tags()))
                        .texts("object_marking_refs", protection.references())
                        .build();
        var more = new ArrayList<Member>();
        Attribute read = reading.attribute(bare).orElseThrow();
        Links.tags(
                attribute.tags(),
                EventFromStix.tags(bare, List.of(), out.index(), outer.tlp()),
                more);
        links.reference(bare.id());
        Instant time = MispTime.second(attribute.timestamp(), otherwise);
        links.galaxies(attribute.galaxies(), bare.id(), time, protection, more);
        links.sightings(attribute.sightings(), bare.id(), path, protection, more);
        Remainder remainder =
                Remainder.between(Stripped.attribute(attribute).members(), read.members());
        remainder
                .set()
                .list()
                .forEach(one -> losses.kept("$.Event.Attribute[*]." + one.name(), one.name()));
        out.add(
                MispExtension.attached(
                        bare, new MispExtension.Kept("attribute", remainder, new Members(more))));
        return bare.id();
    }

    private Draft draft(Attribute attribute, String path, Protection protection) {
        Instant time = MispTime.second(attribute.timestamp(), otherwise);
        String type = attribute.type();
        String value = attribute.value();
        boolean pattern = type.equals("stix2-pattern") && value.startsWith("[");
        if (!value.isBlank() && (pattern || PartReading.LANGUAGES.containsKey(type))) {
            return indicator(attribute, path, time, value, pattern ? "stix" : type);
        }
        Optional<Values> values = values(attribute);
        if (values.isPresent()) {
            String said = values.get().type();
            if (said.equals("vulnerability")
                    || said.equals("threat-actor")
                    || said.equals("campaign")) {
                return named(attribute, path, time, said);
            }
            return attribute.toIds()
                    ? indicator(attribute, path, time, PatternText.of(values.get()), "stix")
                    : observed(attribute, path, time, values.get(), protection);
        }
        losses.kept("$.Event.Attribute[*]", "an attribute of the type " + type);
        return Draft.object(out.id("x-misp-attribute", attribute.uuid(), path), time, time)
                .text("x_misp_type", type)
                .text("x_misp_category", attribute.category())
                .text("x_misp_value", value)
                .text("x_misp_comment", attribute.comment())
                .dictionary("extensions", newObject());
    }

    private Draft named(Attribute attribute, String path, Instant time, String type) {
        Draft draft =
                Draft.object(out.id(type, attribute.uuid(), path), time, time)
                        .text("name", attribute.value())
                        .text("description", attribute.comment());
        if (attribute.value().matches("CVE-\\d{4}-\\d{4,9}")) {
            draft.put(
                    "external_references",
                    new StixValue.Items(
                            List.of(
                                    new Draft()
                                            .text("source_name", "cve")
                                            .text("external_id", attribute.value())
                                            .dictionary())));
        }
        return draft;
    }

    private Draft indicator(
            Attribute attribute, String path, Instant time, String pattern, String language) {
        return Draft.object(out.id("indicator", attribute.uuid(), path), time, time)
                .text("description", attribute.comment())
                .text("pattern", pattern)
                .text("pattern_type", language)
                .time("valid_from", MispTime.seen(attribute.firstSeen()).orElse(time));
    }

    private Draft observed(
            Attribute attribute, String path, Instant time, Values values, Protection protection) {
        StixId id = out.id("observed-data", attribute.uuid(), path);
        var references = new ArrayList<String>();
        for (StixObject object : ObservedGraph.of(values, id.toString())) {
            out.share(object, protection);
            references.add(object.id());
            links.reference(object.id());
        }
        return observed(id, time, attribute.firstSeen(), attribute.lastSeen(), references);
    }

    static Draft observed(
            StixId id,
            Instant time,
            @Nullable String firstSeen,
            @Nullable String lastSeen,
            List<String> references) {
        Instant first = MispTime.seen(firstSeen).orElse(time);
        Instant last = MispTime.seen(lastSeen).orElse(first.isAfter(time) ? first : time);
        return Draft.object(id, time, time)
                .time("first_observed", first.isAfter(last) ? last : first)
                .time("last_observed", last)
                .put("number_observed", new Numeral("1"))
                .texts("object_refs", references);
    }

    /** The values that STIX can say; empty if it cannot say one of them. */
    static Optional<Values> values(Attribute attribute) {
        List<String> properties = PropertyTable.ofType(attribute.type());
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = parts(attribute.value(), properties.size());
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < properties.size(); i++) {
            Optional<String> said =
                    i < parts.length ? Sayable.stix(properties.get(i), parts[i]) : Optional.empty();
            if (said.isEmpty()) {
                return Optional.empty();
            }
            values.put(properties.get(i), said.get());
        }
        return Optional.of(new Values(Values.typeOf(properties.getFirst()), values));
    }

    /** A name may hold a vertical bar, its hash not. */
    private static String[] parts(String value, int number) {
        int bar = value.lastIndexOf('|');
        return number == 1 || bar < 0
                ? new String[] {value}
                : new String[] {value.substring(0, bar), value.substring(bar + 1)};
    }

    static Draft newObject() {
        return new Draft()
                .dictionary(
                        MispExtension.OBJECTS.toString(),
                        new Draft().text("extension_type", "new-sdo"));
    }
}
