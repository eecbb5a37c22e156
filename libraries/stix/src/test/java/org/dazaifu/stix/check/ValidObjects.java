package org.dazaifu.stix.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;

/** Valid objects of every type, made from the table: with all they may have, or with a part. */
final class ValidObjects {

    private final Random random;
    private final Specification stix = Specification.STIX;
    private int time;

    ValidObjects(long seed) {
        this.random = new Random(seed);
    }

    /** A valid object of {@code type}; optional properties are there with this probability. */
    StixObject of(String type, double share) {
        ObjectType known = stix.types().get(type);
        if (known == null) {
            throw new IllegalArgumentException(type);
        }
        time = 0;
        var properties = new LinkedHashMap<String, StixValue>();
        properties.put("type", new Text(type));
        fill(known.shape(), share, properties);
        properties.put("spec_version", new Text("2.1"));
        properties.put("id", new Text(type + "--" + uuid()));
        repair(type, known.shape(), properties);
        properties.remove("granular_markings");
        if (random.nextDouble() < share) {
            properties.put(
                    "granular_markings",
                    new Items(
                            List.of(
                                    new Dictionary(
                                            Map.of(
                                                    "marking_ref",
                                                    new Text("marking-definition--" + uuid()),
                                                    "selectors",
                                                    new Items(
                                                            List.of(
                                                                    new Text("type"),
                                                                    new Text("id"))))))));
        }
        properties.remove("extensions");
        if (known.shape().properties().containsKey("extensions") && random.nextDouble() < share) {
            properties.put("extensions", extensions(type, share));
        }
        var object = new Dictionary(properties);
        if (known.kind() == ObjectType.Kind.SCO) {
            StixCheck.deterministicId(object)
                    .ifPresent(id -> properties.put("id", new Text(id.toString())));
        }
        return new StixObject(new Dictionary(properties));
    }

    private Dictionary extensions(String type, double share) {
        var result = new LinkedHashMap<String, StixValue>();
        stix.extensions()
                .forEach((name, extension) -> {
                    if (extension.type().equals(type)) {
                        var inner = new LinkedHashMap<String, StixValue>();
                        fill(extension.shape(), share, inner);
                        repair(name, extension.shape(), inner);
                        result.put(name, new Dictionary(inner));
                    }
                });
        result.put(
                "extension-definition--" + uuid(),
                new Dictionary(
                        Map.of(
                                "extension_type", new Text("property-extension"),
                                "rank", new Numeral("5"))));
        return new Dictionary(result);
    }

    private void fill(Shape shape, double share, Map<String, StixValue> into) {
        shape.properties()
                .forEach((name, property) -> {
                    if (!into.containsKey(name)
                            && (property.required() || random.nextDouble() < share)) {
                        into.put(name, value(name, property.value(), share));
                    }
                });
    }

    private String string(String name) {
        String text = "text " + random.nextInt(1000);
        return name.equals("pattern") ? "[file:name = '" + text + "']" : text;
    }

    private void repair(String type, Shape shape, Map<String, StixValue> object) {
        for (Constraint rule : shape.rules()) {
            switch (rule) {
                case Constraint.AnyOf(var names) -> {
                    if (names.stream().noneMatch(object::containsKey)) {
                        add(
                                shape,
                                names.stream()
                                        .filter(n -> !n.equals("extensions"))
                                        .findFirst()
                                        .orElseThrow(),
                                object);
                    }
                }
                case Constraint.OneOf(var names) -> {
                    names.stream()
                            .filter(object::containsKey)
                            .skip(1)
                            .toList()
                            .forEach(object::remove);
                    if (names.stream().noneMatch(object::containsKey)) {
                        add(
                                shape,
                                names.getLast().equals("url") ? names.getFirst() : names.getLast(),
                                object);
                    }
                }
                case Constraint.MostOne(var names) ->
                        names.stream()
                                .filter(object::containsKey)
                                .skip(1)
                                .toList()
                                .forEach(object::remove);
                case Constraint.With(String name, var needed) -> {
                    if (object.containsKey(name)) {
                        needed.forEach(n -> add(shape, n, object));
                    }
                }
                case Constraint.When(String name, boolean wanted, boolean needs, String other) -> {
                    if (new Flag(wanted).equals(object.get(name))) {
                        if (needs) {
                            add(shape, other, object);
                        } else {
                            object.remove(other);
                        }
                    }
                }
                case Constraint.Outdated(var names) -> {
                    names.forEach(object::remove);
                    if (type.equals("observed-data")) {
                        add(shape, "object_refs", object);
                    }
                }
                case Constraint.Order _, Constraint.Not _ -> {}
            }
        }
        if (type.equals("marking-definition")) {
            object.put("definition_type", new Text("statement"));
            object.put("definition", new Dictionary(Map.of("statement", new Text("Copyright"))));
        }
        if (type.equals("extension-definition")) {
            object.put(
                    "extension_types", new Items(List.of(new Text("toplevel-property-extension"))));
        }
    }

    private void add(Shape shape, String name, Map<String, StixValue> object) {
        Shape.Property property = shape.properties().get(name);
        if (property != null) {
            object.computeIfAbsent(name, n -> value(n, property.value(), 0.5));
        }
    }

    private StixValue value(String name, ValueRule rule, double share) {
        return switch (rule) {
            case ValueRule.Plain plain ->
                    switch (plain) {
                        case STRING -> new Text(string(name));
                        case BOOLEAN -> new Flag(random.nextBoolean());
                        case OBJECT -> new Dictionary(Map.of("statement", new Text("x")));
                        case HEX -> new Text("0badcafe");
                        case BINARY -> new Text("aGVsbG8=");
                        case LANGUAGE -> new Text(random.nextBoolean() ? "ja" : "en");
                        case CONTENTS ->
                                new Dictionary(
                                        Map.of(
                                                "ja",
                                                new Dictionary(Map.of("name", new Text("名前")))));
                        case MARKINGS, EXTENSIONS, CONTAINER -> new Text("replaced");
                    };
            case ValueRule.Moment(String precision) -> {
                String second =
                        "2026-08-01T09:30:"
                                + String.format(java.util.Locale.ROOT, "%02d", time++ % 60);
                yield new Text(
                        second
                                + (precision.equals("s")
                                        ? "Z"
                                        : precision.equals("ms") ? ".123Z" : ".5Z"));
            }
            case ValueRule.Whole(var low, var high) ->
                    new Numeral(
                            Long.toString(
                                    Math.max(
                                            low == null ? 0 : low,
                                            Math.min(
                                                    high == null ? 99 : high,
                                                    random.nextInt(60)))));
            case ValueRule.Decimal _ -> new Numeral(random.nextBoolean() ? "45.5" : "7");
            case ValueRule.Hashes _ ->
                    new Dictionary(
                            Map.of(
                                    "SHA-256",
                                    new Text("0123456789abcdef".repeat(4)),
                                    "MD5",
                                    new Text("0123456789abcdef".repeat(2))));
            case ValueRule.Keyed(String kind) ->
                    new Dictionary(
                            switch (kind) {
                                case "string" -> Map.<String, StixValue>of("Title", new Text("x"));
                                case "strings", "lists" ->
                                        Map.<String, StixValue>of(
                                                "Reply-To",
                                                new Items(List.of(new Text("a"), new Text("b"))));
                                case "exif", "scalar" ->
                                        Map.<String, StixValue>of("Make", new Numeral("5"));
                                case "socket" ->
                                        Map.<String, StixValue>of("SO_KEEPALIVE", new Numeral("1"));
                                default -> Map.<String, StixValue>of("lpTitle", new Text("x"));
                            });
            case ValueRule.Term(String vocabulary) -> {
                List<String> terms = stix.vocabulary(vocabulary).terms().stream().sorted().toList();
                yield new Text(terms.get(random.nextInt(terms.size())));
            }
            case ValueRule.Formed(Form form) -> new Text(formed(form));
            case ValueRule.Structured(String structure) -> {
                var inner = new LinkedHashMap<String, StixValue>();
                fill(stix.structure(structure), share, inner);
                repair(structure, stix.structure(structure), inner);
                yield new Dictionary(inner);
            }
            case ValueRule.ListOf(ValueRule item) -> {
                var items = new ArrayList<StixValue>();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    items.add(value(name, item, share));
                }
                yield new Items(items);
            }
            case ValueRule.Reference(var names, boolean except) -> {
                String first = except ? "indicator" : names.iterator().next();
                String type =
                        switch (first) {
                            case "sdo" -> "malware";
                            case "sco" -> "ipv4-addr";
                            case "sro" -> "relationship";
                            default -> first;
                        };
                yield new Text(type + "--" + uuid());
            }
        };
    }

    private static String formed(Form form) {
        return switch (form) {
            case VERSION -> "2.1";
            case ID -> "replaced";
            case PROPERTY_NAME -> "some_name";
            case RELATIONSHIP_TYPE -> "related-to";
            case MIME -> "application/zip";
            case ENCODING -> "windows-1252";
            case PHASE -> "lateral-movement";
            case COUNTRY -> "JP";
            case PROTOCOL -> "tcp";
            case MAILBOX -> "jo@example.com";
            case IPV4 -> "192.0.2.1";
            case IPV6 -> "2001:db8::1";
            case MAC -> "00:11:22:aa:bb:cc";
            case CPE -> "cpe:2.3:a:vendor:product:1.0:*:*:*:*:*:*:*";
            case REGISTRY_KEY -> "HKEY_LOCAL_MACHINE\\Software\\X";
            case DOMAIN -> "www.example.com";
            case URL, REFERENCE_URL -> "https://example.com/a?b=c";
        };
    }

    private String uuid() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return StixId.ofUnnamedObservable("file", UUID.nameUUIDFromBytes(bytes).toString())
                .uuid()
                .toString();
    }
}
