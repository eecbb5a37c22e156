package org.dazaifu.cacao;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a playbook defines beside its workflow: sections 6 to 9 and 10.15. */
final class DefinitionReader {

    private static final Set<String> IDENTITY = Set.of("identity");
    private static final Set<String> ADDRESSED = Set.of("http-api", "linux", "net-address", "ssh");
    private static final Set<String> MARKINGS =
            Set.of("marking-tlp", "marking-iep", "marking-statement");
    private static final List<String> TLP =
            List.of("TLP:RED", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:GREEN", "TLP:CLEAR");
    private static final List<String> IEP =
            List.of(
                    "name",
                    "description",
                    "tlp",
                    "iep_version",
                    "start_date",
                    "end_date",
                    "encrypt_in_transit",
                    "permitted_actions",
                    "affected_party_notifications",
                    "attribution",
                    "unmodified_resale",
                    "external_references");

    private DefinitionReader() {}

    static Map<CacaoId, AgentTarget> agents(Part playbook, String property) {
        var agents = new LinkedHashMap<CacaoId, AgentTarget>();
        playbook.identified(property, Set.of(), "7")
                .forEach((id, part) -> agents.put(id, agent(id, part)));
        return agents;
    }

    private static AgentTarget agent(CacaoId id, Part part) {
        if (ADDRESSED.contains(id.type())) {
            require(part, "address", "7");
        }
        Places.addresses(part);
        Places.location(part);
        if (id.type().equals("sector")) {
            part.words("sector", "7");
        }
        if (id.type().equals("security-category")) {
            require(part, "category", "7");
            part.texts("category", 1, "7");
        }
        part.dictionary("agent_target_extensions", "7.1");
        return new AgentTarget(
                id,
                part.words("name", "7.1"),
                part.text("description", "7.1").orElse(""),
                part.json());
    }

    static Map<CacaoId, ExtensionDefinition> extensions(Part playbook) {
        var extensions = new LinkedHashMap<CacaoId, ExtensionDefinition>();
        playbook.identified("extension_definitions", Set.of("extension-definition"), "8")
                .forEach((id, part) -> {
                    part.requiredId("created_by", IDENTITY, "8");
                    part.words("schema", "8");
                    part.words("version", "8");
                    References.external(part, "8");
                    extensions.put(
                            id, new ExtensionDefinition(id, part.words("name", "8"), part.json()));
                });
        return extensions;
    }

    static Map<CacaoId, DataMarking> markings(Part playbook) {
        var markings = new LinkedHashMap<CacaoId, DataMarking>();
        playbook.identified("data_marking_definitions", MARKINGS, "9")
                .forEach((id, part) -> markings.put(id, marking(id, part)));
        return markings;
    }

    private static DataMarking marking(CacaoId id, Part part) {
        Optional<CacaoId> own = part.requiredId("id", MARKINGS, "9.1");
        if (own.isPresent() && !own.get().equals(id)) {
            part.mistake("id", "it is not the key", "write " + id, "9.1");
        }
        part.requiredId("created_by", IDENTITY, "9.1");
        if (!part.has("created")) {
            part.mistake("created", "it is missing", "add created", "9.1");
        }
        Timestamps.read(part, "created", true, "9.1");
        validity(part, "9.1");
        Optional<String> tlp = Optional.empty();
        switch (id.type()) {
            case "marking-tlp" -> {
                String level = part.requiredText("tlpv2_level", "9.4");
                if (TLP.contains(level)) {
                    tlp = Optional.of(level);
                } else if (!level.isEmpty()) {
                    part.mistake(
                            "tlpv2_level",
                            "there is no level '" + Part.quoted(level) + "'",
                            "write one of " + TLP,
                            "9.4");
                }
            }
            case "marking-statement" -> part.words("statement", "9.3");
            default -> IEP.forEach(name -> require(part, name, "9.5"));
        }
        return new DataMarking(id, tlp, part.json());
    }

    /** Authentication information: only that it is there and that its keys are kept apart. */
    static Set<CacaoId> authentication(Part playbook) {
        Map<CacaoId, Part> all =
                playbook.identified("authentication_info_definitions", Set.of(), "6");
        all.forEach((id, part) -> {
            part.text("name", "6.1");
            if (part.flag("kms", "6") && !part.has("kms_key_identifier")) {
                part.mistake(
                        "kms_key_identifier",
                        "kms is true and no key is named",
                        "add kms_key_identifier",
                        "6");
            }
            if (id.type().equals("oauth2")) {
                part.requiredText("oauth_header", "6");
                part.requiredText("token", "6");
            }
        });
        return all.keySet();
    }

    static void signatures(Part playbook) {
        playbook.parts("signatures", 1, "10.15").forEach(DefinitionReader::signature);
    }

    private static void signature(Part part) {
        String type = part.requiredText("type", "10.15");
        if (!type.isEmpty() && !type.equals("jss")) {
            part.mistake("type", "it is '" + Part.quoted(type) + "'", "write 'jss'", "10.15");
        }
        part.requiredId("id", Set.of(), "10.15");
        part.id("created_by", IDENTITY, "10.15");
        Optional<Instant> created = Timestamps.read(part, "created", true, "10.15");
        Optional<Instant> modified = Timestamps.read(part, "modified", true, "10.15");
        Timestamps.order(part, created, "created", modified, "modified", true, "10.15");
        for (String name : List.of("created", "modified", "related_version")) {
            require(part, name, "10.15");
        }
        Timestamps.read(part, "related_version", false, "10.15");
        part.requiredId("related_to", Set.of("playbook"), "10.15");
        for (String name : List.of("signee", "hash_algorithm", "algorithm", "value")) {
            part.words(name, "10.15");
        }
        validity(part, "10.15");
        long keys =
                List.of("public_key", "public_cert_chain", "cert_url", "thumbprint").stream()
                        .filter(part::has)
                        .count();
        if (keys != 1) {
            part.mistake(
                    "",
                    keys == 0 ? "it names no key" : "it names " + keys + " keys",
                    "give one of public_key, public_cert_chain, cert_url and thumbprint",
                    "10.15");
        }
        part.object("signature", "10.15").ifPresent(DefinitionReader::signature);
    }

    static void validity(Part part, String section) {
        Timestamps.order(
                part,
                Timestamps.read(part, "valid_from", false, section),
                "valid_from",
                Timestamps.read(part, "valid_until", false, section),
                "valid_until",
                false,
                section);
    }

    private static void require(Part part, String name, String section) {
        if (!part.has(name)) {
            part.mistake(name, "it is missing", "add " + name, section);
        }
    }
}
