package org.dazaifu.response.playbook;

import java.util.List;
import org.dazaifu.response.content.Artifact;
import org.dazaifu.response.language.Phrasebook;
import org.dazaifu.response.option.Family;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who decides and acts, and on whom or what: the agents and targets of a playbook. */
final class Parties {

    private static final List<String> INDIVIDUALS =
            List.of("foreign minister", "head of ", "prosecutor", "minister");

    private final Identifiers identifiers;
    private final Phrasebook phrases;
    private final ObjectNode agents = JsonMapper.shared().createObjectNode();
    private final ObjectNode targets = JsonMapper.shared().createObjectNode();

    Parties(Identifiers identifiers, Phrasebook phrases) {
        this.identifiers = identifiers;
        this.phrases = phrases;
    }

    ObjectNode agents() {
        return agents;
    }

    ObjectNode targets() {
        return targets;
    }

    /** Whoever the catalogue says decides, in its words. */
    String decider(String decides) {
        String first = decides.split(",", -1)[0];
        boolean one =
                !first.contains(" and ")
                        && !first.contains(" or ")
                        && INDIVIDUALS.stream().anyMatch(first::startsWith);
        return put(agents, one ? "individual" : "organization", decides, Words.DECIDES);
    }

    /** Those who work on the case. */
    String caseTeam() {
        return put(agents, "group", Words.CASE_TEAM, Words.CASE_TEAM_DOES);
    }

    /** What a machine carries out on its own. */
    String machine(Artifact.Kind kind) {
        return system(agents, kind);
    }

    String system(Artifact.Kind kind) {
        return system(targets, kind);
    }

    private String system(ObjectNode where, Artifact.Kind kind) {
        String category =
                switch (kind) {
                    case SURICATA -> "ids";
                    case DNS_RPZ -> "server";
                    case STIX -> "tip";
                    case SIGMA, HUNTING_QUERIES -> "siem";
                };
        String id = put(where, "security-category", Words.system(kind), Words.SYSTEM_IS);
        ((ObjectNode) where.get(id)).putArray("category").add(category);
        return id;
    }

    /** Whom or what the measures of a family are about. */
    String target(Family family) {
        return switch (family) {
            case TECHNICAL -> {
                String id = put(targets, "security-category", Words.SYSTEMS, Words.TARGET_IS);
                ((ObjectNode) targets.get(id)).putArray("category").add("endpoint").add("server");
                yield id;
            }
            case COOPERATIVE -> put(targets, "group", Words.INFORMED, Words.TARGET_IS);
            case CRIMINAL -> put(targets, "group", Words.INVESTIGATED, Words.TARGET_IS);
            case DIPLOMATIC, COUNTERMEASURE ->
                    put(targets, "organization", Words.STATE, Words.TARGET_IS);
        };
    }

    private String put(ObjectNode where, String type, String name, String description) {
        String id = identifiers.of(type, "party\n" + name);
        if (!where.has(id)) {
            where.putObject(id)
                    .put("type", type)
                    .put("name", phrases.say(name))
                    .put("description", phrases.say(description));
        }
        return id;
    }
}
